package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void is_kept_in_lowest_terms_with_the_sign_above() {
    assertThat(Fraction.of(6, -8)).isEqualTo(Fraction.of(-3, 4)).hasToString("-3/4");
    assertThat(Fraction.of(0, 5)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void floors_and_ceilings_go_the_right_way_below_zero() {
    assertThat(Fraction.of(-7, 2).floor()).isEqualTo(BigInteger.valueOf(-4));
    assertThat(Fraction.of(-7, 2).ceiling()).isEqualTo(BigInteger.valueOf(-3));
    assertThat(Fraction.of(7, 2).ceiling()).isEqualTo(BigInteger.valueOf(4));
  }

  @Test
  void prints_decimals_where_they_end_and_a_fraction_where_they_do_not() {
    assertThat(Fraction.of(64, 10).plain()).isEqualTo("6.4");
    assertThat(Fraction.of(64, 3).plain()).isEqualTo("64/3");
    assertThat(Fraction.of(2, 3).toDecimal(5)).isEqualTo("0.66666");
    assertThat(Fraction.of(-1, 1000).toDecimal(2)).isEqualTo("-0.00");
    assertThat(Fraction.of(2, 3).truncated(2)).isEqualTo(Fraction.of(66, 100));
  }

  @Test
  void reads_what_a_charter_writes_and_refuses_decimals() {
    assertThat(Fraction.parse("66%")).isEqualTo(Fraction.of(33, 50));
    assertThat(Fraction.parse("2/3")).isEqualTo(Fraction.of(2, 3));
    for (String wrong : new String[] {"0.66", "1/0", "-1", "", "2/", "7 ", "1e3"}) {
      assertThatThrownBy(() -> Fraction.parse(wrong)).hasMessageContaining("expected a whole");
    }
  }

  @Test
  void agrees_with_decimal_arithmetic_on_decimal_numbers() {
    var random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 2_000; i++) {
      BigDecimal a = new BigDecimal(BigInteger.valueOf(random.nextInt(-9999, 9999)), 3);
      BigDecimal b = new BigDecimal(BigInteger.valueOf(random.nextInt(-9999, 9999)), 2);
      Fraction x = Fraction.of(a);
      Fraction y = Fraction.of(b);
      assertThat(x.plus(y)).isEqualTo(Fraction.of(a.add(b)));
      assertThat(x.minus(y)).isEqualTo(Fraction.of(a.subtract(b)));
      assertThat(x.times(y)).isEqualTo(Fraction.of(a.multiply(b)));
      assertThat(Integer.signum(x.compareTo(y))).isEqualTo(Integer.signum(a.compareTo(b)));
      if (y.signum() != 0) {
        assertThat(x.dividedBy(y).times(y)).isEqualTo(x);
      }
    }
  }
}
