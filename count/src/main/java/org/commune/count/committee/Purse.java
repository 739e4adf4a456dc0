package org.commune.count.committee;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commune.count.Fraction;

/**
 * The money of voters who hold equally much.
 *
 * @param each what one voter has left
 * @param weight how many voters these are
 */
record Purse(Fraction each, Fraction weight) {

  /**
   * The lowest price x with which voters who pay x each, or all they have, pay {@code cost}
   * together. Empty when they cannot.
   */
  static Optional<Fraction> price(List<Purse> purses, Fraction cost) {
    List<Purse> sorted = purses.stream().sorted(Comparator.comparing(Purse::each)).toList();
    Fraction weight = purses.stream().map(Purse::weight).reduce(Fraction.ZERO, Fraction::plus);
    Fraction left = cost;
    for (Purse poorest : sorted) {
      Fraction price = left.dividedBy(weight);
      if (poorest.each().atLeast(price)) {
        return Optional.of(price);
      }
      left = left.minus(poorest.each().times(poorest.weight()));
      weight = weight.minus(poorest.weight());
    }
    return Optional.empty();
  }
}
