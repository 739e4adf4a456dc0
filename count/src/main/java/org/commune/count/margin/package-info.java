/**
 * How many papers, marked otherwise, would elect somebody else.
 *
 * <p>{@link org.commune.count.margin.LastRound} is read off a count sheet. {@link
 * org.commune.count.margin.RunoffMargin} is exact for an instant runoff, by branch and bound over
 * orders of exclusion (Magrino, Rivest, Shen and Wagner, EVT/WOTE 2011; Blom, Stuckey and Teague,
 * ECAI 2016). {@link org.commune.count.margin.UpperBound} is for every other rule that counts
 * rankings: a number of papers that is enough, with the papers, and no claim that fewer are not.
 *
 * <p>Audits of samples are planned by the margin, and whoever asks for a recount should know it.
 */
@NullMarked
package org.commune.count.margin;

import org.jspecify.annotations.NullMarked;
