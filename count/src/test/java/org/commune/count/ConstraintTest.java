package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commune.count.rule.StvEditions;
import org.commune.count.rule.TotalsEditions;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

/** Caps and guarantees, and what depends on them. */
class ConstraintTest {

  private static final TiePolicy LOT = TiePolicy.lot("00ff");

  /** Every second candidate is of the one group, the others of the other. */
  private static Ballots grouped(Ballots ballots) {
    return new Ballots(
        ballots.title(),
        IntStream.range(0, ballots.candidates().size())
            .mapToObj(i -> ballots.candidates().get(i).in("gender", i % 2 == 0 ? "woman" : "man"))
            .toList(),
        ballots.ballots());
  }

  private static long women(Ballots ballots, CountSheet sheet) {
    return ballots.candidates().stream()
        .filter(c -> sheet.winners().contains(c.name()))
        .filter(c -> "woman".equals(c.groups().get("gender")))
        .count();
  }

  @Test
  void a_guarantee_and_a_cap_are_kept_in_every_transferable_vote() {
    Property.forAll(RandomElections.rankings(6, 15))
        .withTrials(400)
        .check(some -> {
          Property.assume(some.candidates().size() >= 4);
          Ballots ballots = grouped(some);
          for (var rule : List.of(StvEditions.scotland(), StvEditions.ers97())) {
            var election =
                new Election(
                    rule,
                    3,
                    LOT,
                    List.of(
                        new Guarantee("gender", "woman", 1),
                        new Cap("gender", Optional.of("man"), 2),
                        new Cap("gender", Optional.of("woman"), 2)));
            var sheet = (CountSheet) Counting.count(election, ballots);
            assertThat(sheet.winners()).as(rule.id()).hasSize(3);
            assertThat(women(ballots, sheet)).as(rule.id()).isBetween(1L, 2L);
          }
        });
  }

  @Test
  void constraints_that_do_not_bind_change_nothing() {
    Property.forAll(RandomElections.rankings(6, 15))
        .withTrials(300)
        .check(some -> {
          Ballots ballots = grouped(some);
          var free = Election.of(StvEditions.scotland(), 2, LOT);
          var bound = free.with(Cap.onEach("gender", 2));
          assertThat(((CountSheet) Counting.count(bound, ballots)).elected())
              .isEqualTo(((CountSheet) Counting.count(free, ballots)).elected());
        });
  }

  @Test
  void constraints_that_nobody_can_keep_are_refused_before_a_ballot_is_counted() {
    var ballots = grouped(Ballots.of(List.of("A", "B", "C"), Ballot.of(Ranking.of(0))));
    var election =
        Election.of(StvEditions.scotland(), 2, LOT).with(new Guarantee("gender", "man", 2));

    assertThatThrownBy(() -> Counting.count(election, ballots)).hasMessageContaining("no choice");
  }

  @Test
  void the_third_of_one_employer_gives_way_to_the_next() {
    var candidates =
        List.of(
            Candidate.of("A").in("employer", "Acme"),
            Candidate.of("B").in("employer", "Acme"),
            Candidate.of("C").in("employer", "Acme"),
            Candidate.of("D").in("employer", "Bolt"));
    var ballots =
        new Ballots(
            "",
            candidates,
            List.of(
                Ballot.of(9, Approval.of(0, 1, 2)),
                Ballot.of(1, Approval.of(0, 1)),
                Ballot.of(2, Approval.of(3))));
    var election =
        Election.of(TotalsEditions.approval(), 3, TiePolicy.open()).with(Cap.onEach("employer", 2));

    assertThat(((CountSheet) Counting.count(election, ballots)).winners())
        .containsExactly("A", "B", "D");
  }

  @Test
  void a_recount_for_a_vacancy_keeps_everybody_who_still_sits() {
    Property.forAll(RandomElections.rankings(6, 20))
        .withTrials(300)
        .check(ballots -> {
          Property.assume(ballots.candidates().size() >= 4);
          var election = Election.of(StvEditions.scotland(), 3, LOT);
          var before = ((CountSheet) Counting.count(election, ballots)).winners();
          String leaving = before.getFirst();
          Set<String> sitting = Set.copyOf(before.subList(1, 3));
          var after = (CountSheet) Countback.count(election, ballots, leaving, Set.of(), sitting);
          assertThat(after.winners()).containsAll(sitting).doesNotContain(leaving);
          assertThat(Countback.newcomers(after, sitting)).hasSize(1);
        });
  }
}
