/**
 * Tries in the engine what the check has found in the abstraction.
 *
 * <p>{@link Sandbox} founds a small organisation of the charter, with the faction in the seats that
 * the threat gives it. {@link Proceedings} does an act there by all the steps that the law asks
 * for: the meeting, the notice, the motion, the vote. {@link Deeds} says which deeds a command of
 * the game stands for, and {@link Sighting} whether the organisation is in the state that the game
 * says. {@link Replay} plays a path in this way, from its first step to its last.
 */
@NullMarked
package org.commune.check.replaying;

import org.jspecify.annotations.NullMarked;
