package org.commune.polity.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class LotsTest {
  private static final List<String> POOL = List.of("ann", "ben", "cay", "dan", "eve");

  @Test
  void theCommitmentIsTheSha256OfTheSeed() {
    assertThat(Lots.commitment("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  /** Worked out by a program in another language. */
  @Test
  void theDrawIsTheOneThatAnybodyElseWorksOut() {
    assertThat(Lots.drawn("seed of 2026", POOL)).containsExactly("cay", "eve", "ben", "dan", "ann");
  }

  @Test
  void theOrderOfThePoolDoesNotMatterAndEverybodyIsDrawnOnce() {
    Property.forAll(Gens.permutations(POOL))
        .check(shuffled -> {
          List<String> drawn = Lots.drawn("a seed", shuffled);
          assertThat(drawn).isEqualTo(Lots.drawn("a seed", POOL));
          assertThat(drawn).containsExactlyInAnyOrderElementsOf(POOL);
        });
  }

  @Test
  void everybodyIsDrawnFirstAboutAsOften() {
    Map<String, Integer> first = new TreeMap<>();
    for (int i = 0; i < 5_000; i++) {
      first.merge(Lots.drawn("seed " + i, POOL).getFirst(), 1, Integer::sum);
    }
    assertThat(first.values()).allMatch(n -> n > 900 && n < 1_100);
  }

  @Test
  void aNameGivenTwiceHasOneTicket() {
    List<String> twice = new ArrayList<>(POOL);
    twice.add("ann");
    assertThat(Lots.drawn("a seed", twice)).isEqualTo(Lots.drawn("a seed", POOL));
  }
}
