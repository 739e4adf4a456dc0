package org.commune.count.committee;

import java.util.List;
import java.util.Map;
import org.commune.count.Fraction;

/** A way of choosing the next member, which remembers who was chosen. */
interface Choosing {

  /**
   * Whom the method would choose now.
   *
   * @param name what is measured
   * @param measure of each candidate who can be chosen
   * @param equals the best of them; empty when nobody supports any
   */
  record Next(String name, Map<Integer, Fraction> measure, List<Integer> equals) {}

  Next next(List<Integer> able);

  void elect(int candidate);

  String reason();

  /** Those with the highest measure, if it is above zero. */
  static List<Integer> highest(Map<Integer, Fraction> measure) {
    Fraction best = measure.values().stream().reduce(Fraction.ZERO, Fraction::max);
    return best.signum() == 0 ? List.of() : with(measure, best);
  }

  static List<Integer> lowest(Map<Integer, Fraction> measure) {
    return measure.values().stream()
        .min(Fraction::compareTo)
        .map(least -> with(measure, least))
        .orElse(List.of());
  }

  private static List<Integer> with(Map<Integer, Fraction> measure, Fraction value) {
    return measure.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .toList();
  }
}
