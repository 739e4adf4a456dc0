package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.count.TieBreak.LookBack;
import org.commune.count.TieBreak.LookBack.Direction;
import org.commune.count.rule.InstantRunoffEditions;
import org.commune.count.rule.TotalsEditions;
import org.junit.jupiter.api.Test;

/** How ties are broken, and what the record says of it. */
class TiePolicyTest {

  private static final Ballots EVEN =
      Ballots.of(
          List.of("Anna", "Boris", "Clara"),
          Ballot.of(3, Approval.of(0, 1, 2)),
          Ballot.of(2, Approval.of(1, 2)));

  private static Outcome elect(int seats, TiePolicy ties) {
    return Counting.count(Election.of(TotalsEditions.approval(), seats, ties), EVEN);
  }

  @Test
  void without_means_the_count_stops_and_asks() {
    assertThat(elect(1, TiePolicy.open()))
        .isEqualTo(
            new OpenTie("approval/any-number", 1, "to be elected", List.of("Boris", "Clara")));
  }

  @Test
  void nobody_is_asked_when_all_the_tied_fit() {
    var sheet = (CountSheet) elect(2, TiePolicy.open());

    assertThat(sheet.winners()).containsExactly("Boris", "Clara");
    assertThat(sheet.ties()).isEmpty();
  }

  @Test
  void a_casting_vote_settles_the_tie_it_was_given_for_and_no_other() {
    var decision = new TieBreak.Decision("to be elected", Set.of("Boris", "Clara"), "Clara");
    var other = new TieBreak.Decision("to be excluded", Set.of("Boris", "Clara"), "Clara");

    assertThat(
            ((CountSheet) elect(1, TiePolicy.of(new TieBreak.CastingVote(List.of(decision)))))
                .winners())
        .containsExactly("Clara");
    assertThat(elect(1, TiePolicy.of(new TieBreak.CastingVote(List.of(other)))))
        .isInstanceOf(OpenTie.class);
    assertThatThrownBy(() -> new TieBreak.Decision("", Set.of("Boris"), "Anna"))
        .hasMessageContaining("not tied");
  }

  @Test
  void a_declared_order_prefers_whoever_stands_first_in_it() {
    var policy = TiePolicy.of(new TieBreak.DeclaredOrder(List.of("Clara", "Anna", "Boris")));

    assertThat(((CountSheet) elect(1, policy)).winners()).containsExactly("Clara");
  }

  @Test
  void means_work_one_after_the_other_and_all_are_on_the_record() {
    var policy =
        TiePolicy.of(
            new LookBack(Direction.EARLIEST),
            new TieBreak.DeclaredOrder(List.of("Anna")),
            new TieBreak.Lot("00ff"));

    Tie tie = ((CountSheet) elect(1, policy)).ties().getFirst();

    assertThat(tie.candidates()).containsExactly(1, 2);
    assertThat(tie.means().get(0)).contains("earliest stage").endsWith("Boris, Clara");
    assertThat(tie.means().get(1)).isEqualTo("declared order: Boris, Clara");
    assertThat(tie.means().get(2)).startsWith("draw 1, tickets: ").contains("Boris", "Clara");
    assertThat(tie.means().get(3)).startsWith("lot: ");
  }

  @Test
  void a_lot_hangs_on_the_seed_and_on_every_ballot() {
    long clara = 0;
    for (int seed = 0; seed < 200; seed++) {
      var sheet = (CountSheet) elect(1, TiePolicy.lot("%04x".formatted(seed)));
      clara += sheet.winners().equals(List.of("Clara")) ? 1 : 0;
    }

    // 100 expected; five standard deviations are 35.
    assertThat(clara).isBetween(65L, 135L);
  }

  @Test
  void the_direction_of_looking_back_can_decide_who_goes() {
    // After the exclusion of E and D, B and C are level with 6. C led at first, B before the last.
    var ballots =
        Ballots.of(
            List.of("A", "B", "C", "D", "E"),
            Ballot.of(9, Ranking.of(0)),
            Ballot.of(3, Ranking.of(1)),
            Ballot.of(4, Ranking.of(2)),
            Ballot.of(2, Ranking.of(3, 2)),
            Ballot.of(1, Ranking.of(4, 1)));
    Ballots padded =
        new Ballots(
            "",
            ballots.candidates(),
            Stream.concat(
                    ballots.ballots().stream(),
                    Stream.of(Ballot.of(1, Ranking.of(4, 1)), Ballot.of(1, Ranking.of(3, 1))))
                .toList());
    var plain = InstantRunoffEditions.plain();

    var latest = (CountSheet) Counting.count(Election.of(plain, 1, TiePolicy.open()), padded);

    // Stage 1: B 3, C 4; stage 2 (E out): B 5, C 4; stage 3 (D out): B 6, C 6.
    assertThat(latest.ties()).hasSize(1);
    assertThat(latest.ties().getFirst().chosen()).isEqualTo(2);
  }
}
