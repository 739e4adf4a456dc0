/**
 * Solves a {@link org.commune.check.game.Game} exactly, state by state.
 *
 * <p>A state is packed into one {@code long}. {@link Space} lists every state that any play can
 * reach, with who may move there and whereto. {@link Sovereignty} computes where the members can
 * win back an objective again and again for ever: the Büchi fixpoint {@code W = νY.μZ}. {@link
 * Sleep} then finds the shortest way for the faction to leave that set while the members do
 * nothing, and {@link Cubes} says in terms of few variables where it is lost.
 *
 * <p>Everything is deterministic: states are numbered in the order in which they are found,
 * commands are tried in the order of the game, and the only limit is a number of states.
 */
@NullMarked
package org.commune.check.solving;

import org.jspecify.annotations.NullMarked;
