package org.commune.count.stv;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Profile;
import org.commune.count.rule.PaperReading;

/**
 * What ranked ballots say under a rule's reading of faulty marks. In plain rankings nothing can be
 * read in two ways, so the {@link Profile} is taken as it is; other papers are read one by one, and
 * those that say the same are added up.
 */
public final class ReadPapers implements PreferenceLists {

  private static final Comparator<Preferences> ALIKE_TOGETHER =
      Comparator.<Preferences, int[]>comparing(Preferences::array, Arrays::compare)
          .thenComparing(Preferences::ending);

  private final Profile profile;
  private final int blank;
  private final int[][] lists;
  private final Ending[] endings;
  private final long[] before;
  private final long scale;
  private final Fraction invalid;

  private ReadPapers(Profile profile, SortedMap<Preferences, Fraction> others, Fraction invalid) {
    this.profile = profile;
    this.blank = profile.size() > 0 && profile.choice(0, 0) == NOBODY ? 1 : 0;
    BigInteger denominator =
        others.values().stream().map(Fraction::denominator).reduce(BigInteger.ONE, ReadPapers::lcm);
    this.lists = others.keySet().stream().map(Preferences::array).toArray(int[][]::new);
    this.endings = others.keySet().stream().map(Preferences::ending).toArray(Ending[]::new);
    this.before = new long[lists.length + 1];
    int list = 0;
    for (Fraction weight : others.values()) {
      long papers = weight.times(Fraction.of(denominator)).numerator().longValueExact();
      before[list + 1] = Math.addExact(before[list], papers);
      list++;
    }
    this.scale = denominator.longValueExact();
    Math.multiplyExact(scale, profile.papers());
    this.invalid = invalid.plus(Fraction.of(profile.papers(0, blank)));
  }

  public static ReadPapers of(Ballots ballots, PaperReading reading) {
    var weights = new TreeMap<Preferences, Fraction>(ALIKE_TOGETHER);
    Fraction invalid = Fraction.ZERO;
    for (Ballot ballot : ballots.others()) {
      var read = Preferences.of(ballot, ballots.candidates(), reading);
      if (read.candidates().isEmpty()) {
        invalid = invalid.plus(ballot.weight());
      } else {
        weights.merge(read, ballot.weight(), Fraction::plus);
      }
    }
    return new ReadPapers(standing(ballots), weights, invalid);
  }

  private static Profile standing(Ballots ballots) {
    Profile profile = ballots.profile();
    return ballots.candidates().stream().anyMatch(candidate -> candidate.withdrawn())
        ? profile.without(candidate -> ballots.candidates().get(candidate).withdrawn())
        : profile;
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  @Override
  public List<Stretch> stretches() {
    int plain = profile.size();
    return List.of(new Stretch(blank, plain), new Stretch(plain, plain + lists.length));
  }

  @Override
  public int choice(int list, int rank) {
    if (list < profile.size()) {
      return profile.choice(list, rank);
    }
    int[] preferences = lists[list - profile.size()];
    return rank < preferences.length ? preferences[rank] : NOBODY;
  }

  @Override
  public long papers(int from, int to) {
    int plain = profile.size();
    return to <= plain
        ? profile.papers(from, to) * scale
        : before[to - plain] - before[from - plain];
  }

  @Override
  public Ending ending(int list) {
    return list < profile.size() ? Ending.NO_MORE_PREFERENCES : endings[list - profile.size()];
  }

  @Override
  public Fraction unit() {
    return Fraction.of(1, scale);
  }

  @Override
  public Fraction invalid() {
    return invalid;
  }
}
