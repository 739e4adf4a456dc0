package org.commune.count.margin;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.commune.count.Ballots;
import org.commune.count.Cited;
import org.commune.count.Election;
import org.commune.count.TiePolicy;
import org.commune.count.change.Changes;
import org.commune.count.change.Order;
import org.commune.count.rule.InstantRunoffRule;
import org.commune.count.rule.InstantRunoffRule.Stop;

/**
 * The margin of an instant runoff: the fewest valid papers that, marked otherwise, let somebody
 * else be elected. A tie counts as somebody else's chance, whatever the rule does about ties; so
 * the margin is nought where a lot decides.
 *
 * @param winner elected by the ballots as they are
 * @param atLeast no fewer papers are enough: proved
 * @param atMost so many are enough: shown by {@code changes}; the same number as {@code atLeast}
 *     unless the search was cut short
 * @param changes to make
 * @param changed the ballots with the changes, for anybody to recount
 * @param otherwise who can be elected then
 * @param courses of exclusions that were judged
 */
public record RunoffMargin(
    String winner,
    BigInteger atLeast,
    BigInteger atMost,
    Changes changes,
    Ballots changed,
    List<String> otherwise,
    int courses) {

  /** More than twenty candidates have too many courses. */
  public static final int MOST_CANDIDATES = 20;

  static final int MOST_LOTS = 64;

  public RunoffMargin {
    otherwise = List.copyOf(otherwise);
  }

  /** Whether the number is proved to the last paper. */
  public boolean exact() {
    return atLeast.equals(atMost);
  }

  public String sentence() {
    String number = exact() ? atMost.toString() : "between " + atLeast + " and " + atMost;
    return "The margin is "
        + number
        + (atMost.equals(BigInteger.ONE) ? " paper: " : " papers: ")
        + (changes.all().isEmpty() ? "a lot decides" : changes.words(changed.names()))
        + "; then "
        + String.join(" or ", otherwise)
        + " can be elected instead of "
        + winner
        + ".";
  }

  /**
   * Searches for the margin; empty where nobody else stands, or no paper is valid.
   *
   * @param mostCourses to judge; beyond, the answer is an interval
   * @throws IllegalArgumentException for the supplementary vote, which is no full runoff; for more
   *     than twenty candidates; for weights that are no whole papers
   */
  public static Optional<RunoffMargin> of(
      InstantRunoffRule rule, Ballots ballots, int mostCourses) {
    if (rule.stop().value() == Stop.TOP_TWO_ONLY) {
      throw new IllegalArgumentException(
          rule.id() + " excludes all but two at once; its margin is not that of a runoff");
    }
    long taking = ballots.candidates().stream().filter(c -> !c.withdrawn()).count();
    if (taking > MOST_CANDIDATES) {
      throw new IllegalArgumentException(
          "a margin is found exactly to " + MOST_CANDIDATES + " candidates, found " + taking);
    }
    Election election = Election.of(withoutLookingBack(rule), 1, TiePolicy.open());
    Papers papers = Papers.of(ballots, rule.papers().value());
    if (taking < 2 || papers.number() == 0) {
      return Optional.empty();
    }
    List<String> possible =
        PossibleWinners.of(papers, Order.taking(ballots)).stream()
            .map(ballots.names()::get)
            .sorted()
            .toList();
    return Optional.of(
        possible.size() > 1
            ? decidedByLot(possible, ballots)
            : new CourseSearch(election, ballots, papers, possible.getFirst(), mostCourses)
                .margin());
  }

  private static RunoffMargin decidedByLot(List<String> possible, Ballots ballots) {
    return new RunoffMargin(
        possible.getFirst(),
        BigInteger.ZERO,
        BigInteger.ZERO,
        Changes.of(),
        ballots,
        possible.stream().skip(1).toList(),
        0);
  }

  private static InstantRunoffRule withoutLookingBack(InstantRunoffRule rule) {
    return new InstantRunoffRule(
        rule.id(),
        rule.title(),
        rule.papers(),
        rule.stop(),
        rule.batch(),
        Cited.cited(List.of(), "a tie is a chance for everybody in it"));
  }
}
