package org.commune.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PropertyTest {

  @Test
  void aTruePropertyIsTriedAsOftenAsAsked() {
    assertThat(drawn(Property.forAll(Gens.longs(0, 9)).withTrials(37))).hasSize(37);
  }

  @Test
  void theSameSeedDrawsTheSameValues() {
    var property = Property.forAll(Gens.longs(0, Long.MAX_VALUE));
    assertThat(drawn(property))
        .isEqualTo(drawn(property))
        .isNotEqualTo(drawn(property.withSeed(2)));
  }

  @Test
  void theRunCanBeChangedFromOutside() {
    var asked = new Properties();
    assertThat(new Run(1, 2).orAsked(asked)).isEqualTo(new Run(1, 2));
    asked.setProperty("commune.seed", "-5");
    asked.setProperty("commune.trials", "1000");
    assertThat(new Run(1, 2).orAsked(asked)).isEqualTo(new Run(-5, 1000));
  }

  @Test
  void aFailureNamesSeedTrialsCounterexampleAndCause() {
    assertThatThrownBy(() ->
            Property.forAll(Gens.ints(0, 9))
                .withTrials(300)
                .withSeed(77)
                .checkAsWritten(value -> {
                  if (value > 4) {
                    throw new IllegalStateException("five is right out");
                  }
                }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("of 300, seed 77")
        .hasMessageContaining("smallest counterexample: 5\n")
        .hasMessageContaining("-Dcommune.seed=77 -Dcommune.trials=300")
        .hasRootCauseMessage("five is right out");
  }

  @Test
  void discardedTrialsAreNotCounted() {
    var odd = new ArrayList<Integer>();
    Property.forAll(Gens.ints(0, 99))
        .withTrials(50)
        .checkAsWritten(value -> {
          Property.assume(value % 2 == 1);
          odd.add(value);
        });
    assertThat(odd).hasSize(50);
  }

  @Test
  void aPropertyOfNothingIsNotTakenForTrue() {
    assertThatThrownBy(() ->
            Property.forAll(Gens.ints(0, 9).filter(value -> value > 9)).checkAsWritten(value -> {}))
        .hasMessageContaining("gave up: only 0 of 2000");
  }

  @Test
  void aGeneratorThatNeverEndsIsDiscarded() {
    Gen<Integer> endless =
        source -> {
          var sum = 0L;
          while (sum >= 0) {
            sum += source.upTo(1);
          }
          return 0;
        };
    assertThatThrownBy(() -> Property.forAll(endless).withTrials(1).checkAsWritten(value -> {}))
        .hasMessageContaining("gave up");
  }

  private static List<Long> drawn(Property<Long> property) {
    var values = new ArrayList<Long>();
    property.checkAsWritten(values::add);
    return values;
  }
}
