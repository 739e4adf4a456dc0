package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commune.count.profile.KeyTable;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final List<String> NAMES = List.of("Boris", "Anna", "Clara");

  private static final long ANNA = 1;
  private static final long BORIS = 2;
  private static final long CLARA = 3;

  private static long key(long... codes) {
    long key = 0;
    for (int rank = 0; rank < codes.length; rank++) {
      key |= codes[rank] << (60 - 4 * rank);
    }
    return key;
  }

  private static Profile profile(long... keys) {
    long[] papers = new long[keys.length];
    Arrays.fill(papers, 2);
    return Profile.of(NAMES, keys, papers);
  }

  @Test
  void rankings_are_held_in_order_of_name() {
    Profile profile = profile(key(ANNA), key(ANNA, CLARA), key(BORIS));

    assertThat(profile.ballots())
        .containsExactly(
            Ballot.of(2, Ranking.of(1)),
            Ballot.of(2, Ranking.of(1, 2)),
            Ballot.of(2, Ranking.of(0)));
    assertThat(profile.papers(0, 2)).isEqualTo(4);
    assertThat(profile.choice(1, 1)).isEqualTo(2);
    assertThat(profile.choice(1, 2)).isEqualTo(Profile.NOBODY);
    assertThat(profile.choice(1, 20)).isEqualTo(Profile.NOBODY);
  }

  @Test
  void a_profile_that_is_out_of_order_or_not_plain_is_refused() {
    assertThatThrownBy(() -> profile(key(BORIS), key(ANNA))).hasMessageContaining("ranking 2 of");
    assertThatThrownBy(() -> profile(key(BORIS), key(BORIS))).hasMessageContaining("ranking 2 of");
    assertThatThrownBy(() -> profile(key(ANNA, ANNA))).hasMessageContaining("not plain");
    assertThatThrownBy(() -> profile(key(ANNA, 4))).hasMessageContaining("not plain");
    assertThatThrownBy(() -> profile(key(ANNA, 0, CLARA))).hasMessageContaining("not plain");
    assertThatThrownBy(() -> profile(key(ANNA) | 1)).hasMessageContaining("not plain");
    assertThatThrownBy(() -> Profile.of(NAMES, new long[] {key(ANNA)}, new long[] {0}))
        .hasMessageContaining("empty");
    assertThatThrownBy(() ->
            Profile.of(
                NAMES,
                new long[] {key(ANNA), key(BORIS)},
                new long[] {Long.MAX_VALUE, Long.MAX_VALUE}))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_profile_of_others_is_refused() {
    var candidates = List.of(Candidate.of("Anna"), Candidate.of("Boris"), Candidate.of("Clara"));
    assertThatThrownBy(() -> new Ballots("", candidates, profile(key(ANNA)), List.of()))
        .hasMessageContaining("other candidates");
  }

  @Test
  void without_a_candidate_what_says_the_same_is_added_up() {
    Profile left =
        profile(key(ANNA), key(ANNA, BORIS), key(BORIS), key(CLARA)).without(c -> c == 0);

    assertThat(left.ballots())
        .containsExactly(
            Ballot.of(2, Ranking.of()), Ballot.of(4, Ranking.of(1)), Ballot.of(2, Ranking.of(2)));
  }

  /** The table multiplies by an odd number, so keys of one slot are found by its inverse. */
  private static long keyOfSlot(long slot) {
    long spread = 0x9E3779B97F4A7C15L;
    long inverse = spread;
    for (int i = 0; i < 6; i++) {
      inverse *= 2 - spread * inverse;
    }
    return slot * inverse;
  }

  @Test
  void keys_that_meet_in_the_table_are_told_apart() {
    Property.forAll(Gens.lists(source -> source.upTo(300), 1, 2_000))
        .check(keys -> {
          var table = new KeyTable();
          Map<Long, Long> expected = new HashMap<>();
          for (long some : keys) {
            long key = keyOfSlot(some); // the highest bits of all products are zero
            table.add(key, some + 1);
            expected.merge(key, some + 1, Long::sum);
          }
          assertThat(table.size()).isEqualTo(expected.size());
          expected.forEach((key, papers) -> assertThat(table.papers(key)).isEqualTo(papers));
          assertThat(table.papers(keyOfSlot(301))).isZero();
        });
  }
}
