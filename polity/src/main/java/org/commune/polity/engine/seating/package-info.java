/**
 * Seats: how many there are, whom they are due to, who fits in them, and the one way into and out
 * of them. How somebody is chosen for one is for {@code elections} and {@code bodies}.
 */
@NullMarked
package org.commune.polity.engine.seating;

import org.jspecify.annotations.NullMarked;
