/**
 * Counting votes: every common rule, exact and explained. See {@link org.commune.count.Requirement}
 * for decisions and {@link org.commune.count.Ballots} for elections.
 */
@NullMarked
package org.commune.count;

import org.jspecify.annotations.NullMarked;
