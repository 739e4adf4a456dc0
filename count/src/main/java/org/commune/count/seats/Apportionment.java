package org.commune.count.seats;

import java.math.BigDecimal;
import java.util.List;
import org.commune.count.Fraction;
import org.commune.count.Tie;

/**
 * Seats divided, with the steps that led there.
 *
 * @param awards in the order of the claimants given
 * @param steps every seat or remainder, in order, with its figure
 */
public record Apportionment(List<Award> awards, List<String> steps, List<Tie> ties) {

  public Apportionment {
    awards = List.copyOf(awards);
    steps = List.copyOf(steps);
    ties = List.copyOf(ties);
  }

  /** Seats of one claimant; throws {@link IllegalArgumentException} when there is none such. */
  public int seats(String name) {
    return awards.stream()
        .filter(award -> award.claimant().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is called \"" + name + "\""))
        .seats();
  }

  public int total() {
    return awards.stream().mapToInt(Award::seats).sum();
  }

  /**
   * The square of the least squares index (Gallagher, Electoral Studies 10, 1991): half the sum of
   * squared differences between shares of size and of seats. Kept squared because it is exact so.
   */
  public Fraction gallagherSquared() {
    Fraction sizes =
        awards.stream().map(a -> a.claimant().size()).reduce(Fraction.ZERO, Fraction::plus);
    Fraction sum = Fraction.ZERO;
    for (Award award : awards) {
      Fraction difference =
          award.claimant().size().dividedBy(sizes).minus(Fraction.of(award.seats(), total()));
      sum = sum.plus(difference.times(difference));
    }
    return sum.dividedBy(2);
  }

  /** The index in percent to two decimals, for people. */
  public String gallagherPercent() {
    Fraction scaled = gallagherSquared().times(100_000_000L);
    return new BigDecimal(scaled.floor().sqrt(), 2).toPlainString();
  }
}
