/**
 * What programs can read and do: everything that pages can, by the same rules, as JSON. Described
 * as OpenAPI at {@code /api/openapi}.
 */
@NullMarked
package org.commune.server.api;

import org.jspecify.annotations.NullMarked;
