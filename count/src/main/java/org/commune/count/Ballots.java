package org.commune.count;

import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ballots of one election. No rule hangs on the order of papers; papers that are listed one by
 * one keep it.
 *
 * @param title what the election is called
 * @param profile plain rankings, where they were read as distinct ones with numbers of papers
 * @param others papers one by one: marks that are not plain, weights that are not whole, or a small
 *     election
 */
public record Ballots(
    String title, List<Candidate> candidates, Profile profile, List<Ballot> others) {

  /** More candidates than any known election; a larger number is a broken file. */
  public static final int MOST_CANDIDATES = 10_000;

  /** Refuses names that occur twice and marks for candidates who are not there. */
  public Ballots {
    candidates = List.copyOf(candidates);
    others = List.copyOf(others);
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
    if (!profile.isOf(namesOf(candidates))) {
      throw new IllegalArgumentException("a profile of other candidates than those of the ballots");
    }
    for (Ballot ballot : others) {
      if (positions(ballot.marking()).anyMatch(position -> position < 0 || position >= known)) {
        throw new IllegalArgumentException(
            "a ballot marks a candidate that is not one of the " + known + ": " + ballot);
      }
    }
  }

  /** Papers one by one. */
  public Ballots(String title, List<Candidate> candidates, List<Ballot> papers) {
    this(title, candidates, Profile.none(namesOf(candidates)), papers);
  }

  public static Ballots of(List<String> names, Ballot... ballots) {
    return new Ballots("", names.stream().map(Candidate::of).toList(), List.of(ballots));
  }

  public List<String> names() {
    return namesOf(candidates);
  }

  private static List<String> namesOf(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::name).toList();
  }

  /** The same papers for the same names, of whom others may have withdrawn. */
  public Ballots with(List<Candidate> standing) {
    return new Ballots(title, standing, profile, others);
  }

  /** All papers; those of the profile as one ballot for each ranking, made when asked for. */
  public List<Ballot> ballots() {
    return profile.size() == 0 ? others : new Joined<>(others, profile.ballots());
  }

  /** The sum of the weights of all papers, whatever is on them. */
  public Fraction weight() {
    return others.stream()
        .map(Ballot::weight)
        .reduce(Fraction.of(profile.papers()), Fraction::plus);
  }

  /**
   * SHA-256 over the candidates and papers in an order of their own, so that it depends neither on
   * the order of ballots nor on that of candidates; hexadecimal digits.
   */
  public String hash() {
    return BallotHash.of(this);
  }

  private static final class Joined<T> extends AbstractList<T> {
    private final List<T> first;
    private final List<T> then;

    Joined(List<T> first, List<T> then) {
      this.first = first;
      this.then = then;
    }

    @Override
    public T get(int index) {
      return index < first.size() ? first.get(index) : then.get(index - first.size());
    }

    @Override
    public int size() {
      return first.size() + then.size();
    }
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
