package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.OpenTie;
import org.commune.count.RandomElections;
import org.commune.count.Stage;
import org.commune.count.TiePolicy;
import org.commune.count.rule.MeekEditions;
import org.commune.count.rule.MeekRule;
import org.commune.testkit.Gen;
import org.commune.testkit.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeekDifferentialTest {

  private record Poll(Ballots ballots, int seats) {}

  private static Gen<Poll> polls() {
    return source -> {
      Ballots ballots = RandomElections.rankings(6, 25).draw(source);
      return new Poll(ballots, 1 + (int) source.upTo(ballots.candidates().size() - 1L));
    };
  }

  @ParameterizedTest
  @EnumSource
  void papers_one_by_one_give_the_same_votes_at_every_step(NaiveMeek.Edition edition) {
    MeekRule rule =
        switch (edition) {
          case OPENSTV -> MeekEditions.openStv();
          case WARREN -> MeekEditions.warren();
          case NEW_ZEALAND -> MeekEditions.newZealand();
        };
    Property.forAll(polls())
        .withTrials(600)
        .check(poll -> {
          var outcome =
              Counting.count(Election.of(rule, poll.seats(), TiePolicy.open()), poll.ballots());
          try {
            var naive = NaiveMeek.count(edition, poll.ballots(), poll.seats());
            assertThat(outcome).isInstanceOf(CountSheet.class);
            assertThat(((CountSheet) outcome).elected())
                .extracting(Elected::candidate)
                .containsExactlyInAnyOrderElementsOf(naive.elected());
            assertThat(((CountSheet) outcome).stages().stream().map(Stage::totals).toList())
                .isEqualTo(naive.steps());
          } catch (NaiveStv.Undecided undecided) {
            assertThat(outcome).isInstanceOf(OpenTie.class);
          }
        });
  }
}
