package org.commune.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Each test plants a bug and says which counterexample a person would have chosen. */
class ShrinkingTest {

  @Test
  void aThresholdIsFoundExactly() {
    assertThat(smallest(Gens.ints(0, 1_000_000), votes -> assertThat(votes).isLessThan(1000)))
        .isEqualTo("1000");
  }

  @Test
  void aNegativeThresholdIsFoundFromTheSideOfZero() {
    assertThat(smallest(Gens.ints(-5000, 5000), balance -> assertThat(balance).isGreaterThan(-37)))
        .isEqualTo("-37");
  }

  @Test
  void aNumberOfManyWordsIsFoundExactly() {
    var limit = BigInteger.TEN.pow(40);
    assertThat(smallest(Numbers.naturals(200), size -> assertThat(size).isLessThan(limit)))
        .isEqualTo(limit.toString());
  }

  @Test
  void aSortThatLosesDuplicatesIsShownTwoZeros() {
    assertThat(
            smallest(
                Gens.lists(Gens.ints(0, 50), 0, 30),
                votes -> assertThat(new ArrayList<>(new TreeSet<>(votes))).hasSameSizeAs(votes)))
        .isEqualTo("[0, 0]");
  }

  @Test
  void aSumThatIsTooLargeNeedsNoThirdTerm() {
    assertThat(
            smallest(
                Gens.lists(Gens.ints(0, 100), 0, 30),
                votes -> assertThat(votes.stream().mapToInt(vote -> vote).sum()).isLessThan(101)))
        .isEqualTo("[1, 100]");
  }

  @Test
  void shrinkingGoesThroughMapAndFlatMap() {
    var squares =
        Gens.ints(1, 20)
            .flatMap(size -> Gens.lists(Gens.ints(0, 9).map(digit -> digit * digit), size, size));
    assertThat(smallest(squares, digits -> assertThat(digits).allMatch(digit -> digit < 30)))
        .isEqualTo("[36]");
  }

  @Test
  void shrinkingGoesThroughHandWrittenGenerators() {
    Gen<List<List<Integer>>> ballots =
        source -> {
          var candidates = source.upTo(5) + 1;
          return Gens.lists(Gens.lists(Gens.longs(1, candidates).map(Math::toIntExact), 0, 4), 0, 9)
              .draw(source);
        };
    assertThat(
            smallest(
                ballots,
                cast ->
                    assertThat(cast)
                        .allSatisfy(
                            ranks -> assertThat(ranks).hasSize(new HashSet<>(ranks).size()))))
        .isEqualTo("[[1, 1]]");
  }

  @Test
  void aPermutationIsDisturbedAsLittleAsPossible() {
    assertThat(
            smallest(
                Gens.permutations(List.of("a", "b", "c", "d")),
                order -> assertThat(order.indexOf("d")).isGreaterThan(order.indexOf("b"))))
        .isEqualTo("[a, c, d, b]");
  }

  @Test
  void hostileTextIsReducedToTheCharacterThatHurts() {
    assertThat(smallest(Texts.hostile(), name -> assertThat(name).doesNotContain("\u202e")))
        .isEqualTo("\\u202e");
  }

  @Test
  void bytesAreShownByTheirContent() {
    assertThat(smallest(Texts.bytes(20), packet -> assertThat(packet).doesNotContain((byte) 200)))
        .isEqualTo("[-56]");
  }

  @Test
  void aFractionIsShownAsItWasDrawn() {
    assertThat(
            smallest(
                Numbers.shares(1000),
                share ->
                    assertThat(share.numerator().multiply(BigInteger.TWO))
                        .isLessThanOrEqualTo(share.denominator())))
        .isEqualTo("1/1");
  }

  @Test
  void oneBugIsNotMistakenForAnother() {
    assertThat(
            smallest(
                Gens.ints(0, 1000).filter(seats -> seats != 7),
                seats -> {
                  assertThat(seats).isLessThan(500);
                  if (seats == 3) {
                    throw new IllegalStateException("a rarer bug");
                  }
                }))
        .isEqualTo("500");
  }

  /** From whichever of many seeds the bug is first found, the smallest value is the same. */
  private static <T> String smallest(Gen<T> gen, Property.Claim<T> claim) {
    var found =
        LongStream.range(0, 30)
            .mapToObj(seed -> smallest(gen, claim, seed))
            .collect(Collectors.toCollection(TreeSet::new));
    return String.join(" or ", found);
  }

  private static <T> String smallest(Gen<T> gen, Property.Claim<T> claim, long seed) {
    var property = Property.<T>forAll(gen).withTrials(5000).withSeed(seed);
    var error = catchThrowableOfType(AssertionError.class, () -> property.checkAsWritten(claim));
    return String.valueOf(error.getMessage())
        .lines()
        .filter(line -> line.contains("smallest counterexample: "))
        .map(line -> line.substring(line.indexOf(": ") + 2))
        .findFirst()
        .orElseThrow();
  }
}
