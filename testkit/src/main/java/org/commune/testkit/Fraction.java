package org.commune.testkit;

import java.math.BigInteger;

/** A fraction as it was written: not reduced, denominator at least one. */
public record Fraction(BigInteger numerator, BigInteger denominator) {

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
