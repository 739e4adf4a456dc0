package org.commune.count.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.RandomElections;
import org.commune.count.Ranking;
import org.commune.count.TiePolicy;
import org.commune.count.compare.Finding.Paradox;
import org.commune.count.compare.Finding.Paradox.Kind;
import org.commune.count.rule.CondorcetEditions;
import org.commune.count.rule.InstantRunoffEditions;
import org.commune.count.rule.StvEditions;
import org.commune.count.rule.TotalsEditions;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class ParadoxesTest {

  private static final List<String> ABC = List.of("A", "B", "C");
  private static final int RECOUNTS = 3_000;

  private static Paradoxes search(CountingRule rule, Ballots ballots) {
    return Paradoxes.of(Election.of(rule, 1, TiePolicy.open()), ballots, RECOUNTS);
  }

  /** Every finding is shown by its own evidence. */
  private static void holds(CountingRule rule, int seats, Ballots ballots, Paradox paradox) {
    var election = Election.of(rule, seats, TiePolicy.open());
    var before = (CountSheet) Counting.count(election, ballots);
    var after = (CountSheet) Counting.count(election, paradox.changes().on(ballots));
    assertThat(before.winners()).isEqualTo(paradox.before());
    assertThat(after.winners()).isEqualTo(paradox.after());
    assertThat(paradox.exchange().nobody()).isFalse();
  }

  @Test
  void more_support_costs_an_instant_runoff() {
    var ballots =
        Ballots.of(
            ABC,
            Ballot.of(39, Ranking.of(0, 1, 2)),
            Ballot.of(35, Ranking.of(1, 2, 0)),
            Ballot.of(26, Ranking.of(2, 0, 1)));
    var found = search(InstantRunoffEditions.plain(), ballots).found();

    assertThat(found)
        .filteredOn(paradox -> paradox.kind() == Kind.MORE_SUPPORT_LOSES)
        .singleElement()
        .satisfies(paradox -> {
          holds(InstantRunoffEditions.plain(), 1, ballots, paradox);
          assertThat(paradox.sentence())
              .isEqualTo(
                  "Under irv/plain more support harms A: 10 papers B > C > A marked A > B > C;"
                      + " that elects C instead of A.");
        });
  }

  @Test
  void staying_away_helps_in_an_instant_runoff() {
    var ballots =
        Ballots.of(
            ABC,
            Ballot.of(9, Ranking.of(0, 1, 2)),
            Ballot.of(10, Ranking.of(1, 2, 0)),
            Ballot.of(8, Ranking.of(2, 0, 1)));
    var found = search(InstantRunoffEditions.plain(), ballots).found();

    assertThat(found).extracting(Paradox::kind).contains(Kind.STAYING_AWAY_HELPS);
    found.forEach(paradox -> holds(InstantRunoffEditions.plain(), 1, ballots, paradox));
  }

  @Test
  void ranking_fewer_helps_under_borda_and_never_in_an_instant_runoff() {
    // Later-no-harm: an instant runoff never reads what stands behind a continuing candidate.
    Property.forAll(RandomElections.rankings(4, 10))
        .withTrials(150)
        .check(ballots ->
            assertThat(search(InstantRunoffEditions.plain(), ballots).found())
                .extracting(Paradox::kind)
                .doesNotContain(Kind.RANKING_FEWER_HELPS));
    // B's voters give A the second place that elects A.
    var ballots =
        Ballots.of(ABC, Ballot.of(5, Ranking.of(0, 1, 2)), Ballot.of(4, Ranking.of(1, 0, 2)));
    var found = search(TotalsEditions.borda(), ballots).found();
    assertThat(found).extracting(Paradox::kind).contains(Kind.RANKING_FEWER_HELPS);
  }

  @Test
  void what_theorems_rule_out_is_never_found() {
    Property.forAll(RandomElections.rankings(4, 10))
        .withTrials(100)
        .check(ballots -> {
          // Schulze 2011 s. 4.5: monotonicity. Borda and plurality: participation besides.
          assertThat(search(CondorcetEditions.schulze(), ballots).found())
              .extracting(Paradox::kind)
              .doesNotContain(Kind.MORE_SUPPORT_LOSES, Kind.LESS_SUPPORT_WINS);
          assertThat(search(TotalsEditions.plurality(), ballots).found()).isEmpty();
          assertThat(search(TotalsEditions.borda(), ballots).found())
              .extracting(Paradox::kind)
              .doesNotContain(
                  Kind.MORE_SUPPORT_LOSES, Kind.LESS_SUPPORT_WINS, Kind.STAYING_AWAY_HELPS);
        });
  }

  @Test
  void every_paradox_found_in_two_seats_is_shown_by_a_recount() {
    Property.forAll(RandomElections.rankings(5, 15))
        .withTrials(60)
        .check(ballots -> {
          Property.assume(ballots.candidates().size() > 2);
          var election = Election.of(StvEditions.scotland(), 2, TiePolicy.open());
          for (Paradox paradox : Paradoxes.of(election, ballots, 300).found()) {
            holds(StvEditions.scotland(), 2, ballots, paradox);
          }
        });
  }

  @Test
  void a_search_makes_no_more_recounts_than_it_is_allowed() {
    var ballots =
        Ballots.of(ABC, Ballot.of(39, Ranking.of(0, 1, 2)), Ballot.of(35, Ranking.of(1, 2, 0)));
    var election = Election.of(InstantRunoffEditions.plain(), 1, TiePolicy.open());

    assertThat(Paradoxes.of(election, ballots, 5)).isEqualTo(new Paradoxes(List.of(), 5, true));
    assertThat(Fraction.of(Paradoxes.of(election, ballots, RECOUNTS).recounts()))
        .isLessThan(Fraction.of(RECOUNTS));
  }
}
