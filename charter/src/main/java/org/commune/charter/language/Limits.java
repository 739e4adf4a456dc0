package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.SelfChecking.Flaw;
import org.commune.charter.measure.Fraction;

/** Conditions that several constructs share on their `over` and `at_least`. */
final class Limits {
  private Limits() {}

  static List<Flaw> exactlyOne(Optional<Fraction> over, Optional<Fraction> atLeast) {
    if (over.isPresent() == atLeast.isPresent()) {
      return List.of(
          new Flaw(
              over.isPresent()
                  ? "both `over` and `at_least` are given"
                  : "neither `over` nor `at_least` is given",
              "give `over: 1/2` for more than half, or `at_least: 1/2` for half or more"));
    }
    return atMostOne(over.or(() -> atLeast));
  }

  static List<Flaw> atMostOne(Optional<Fraction> share) {
    return share.filter(s -> s.compareTo(Fraction.ONE) > 0).isPresent()
        ? List.of(new Flaw("a share above the whole", "give a share between 0 and 1"))
        : List.of();
  }
}
