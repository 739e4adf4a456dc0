package org.commune.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For every two options, how many votes prefer the one to the other: V(A,B) in the Debian
 * Constitution's notation.
 *
 * @param rows {@code rows.get(a).get(b)} votes prefer option a to option b; the diagonal is zero
 */
public record PairwiseMatrix(List<String> options, List<List<Fraction>> rows) {

  /** How a ballot reads the options it does not rank. */
  public enum Unranked {
    /** Below every ranked option and equal to one another (Debian Constitution A.6.1). */
    LAST,
    /** In no comparison at all (Kubernetes' reading of "no opinion"). */
    ABSENT
  }

  public PairwiseMatrix {
    options = List.copyOf(options);
    rows = rows.stream().map(List::copyOf).toList();
    int size = options.size();
    if (rows.size() != size || rows.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException(
          "a pairwise matrix of " + size + " options has as many rows and columns");
    }
    if (rows.stream().flatMap(List::stream).anyMatch(votes -> votes.signum() < 0)) {
      throw new IllegalArgumentException("a pairwise matrix holds votes, never negative");
    }
  }

  /** A matrix as published: {@code votes[a][b]} prefer a to b. */
  public static PairwiseMatrix of(List<String> options, long[][] votes) {
    return new PairwiseMatrix(
        options,
        Arrays.stream(votes)
            .map(row -> Arrays.stream(row).mapToObj(Fraction::of).toList())
            .toList());
  }

  /** Counted from rankings; an option of express "no opinion" is in no comparison. */
  public static PairwiseMatrix from(Ballots ballots, Unranked unranked) {
    return from(ballots, unranked, Unranked.ABSENT);
  }

  /** Counted from rankings, both readings chosen by the rule. */
  public static PairwiseMatrix from(Ballots ballots, Unranked unranked, Unranked noOpinion) {
    int size = ballots.candidates().size();
    Fraction[][] votes = plain(ballots.profile(), size, unranked);
    for (Ballot ballot : ballots.others()) {
      add(votes, place(ranking(ballot), size, unranked, noOpinion), ballot.weight());
    }
    return new PairwiseMatrix(
        ballots.names(), Arrays.stream(votes).map(row -> List.of(row)).toList());
  }

  /**
   * Of plain rankings only pairs that are both ranked are added up: all other papers that rank the
   * one at all prefer it to whom they leave out.
   */
  private static Fraction[][] plain(Profile profile, int size, Unranked unranked) {
    long[][] over = new long[size][size];
    long[] ranked = new long[size];
    int[] choices = new int[size];
    for (int i = 0; i < profile.size(); i++) {
      long papers = profile.papers(i, i + 1);
      int length = profile.choices(i, choices);
      for (int a = 0; a < length; a++) {
        ranked[choices[a]] += papers; // at most all papers, which a long holds
        for (int b = a + 1; b < length; b++) {
          over[choices[a]][choices[b]] += papers;
        }
      }
    }
    Fraction[][] votes = new Fraction[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        long preferred = unranked == Unranked.LAST ? ranked[a] - over[b][a] : over[a][b];
        votes[a][b] = Fraction.of(a == b ? 0 : preferred);
      }
    }
    return votes;
  }

  private static final int NOWHERE = Integer.MAX_VALUE;

  private static Ranking ranking(Ballot ballot) {
    if (ballot.marking() instanceof Ranking ranking) {
      return ranking;
    }
    throw new IllegalArgumentException("options are compared on rankings, found " + ballot);
  }

  /** The class of preference each option stands in, or NOWHERE. */
  private static int[] place(Ranking ranking, int size, Unranked unranked, Unranked noOpinion) {
    int[] place = new int[size];
    List<List<Integer>> classes = ranking.classes();
    Arrays.fill(place, unranked == Unranked.LAST ? classes.size() : NOWHERE);
    for (int option : ranking.noOpinion()) {
      place[option] = noOpinion == Unranked.LAST ? classes.size() : NOWHERE;
    }
    for (int level = 0; level < classes.size(); level++) {
      for (int option : classes.get(level)) {
        place[option] = level;
      }
    }
    return place;
  }

  private static void add(Fraction[][] votes, int[] place, Fraction weight) {
    for (int a = 0; a < place.length; a++) {
      for (int b = 0; b < place.length; b++) {
        if (place[a] < place[b] && place[b] != NOWHERE) {
          votes[a][b] = votes[a][b].plus(weight);
        }
      }
    }
  }

  public int size() {
    return options.size();
  }

  /** Votes that prefer option {@code a} to option {@code b}. */
  public Fraction prefer(int a, int b) {
    return rows.get(a).get(b);
  }

  /** True when more votes prefer {@code a} to {@code b} than the other way round. */
  public boolean defeats(int a, int b) {
    return prefer(a, b).exceeds(prefer(b, a));
  }

  /**
   * Position of an option by name; throws {@link IllegalArgumentException} when it is not there.
   */
  public int position(String option) {
    int position = options.indexOf(option);
    if (position < 0) {
      throw new IllegalArgumentException("no option is called \"" + option + "\"");
    }
    return position;
  }

  /** Every defeat among {@code considered}, in order of position. */
  public List<Defeat> defeats(List<Integer> considered) {
    var defeats = new ArrayList<Defeat>();
    for (int a : considered) {
      for (int b : considered) {
        if (defeats(a, b)) {
          defeats.add(new Defeat(a, b, prefer(a, b), prefer(b, a)));
        }
      }
    }
    return List.copyOf(defeats);
  }
}
