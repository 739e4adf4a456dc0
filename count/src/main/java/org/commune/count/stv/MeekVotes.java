package org.commune.count.stv;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.commune.count.Fraction;
import org.commune.count.rule.MeekRule;

/**
 * What the papers come to for given keep values, in units of the last decimal. The direction of
 * every rounding is the rule's.
 */
final class MeekVotes implements PreferenceTree.Visitor<BigInteger> {

  private final MeekRule rule;
  private final Fraction unit;
  private final List<BigInteger> keep;
  private final BigInteger one;
  private final BigInteger[] held;
  private BigInteger exhausted = BigInteger.ZERO;

  /**
   * @param unit weight of one paper
   * @param keep by candidate, in units of the last decimal
   */
  MeekVotes(MeekRule rule, Fraction unit, List<BigInteger> keep) {
    this.rule = rule;
    this.unit = unit;
    this.keep = keep;
    this.one = BigInteger.TEN.pow(rule.decimals().value());
    this.held = new BigInteger[keep.size()];
    Arrays.fill(held, BigInteger.ZERO);
  }

  @Override
  public BigInteger below(int candidate, long papers, BigInteger coming) {
    return switch (rule.scheme().value()) {
      case OPENSTV -> roundedDown(candidate, papers, coming);
      case NEW_ZEALAND -> roundedUp(candidate, papers, coming);
    };
  }

  private BigInteger roundedDown(int candidate, long papers, BigInteger coming) {
    return switch (rule.keeping().value()) {
      case FACTOR -> {
        add(candidate, weighed(coming.multiply(keep.get(candidate)), papers).divide(one));
        yield coming.multiply(one.subtract(keep.get(candidate))).divide(one);
      }
      case AMOUNT -> {
        BigInteger kept = coming.min(keep.get(candidate));
        add(candidate, weighed(kept, papers));
        yield coming.subtract(kept);
      }
    };
  }

  /** Clause 10: each product to nine decimals, rounded up if not exact, from left to right. */
  private BigInteger roundedUp(int candidate, long papers, BigInteger coming) {
    add(candidate, weighed(up(coming.multiply(keep.get(candidate)), one), papers));
    return up(coming.multiply(one.subtract(keep.get(candidate))), one);
  }

  private void add(int candidate, BigInteger more) {
    held[candidate] = held[candidate].add(more);
  }

  private BigInteger weighed(BigInteger each, long papers) {
    return each.multiply(BigInteger.valueOf(papers))
        .multiply(unit.numerator())
        .divide(unit.denominator());
  }

  @Override
  public void end(long papers, BigInteger coming) {
    exhausted = exhausted.add(weighed(coming, papers));
  }

  BigInteger held(int candidate) {
    return held[candidate];
  }

  List<BigInteger> held() {
    return List.of(held);
  }

  BigInteger exhausted() {
    return exhausted;
  }

  BigInteger sum() {
    return Arrays.stream(held).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Quotient rounded up if not exact. */
  static BigInteger up(BigInteger dividend, BigInteger divisor) {
    return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
  }
}
