/**
 * The organisations that one server runs: founding, opening, closing, going on from the journal.
 */
@NullMarked
package org.commune.server.organisations;

import org.jspecify.annotations.NullMarked;
