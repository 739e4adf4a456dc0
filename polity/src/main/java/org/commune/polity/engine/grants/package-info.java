/**
 * Whether a doer may do a deed: bars first, then powers with their conditions. What no clause
 * grants is denied here, with grounds.
 */
@NullMarked
package org.commune.polity.engine.grants;

import org.jspecify.annotations.NullMarked;
