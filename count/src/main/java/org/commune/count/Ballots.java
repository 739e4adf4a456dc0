package org.commune.count;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ballots of one election. Papers keep the order in which they were given, for the few rules
 * whose law makes it matter; no other rule looks at it.
 *
 * @param title what the election is called
 */
public record Ballots(String title, List<Candidate> candidates, List<Ballot> ballots) {

  /** More candidates than any known election; a larger number is a broken file. */
  public static final int MOST_CANDIDATES = 10_000;

  /** Refuses names that occur twice and marks for candidates who are not there. */
  public Ballots {
    candidates = List.copyOf(candidates);
    ballots = List.copyOf(ballots);
    if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
      throw new IllegalArgumentException(
          "expected between 1 and " + MOST_CANDIDATES + " candidates, found " + candidates.size());
    }
    var names = new HashSet<String>();
    for (Candidate candidate : candidates) {
      if (!names.add(candidate.name())) {
        throw new IllegalArgumentException(
            "two candidates have the same name \"" + candidate.name() + "\"");
      }
    }
    int known = candidates.size();
    for (Ballot ballot : ballots) {
      if (positions(ballot.marking()).anyMatch(position -> position < 0 || position >= known)) {
        throw new IllegalArgumentException(
            "a ballot marks a candidate that is not one of the " + known + ": " + ballot);
      }
    }
  }

  public static Ballots of(List<String> names, Ballot... ballots) {
    return new Ballots("", names.stream().map(Candidate::of).toList(), List.of(ballots));
  }

  public List<String> names() {
    return candidates.stream().map(Candidate::name).toList();
  }

  /** The sum of the weights of all papers, whatever is on them. */
  public Fraction weight() {
    return ballots.stream().map(Ballot::weight).reduce(Fraction.ZERO, Fraction::plus);
  }

  /**
   * SHA-256 over the candidates and papers in an order of their own, so that it depends neither on
   * the order of ballots nor on that of candidates; hexadecimal digits.
   */
  public String hash() {
    return BallotHash.of(this);
  }

  private static IntStream positions(Marking marking) {
    return switch (marking) {
      case Approval(var candidates) -> candidates.stream().mapToInt(Integer::intValue);
      case Scores(var points) -> points.keySet().stream().mapToInt(Integer::intValue);
      case Ranking(var marks, var noOpinion) ->
          Stream.concat(marks.stream().flatMap(Ballots::marked), noOpinion.stream())
              .mapToInt(Integer::intValue);
    };
  }

  private static Stream<Integer> marked(Mark mark) {
    return switch (mark) {
      case Mark.Choice(int candidate) -> Stream.of(candidate);
      case Mark.Equal(var candidates) -> candidates.stream();
      case Mark.Skipped() -> Stream.<Integer>of();
      case Mark.Overvoted() -> Stream.<Integer>of();
    };
  }
}
