/**
 * The same ballots under other rules, other decimals, other lots and with other papers: what a
 * result hangs on, in plain words.
 *
 * <p>{@link org.commune.count.compare.Contrast} counts by several rules and says where they differ
 * and why; {@link org.commune.count.compare.Paradoxes} looks for papers that harm whom they
 * support. Every finding that speaks of changed papers holds them, and was verified by a recount.
 */
@NullMarked
package org.commune.count.compare;

import org.jspecify.annotations.NullMarked;
