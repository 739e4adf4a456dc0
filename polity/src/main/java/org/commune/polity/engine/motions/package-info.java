/**
 * Motions from their proposal to their vote and its outcome. The only way in which a body or an
 * electorate acts.
 */
@NullMarked
package org.commune.polity.engine.motions;

import org.jspecify.annotations.NullMarked;
