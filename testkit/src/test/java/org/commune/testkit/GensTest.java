package org.commune.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GensTest {

  private static final List<String> LETTERS = List.of("a", "b", "c");

  @Test
  void numbersStayWithinTheirLimitsAndReachThem() {
    for (var limits :
        List.of(
            new Limits(-3, 8),
            new Limits(4, 9),
            new Limits(-9, -4),
            new Limits(Long.MIN_VALUE, Long.MAX_VALUE),
            new Limits(0, Long.MAX_VALUE))) {
      var values = values(Gens.longs(limits.least(), limits.most()));
      assertThat(values)
          .allSatisfy(value -> assertThat(value).isBetween(limits.least(), limits.most()))
          .contains(limits.least(), limits.most());
    }
  }

  @Test
  void everyOrderOfThreeIsDrawnAndEachHoldsAllThree() {
    var orders = values(Gens.permutations(LETTERS));
    assertThat(orders).allSatisfy(order -> assertThat(order).hasSameElementsAs(LETTERS));
    assertThat(new HashSet<>(orders)).hasSize(6);
  }

  @Test
  void everySublistIsDrawnInOrder() {
    var sublists = values(Gens.sublists(LETTERS));
    assertThat(sublists).allSatisfy(sublist -> assertThat(sublist).isSorted());
    assertThat(new HashSet<>(sublists)).hasSize(8);
  }

  @Test
  void listsHaveEveryLengthAllowedAndNoOther() {
    var lengths = values(Gens.lists(Gens.booleans(), 2, 6).map(List::size));
    assertThat(new HashSet<>(lengths)).isEqualTo(Set.of(2, 3, 4, 5, 6));
  }

  @Test
  void setsAndOptionsHoldOnlyWhatTheirGeneratorMakes() {
    assertThat(values(Gens.sets(Gens.choose(LETTERS), 5)))
        .allSatisfy(set -> assertThat(LETTERS).containsAll(set));
    assertThat(values(Gens.optional(Gens.constant("a")).map(found -> found.orElse("none"))))
        .contains("a", "none");
  }

  @Test
  void weightsDecideHowOften() {
    var counts = new HashMap<String, Integer>();
    values(
            Gens.frequency(
                List.of(
                    Gens.weight(1, Gens.constant("rare")), Gens.weight(9, Gens.constant("usual")))))
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    assertThat(counts.get("rare")).isBetween(100, 300);
  }

  @Test
  void fractionsHaveAPositiveDenominatorAndSharesLieInTheUnit() {
    assertThat(values(Numbers.fractions(80)))
        .allSatisfy(fraction -> assertThat(fraction.denominator()).isPositive());
    assertThat(values(Numbers.shares(50)))
        .allSatisfy(
            share -> assertThat(share.numerator()).isBetween(BigInteger.ZERO, share.denominator()));
  }

  @Test
  void hostileTextHoldsWhatBreaksReaders() {
    var all = String.join("|", values(Texts.hostile()));
    assertThat(all).contains("\u0000", "\u202e", "\ud83d\udc69", "e\u0301", "<script>", "../..");
  }

  @Test
  void wordsAreNeverEmptyNorStrange() {
    assertThat(values(Texts.words(8))).allSatisfy(word -> assertThat(word).matches("[a-z]{1,8}"));
    assertThat(values(Texts.plain(8))).allSatisfy(text -> assertThat(text).matches("[ -~]{0,8}"));
  }

  private record Limits(long least, long most) {}

  private static <T> List<T> values(Gen<T> gen) {
    var values = new ArrayList<T>();
    Property.<T>forAll(gen).withTrials(2000).checkAsWritten(values::add);
    return values;
  }
}
