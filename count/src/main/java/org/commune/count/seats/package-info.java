/**
 * Dividing seats among parties by votes or among units by members: divisors, largest remainders,
 * barriers, list orders, mixed systems, two-way proportionality, and delegates by a fixed ratio.
 * All comparisons are exact; Hill and Huntington's roots are compared by their squares.
 */
@NullMarked
package org.commune.count.seats;

import org.jspecify.annotations.NullMarked;
