/**
 * Counting votes: every common rule, exact and explained.
 *
 * <p>{@link org.commune.count.Counting} counts {@link org.commune.count.Ballots} under an {@link
 * org.commune.count.Election}: a rule, seats, a {@link org.commune.count.TiePolicy} and
 * constraints. The {@link org.commune.count.Outcome} is a {@link org.commune.count.CountSheet}, or
 * a tie that was declared to be somebody's to settle.
 *
 * {@snippet :
 * var ballots =
 *     Ballots.of(
 *         List.of("Anna", "Boris", "Clara"),
 *         Ballot.of(40, Ranking.of(0, 2)),
 *         Ballot.of(25, Ranking.of(1)),
 *         Ballot.of(15, Ranking.of(2, 1)));
 * var election = Election.of(StvEditions.scotland(), 2, TiePolicy.open());
 *
 * String answer =
 *     switch (Counting.count(election, ballots)) {
 *       case CountSheet sheet -> "elected: " + String.join(", ", sheet.winners());
 *       case OpenTie tie -> "the chair decides between " + tie.candidates();
 *     };
 * }
 *
 * <p>{@link org.commune.count.Requirement} judges a decision: thresholds over named bases, quorums,
 * ratios, several chambers, blocking minorities. The {@link org.commune.count.Answer} holds the
 * numbers compared, so that a refusal can say by how much.
 *
 * {@snippet :
 * var rule = Quorum.atLeast(Base.ELIGIBLE, Fraction.parse("1/3"));
 * Answer answer = rule.judge(Tally.of(12, 7, 1).withPresent(21).withEligible(64));
 * // answer.sentence(): "22 needed, 21 given: one third of 64 entitled to vote is 64/3"
 * }
 *
 * <p>{@link org.commune.count.Condorcet} counts a Debian vote from a {@link
 * org.commune.count.PairwiseMatrix}, published or added up.
 *
 * <h2>Why marks are kept as they were made</h2>
 *
 * An equal rank is a preference to one rule and a fault to another; "no opinion" is not the last
 * place; a skipped rank ends a ballot in Maine and not in San Francisco. So a {@link
 * org.commune.count.Ranking} is a list of {@link org.commune.count.Mark}s, and each rule reads it
 * for itself.
 *
 * <h2>Why ties are data</h2>
 *
 * Breaking a tie by the order of names on the paper elects whoever comes first in the alphabet. No
 * rule here sees that order: a test swaps ballots and candidates under every edition. A tie is
 * broken by the rule's own means, then by the declared policy, and stands in the sheet with all
 * that is needed to do it again; or it stops the count.
 */
@NullMarked
package org.commune.count;

import org.jspecify.annotations.NullMarked;
