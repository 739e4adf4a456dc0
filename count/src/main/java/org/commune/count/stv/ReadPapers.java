package org.commune.count.stv;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Ranking;
import org.commune.count.rule.PaperReading;
import org.commune.count.rule.PaperReading.Fault;

/** Lists of preferences read from ranked ballots under a rule's reading of faulty marks. */
public final class ReadPapers implements PreferenceLists {

  private final int[][] lists;
  private final long[] papers;
  private final Fraction unit;
  private final Fraction invalid;

  private ReadPapers(int[][] lists, long[] papers, Fraction unit, Fraction invalid) {
    this.lists = lists;
    this.papers = papers;
    this.unit = unit;
    this.invalid = invalid;
  }

  /** Equal lists are added up. */
  public static ReadPapers of(Ballots ballots, PaperReading reading) {
    var weights = new LinkedHashMap<List<Integer>, Fraction>();
    Fraction invalid = Fraction.ZERO;
    for (Ballot ballot : ballots.ballots()) {
      List<Integer> list = preferences(ballot, ballots.candidates(), reading);
      if (list.isEmpty()) {
        invalid = invalid.plus(ballot.weight());
      } else {
        weights.merge(list, ballot.weight(), Fraction::plus);
      }
    }
    return of(new ArrayList<>(weights.keySet()), new ArrayList<>(weights.values()), invalid);
  }

  private static ReadPapers of(
      List<List<Integer>> lists, List<Fraction> weights, Fraction invalid) {
    BigInteger denominator =
        weights.stream().map(Fraction::denominator).reduce(BigInteger.ONE, ReadPapers::lcm);
    Fraction unit = new Fraction(BigInteger.ONE, denominator);
    return new ReadPapers(
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new),
        weights.stream().mapToLong(w -> w.dividedBy(unit).numerator().longValueExact()).toArray(),
        unit,
        invalid);
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  /** The preferences one paper expresses for candidates who take part. */
  public static List<Integer> preferences(
      Ballot ballot, List<Candidate> candidates, PaperReading reading) {
    if (!(ballot.marking() instanceof Ranking ranking)) {
      throw new IllegalArgumentException(
          "this rule counts rankings, found " + ballot.marking().getClass().getSimpleName());
    }
    var list = new ArrayList<Integer>();
    var seen = new BitSet();
    int skipped = 0;
    for (Mark mark : ranking.marks()) {
      skipped = mark instanceof Mark.Skipped ? skipped + 1 : 0;
      if (skipped >= reading.skippedRanksThatEnd() || ends(mark, seen, reading)) {
        break;
      }
      if (mark instanceof Mark.Choice(int candidate) && !seen.get(candidate)) {
        seen.set(candidate);
        if (!candidates.get(candidate).withdrawn()) {
          list.add(candidate);
        }
      }
    }
    return List.copyOf(list);
  }

  private static boolean ends(Mark mark, BitSet seen, PaperReading reading) {
    return switch (mark) {
      case Mark.Choice(int candidate) ->
          seen.get(candidate) && reading.repeated() == Fault.ENDS_THE_PAPER;
      case Mark.Equal(_), Mark.Overvoted() -> reading.equalRanks() == Fault.ENDS_THE_PAPER;
      case Mark.Skipped() -> false;
    };
  }

  @Override
  public int size() {
    return lists.length;
  }

  @Override
  public int choice(int list, int rank) {
    return rank < lists[list].length ? lists[list][rank] : NOBODY;
  }

  @Override
  public long papers(int list) {
    return papers[list];
  }

  @Override
  public Fraction unit() {
    return unit;
  }

  @Override
  public Fraction invalid() {
    return invalid;
  }
}
