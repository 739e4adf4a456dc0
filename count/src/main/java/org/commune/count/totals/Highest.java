package org.commune.count.totals;

import java.util.List;
import org.commune.count.Fraction;

/** Those of some candidates with the highest total, if it is above zero. */
final class Highest {

  private Highest() {}

  static List<Integer> of(List<Integer> some, List<Fraction> totals) {
    Fraction best = some.stream().map(totals::get).max(Fraction::compareTo).orElse(Fraction.ZERO);
    return best.signum() <= 0
        ? List.of()
        : some.stream().filter(c -> totals.get(c).equals(best)).toList();
  }
}
