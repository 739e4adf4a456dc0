/**
 * Makes a {@link org.commune.check.game.Game} of a law and a threat. Only clauses are read, the
 * same by which the engine rules, and definitions where the engine reads them too.
 *
 * <p>What is coarse is coarse against the members. The faction may state any ground, finds any
 * number of applicants, and does whatever no clause keeps it from; an amendment that it carries
 * takes all articles of a tier from the members and leaves it their own. Times that protect the
 * members are rounded up, and those in which they may object are rounded down, but not below one
 * round.
 */
@NullMarked
package org.commune.check.modelling;

import org.jspecify.annotations.NullMarked;
