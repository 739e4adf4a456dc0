package org.commune.count.seats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.commune.count.Fraction;

/**
 * Size divided by the divisor of a claimant's next seat.
 *
 * @param squaredDivisor zero for a seat that comes before any with a divisor
 */
public record Quotient(Fraction size, Fraction squaredDivisor) implements Comparable<Quotient> {

  /** By the squares. Quotients without a divisor are above all others, the larger size first. */
  @Override
  public int compareTo(Quotient other) {
    int withoutDivisor =
        Boolean.compare(squaredDivisor.signum() == 0, other.squaredDivisor.signum() == 0);
    if (withoutDivisor != 0 || squaredDivisor.signum() == 0) {
      return withoutDivisor != 0 ? withoutDivisor : size.compareTo(other.size);
    }
    return size.times(size)
        .times(other.squaredDivisor)
        .compareTo(other.size.times(other.size).times(squaredDivisor));
  }

  /** To four decimals, for people. */
  public String shown() {
    if (squaredDivisor.signum() == 0) {
      return "first seat";
    }
    Fraction square = size.times(size).dividedBy(squaredDivisor);
    BigDecimal root =
        new BigDecimal(square.numerator())
            .divide(new BigDecimal(square.denominator()), MathContext.DECIMAL128)
            .sqrt(MathContext.DECIMAL64);
    return root.setScale(4, RoundingMode.DOWN).toPlainString();
  }
}
