package org.commune.count.stv;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.rule.PaperReading;

/** Lists of preferences read from ranked ballots; papers that say the same are added up. */
public final class ReadPapers implements PreferenceLists {

  private final int[][] lists;
  private final Ending[] endings;
  private final long[] papers;
  private final Fraction unit;
  private final Fraction invalid;

  private ReadPapers(List<Preferences> read, List<Fraction> weights, Fraction invalid) {
    BigInteger denominator =
        weights.stream().map(Fraction::denominator).reduce(BigInteger.ONE, ReadPapers::lcm);
    this.lists =
        read.stream()
            .map(one -> one.candidates().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.endings = read.stream().map(Preferences::ending).toArray(Ending[]::new);
    this.papers =
        weights.stream()
            .mapToLong(w -> w.times(Fraction.of(denominator)).numerator().longValueExact())
            .toArray();
    this.unit = new Fraction(BigInteger.ONE, denominator);
    this.invalid = invalid;
  }

  public static ReadPapers of(Ballots ballots, PaperReading reading) {
    var weights = new LinkedHashMap<Preferences, Fraction>();
    Fraction invalid = Fraction.ZERO;
    for (Ballot ballot : ballots.ballots()) {
      var read = Preferences.of(ballot, ballots.candidates(), reading);
      if (read.candidates().isEmpty()) {
        invalid = invalid.plus(ballot.weight());
      } else {
        weights.merge(read, ballot.weight(), Fraction::plus);
      }
    }
    return new ReadPapers(
        new ArrayList<>(weights.keySet()), new ArrayList<>(weights.values()), invalid);
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
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
  public Ending ending(int list) {
    return endings[list];
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
