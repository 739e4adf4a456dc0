/**
 * A finite turn-based game with a clock: what the solver solves, and what other tools can be given.
 *
 * <p>A state gives each {@link Variable} one of its few values. In each round the faction does any
 * number of its {@link Command}s, then the members any number of theirs, then the {@link Calendar}
 * ticks. An {@link Objective} says in which states an organ or a power is held by the faction. The
 * members are <em>sovereign</em> over it where they can force that it is not held, again and again
 * for ever.
 */
@NullMarked
package org.commune.check.game;

import org.jspecify.annotations.NullMarked;
