package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commune.count.lot.Seed;
import org.commune.count.lot.Sortition;
import org.junit.jupiter.api.Test;

class SortitionTest {

  private static final Seed SEED = new Seed("000102030405060708090a0b0c0d0e0f");
  private static final List<String> POOL =
      IntStream.range(0, 40).mapToObj(i -> "Person " + i).toList();

  @Test
  void the_same_seed_draws_the_same_people_whatever_the_order_of_the_pool() {
    var reversed = new ArrayList<>(POOL);
    Collections.reverse(reversed);

    assertThat(Sortition.draw(reversed, 5, SEED, "jury"))
        .isEqualTo(Sortition.draw(POOL, 5, SEED, "jury"));
    assertThat(Sortition.draw(POOL, 5, SEED, "jury").drawn())
        .isNotEqualTo(Sortition.draw(POOL, 5, SEED, "council").drawn());
  }

  @Test
  void whoever_declines_is_replaced_by_the_next_of_the_same_draw() {
    var five = Sortition.draw(POOL, 5, SEED, "jury");
    var six = Sortition.draw(POOL, 6, SEED, "jury");

    assertThat(six.drawn().getLast()).isEqualTo(five.reserve().getFirst());
  }

  @Test
  void everybody_is_drawn_about_as_often() {
    var times = new TreeMap<String, Integer>();
    List<String> pool = List.of("A", "B", "C", "D", "E");
    for (int i = 0; i < 2_000; i++) {
      Sortition.draw(pool, 2, SEED, "draw " + i)
          .drawn()
          .forEach(n -> times.merge(n, 1, Integer::sum));
    }

    // 800 expected each; five standard deviations are 110.
    assertThat(times.values()).allSatisfy(n -> assertThat(n).isBetween(690, 910));
  }

  @Test
  void a_commitment_binds_and_one_honest_seed_is_enough_to_change_the_mix() {
    var other = new Seed("ffffffffffffffffffffffffffffffff");

    assertThat(SEED.fulfils(SEED.commitment())).isTrue();
    assertThat(other.fulfils(SEED.commitment())).isFalse();
    assertThat(Seed.mixed(List.of(SEED, other))).isEqualTo(Seed.mixed(List.of(other, SEED)));
    assertThat(Seed.mixed(List.of(SEED, other))).isNotEqualTo(Seed.mixed(List.of(SEED, SEED)));
    assertThatThrownBy(() -> new Seed("0011")).hasMessageContaining("16 bytes");
  }

  @Test
  void strata_are_drawn_apart() {
    var draws =
        Sortition.draw(
            List.of(
                new Sortition.Stratum("north", POOL.subList(0, 20), 3),
                new Sortition.Stratum("south", POOL.subList(20, 40), 2)),
            SEED,
            "panel");

    assertThat(draws.get(0).drawn()).hasSize(3).isSubsetOf(POOL.subList(0, 20));
    assertThat(draws.get(1).drawn()).hasSize(2).isSubsetOf(POOL.subList(20, 40));
  }

  @Test
  void a_panel_keeps_quotas_of_several_kinds_at_once() {
    var pool =
        IntStream.range(0, 30)
            .mapToObj(i ->
                Candidate.of("Person " + i)
                    .in("gender", i % 3 == 0 ? "woman" : "man")
                    .in("age", i % 5 == 0 ? "young" : "old"))
            .toList();
    List<Constraint> quotas =
        List.of(
            new Guarantee("gender", "woman", 5),
            new Guarantee("age", "young", 3),
            Cap.onEach("gender", 5));

    var panel = Sortition.panel(pool, 10, quotas, SEED, "panel");

    assertThat(panel.drawn()).hasSize(10);
    assertThat(count(pool, panel.drawn(), "gender", "woman")).isEqualTo(5);
    assertThat(count(pool, panel.drawn(), "age", "young")).isGreaterThanOrEqualTo(3);
    assertThatThrownBy(() ->
            Sortition.panel(pool, 10, List.of(new Guarantee("age", "young", 7)), SEED, "panel"))
        .hasMessageContaining("no choice of 10");
  }

  private static long count(List<Candidate> pool, List<String> names, String kind, String value) {
    return pool.stream()
        .filter(c -> names.contains(c.name()) && value.equals(c.groups().get(kind)))
        .count();
  }
}
