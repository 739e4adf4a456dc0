package org.commune.testkit;

import java.math.BigInteger;

/** Generators of exact numbers. */
public final class Numbers {

  private static final int LIMB = 32;

  private Numbers() {}

  /** Whole numbers of any sign with at most {@code bits} binary digits; zero is the simplest. */
  public static Gen<BigInteger> bigints(int bits) {
    return source -> {
      var size = naturals(bits).draw(source);
      return source.chance(1, 2) ? size.negate() : size;
    };
  }

  /** Whole numbers from zero, with at most {@code bits} binary digits. */
  public static Gen<BigInteger> naturals(int bits) {
    return source -> {
      var value = BigInteger.ZERO;
      for (var left = source.edgyUpTo(bits); left > 0; ) {
        // The odd bits come first, so that a smaller width means a smaller number.
        var part = (int) ((left - 1) % LIMB) + 1;
        value = value.shiftLeft(part).or(BigInteger.valueOf(source.edgyUpTo((1L << part) - 1)));
        left -= part;
      }
      return value;
    };
  }

  /** Fractions whose parts have at most {@code bits} binary digits; 0/1 is the simplest. */
  public static Gen<Fraction> fractions(int bits) {
    return Gens.both(
        bigints(bits), naturals(bits).map(size -> size.max(BigInteger.ONE)), Fraction::new);
  }

  /** Fractions from zero to one, as a share of votes is; 0/1 is the simplest. */
  public static Gen<Fraction> shares(int most) {
    return Gens.longs(1, most)
        .flatMap(whole -> Gens.longs(0, whole).map(part -> fraction(part, whole)));
  }

  static Gen<Long> between(long least, long most) {
    if (least > most) {
      throw new IllegalArgumentException("no number lies between " + least + " and " + most);
    }
    if (least >= 0) {
      return source -> least + source.edgyUpTo(most - least);
    }
    if (most < 0) {
      return source -> most - source.edgyUpTo(distance(least, most));
    }
    // One choice for the side of zero, one for the distance: no difference can overflow.
    return source ->
        source.chance(1, 2) ? -1 - source.edgyUpTo(-(least + 1)) : source.edgyUpTo(most);
  }

  private static long distance(long least, long most) {
    return Math.subtractExact(most, least);
  }

  private static Fraction fraction(long part, long whole) {
    return new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }
}
