package org.commune.charter.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private static final Map<String, Long> VARS = Map.of("Q", 7L, "K", 5L);
  private static final Map<String, Long> COUNTS = Map.of("members", 64L, "units.branch", 3L);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 7",
        "2*K | 10",
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "10 - 3 - 2 | 5",
        "12 / 4 / 3 | 1",
        "1/3 + 1/6 | 1/2",
        "count(members) / 10 | 32/5",
        "ceil(count(members)/10) | 7",
        "floor(count(members)/10) | 6",
        "sqrt(count(members)) / 2 | 4",
        "min(Q, K) | 5",
        "max(Q, count(units.branch)) | 7",
        "ceil(sqrt(10)) | 4",
        "floor(sqrt(10)) | 3",
        "min(sqrt(2), sqrt(2)) * sqrt(2) | 2"
      })
  void comesToAnExactValue(String text, String value) throws Malformed {
    assertThat(value(text)).isEqualTo(Surd.of(Fraction.parse(value)));
  }

  @Test
  void aRootIsKeptAndComparedExactly() throws Malformed {
    // Debian's Q for 1000 developers lies between 15.8 and 15.9.
    Expression q = Expression.parse("sqrt(1000)/2");
    Surd value = q.value(_ -> Surd.whole(0), _ -> Surd.whole(0));
    assertThat(value.isRational()).isFalse();
    assertThat(value).isBetween(Surd.of(Fraction.of(158, 10)), Surd.of(Fraction.of(159, 10)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0.5 | holds a decimal",
        "50% | holds a percentage",
        "2* | ends where a number or a name should stand",
        "(1 | lacks a \")\"",
        "1) | cannot stand at character 2",
        "log(3) | is no function",
        "min(3) | compares two values",
        "count() | needs the name of what is counted",
        "count(Units.x) | needs the name of what is counted",
        "-1 | cannot stand at character 1",
        "1 2 | cannot stand at character 3",
        "a.b | cannot stand at character 2",
        "9999999999999999999 | more than 18 digits",
        "~~ | an expression is missing",
      })
  void whatIsNoExpressionIsRefusedWithAReason(String text, String reason) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> Expression.parse(text))
        .withMessageContaining(reason)
        .satisfies(malformed -> assertThat(malformed.mend()).isNotBlank());
  }

  @Test
  void lengthAndDepthAreLimited() {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> Expression.parse("(".repeat(200)))
        .withMessageContaining("nested");
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> Expression.parse("1+".repeat(300) + "1"))
        .withMessageContaining("too long");
  }

  @Test
  void namesWhatItStandsOn() throws Malformed {
    Expression expression = Expression.parse("min(Q, K*2) + count(members) - floor(Q)");
    assertThat(expression.variables()).containsExactly("K", "Q");
    assertThat(expression.counts()).containsExactly("members");
  }

  @Test
  void everyExpressionReadsBackAsItself() {
    Property.forAll(expressions(4))
        .check(expression ->
            assertThat(Expression.parse(expression.toString())).isEqualTo(expression));
  }

  @Test
  void noTextBreaksTheParser() {
    Property.forAll(Gens.oneOf(List.of(Texts.hostile(), Texts.plain(40))))
        .check(text -> {
          try {
            assertThat(Expression.parse(text)).isNotNull();
          } catch (Malformed malformed) {
            assertThat(malformed.mend()).isNotBlank();
          }
        });
  }

  private static Surd value(String text) throws Malformed {
    return Expression.parse(text)
        .value(
            name -> Surd.whole(VARS.getOrDefault(name, 0L)),
            of -> Surd.whole(COUNTS.getOrDefault(of, 0L)));
  }

  private static Gen<Expression> expressions(int depth) {
    Gen<Expression> leaf =
        Gens.oneOf(
            List.of(
                Gens.ints(0, 99).map(n -> new Expression.Whole(BigInteger.valueOf(n))),
                Gens.choose(List.of("Q", "K", "m_2")).map(Expression.Variable::new),
                Gens.choose(List.of("members", "units.branch")).map(Expression.Count::new)));
    if (depth == 0) {
      return leaf;
    }
    Gen<Expression> part = expressions(depth - 1);
    return source ->
        switch ((int) source.upTo(9)) {
          case 0, 1 -> leaf.draw(source);
          case 2 -> new Expression.Plus(part.draw(source), part.draw(source));
          case 3 -> new Expression.Minus(part.draw(source), part.draw(source));
          case 4 -> new Expression.Times(part.draw(source), part.draw(source));
          case 5 -> new Expression.Over(part.draw(source), part.draw(source));
          case 6 -> new Expression.Min(part.draw(source), part.draw(source));
          case 7 -> new Expression.Max(part.draw(source), part.draw(source));
          case 8 -> new Expression.Sqrt(part.draw(source));
          default -> new Expression.Ceil(new Expression.Floor(part.draw(source)));
        };
  }
}
