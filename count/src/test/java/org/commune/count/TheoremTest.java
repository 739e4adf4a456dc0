package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.count.compare.Finding.Paradox;
import org.commune.count.compare.Finding.Paradox.Kind;
import org.commune.count.compare.Paradoxes;
import org.commune.count.compare.PossibleResults;
import org.commune.count.rule.BucklinRule;
import org.commune.count.rule.CommitteeRule;
import org.commune.count.rule.CondorcetEditions;
import org.commune.count.rule.DrawnPapersRule;
import org.commune.count.rule.Editions;
import org.commune.count.rule.InstantRunoffEditions;
import org.commune.count.rule.MeekRule;
import org.commune.count.rule.StvEditions;
import org.commune.count.rule.StvRule;
import org.commune.count.rule.TotalsEditions;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What theorems promise of a rule, and an example where a rule is promised nothing. */
class TheoremTest {

  private static final List<String> ABC = List.of("A", "B", "C");

  private static PossibleResults possible(CountingRule rule, int seats, Ballots ballots) {
    return PossibleResults.of(Election.of(rule, seats, TiePolicy.open()), ballots, 400);
  }

  private static List<List<String>> winners(CountingRule rule, Ballots ballots) {
    return possible(rule, 1, ballots).committees();
  }

  // Three times as many papers of each kind

  /** All but those whose law rounds, or mixes papers. */
  static Stream<String> withoutRounding() {
    return Editions.all().stream()
        .filter(rule -> !(rule instanceof MeekRule) && !(rule instanceof DrawnPapersRule))
        .filter(rule -> !(rule instanceof StvRule) || rule.equals(StvEditions.exact()))
        .map(CountingRule::id);
  }

  @ParameterizedTest
  @MethodSource("withoutRounding")
  void three_times_the_papers_give_the_same_results(String id) {
    CountingRule rule = Editions.named(id);
    Property.forAll(EveryKindOfBallot.of(rule, 5, 8))
        .withTrials(40)
        .check(ballots -> {
          var tripled =
              new Ballots(
                  ballots.title(),
                  ballots.candidates(),
                  ballots.ballots().stream()
                      .map(b -> new Ballot(b.marking(), b.weight().times(3)))
                      .toList());
          var once = possible(rule, 1, ballots);
          Property.assume(once.complete());
          assertThat(possible(rule, 1, tripled)).isEqualTo(once);
        });
  }

  @Test
  void a_quota_in_whole_votes_does_not_grow_with_the_papers() {
    assertThat(StvEditions.scotland().quota().value().of(Fraction.of(10), 2))
        .isEqualTo(Fraction.of(4));
    assertThat(StvEditions.scotland().quota().value().of(Fraction.of(30), 2))
        .isEqualTo(Fraction.of(11));
  }

  // Majorities and winners of all comparisons

  private static List<CountingRule> keepingMajorities() {
    var rules = new ArrayList<CountingRule>(CondorcetEditions.all());
    // Whoever ranks one alone compares nobody under Elekto's reading, however many do so.
    rules.remove(CondorcetEditions.elekto());
    rules.addAll(InstantRunoffEditions.all());
    rules.add(TotalsEditions.plurality());
    rules.add(BucklinRule.grandJunction());
    rules.add(StvEditions.scotland());
    return rules;
  }

  @Test
  void the_first_choice_of_more_than_half_is_elected() {
    Property.forAll(RandomElections.rankings(5, 8))
        .withTrials(200)
        .check(ballots -> {
          // One more paper than all others together for the first candidate alone.
          var more = new ArrayList<>(ballots.ballots());
          more.add(new Ballot(Ranking.of(0), ballots.weight().plus(Fraction.ONE)));
          var with = new Ballots("", ballots.candidates(), more);
          for (CountingRule rule : keepingMajorities()) {
            assertThat(winners(rule, with)).as(rule.id()).containsExactly(List.of("A"));
          }
        });
  }

  @Test
  void borda_can_pass_over_the_first_choice_of_more_than_half() {
    var ballots =
        Ballots.of(ABC, Ballot.of(3, Ranking.of(0, 1, 2)), Ballot.of(2, Ranking.of(1, 2, 0)));

    assertThat(winners(TotalsEditions.borda(), ballots)).containsExactly(List.of("B"));
  }

  @Test
  void whoever_beats_all_others_is_elected_by_every_rule_of_comparisons() {
    Property.forAll(RandomElections.rankings(5, 9))
        .withTrials(200)
        .check(ballots -> {
          var matrix = PairwiseMatrix.from(ballots, PairwiseMatrix.Unranked.LAST);
          Optional<Integer> winner =
              IntStream.range(0, matrix.size())
                  .filter(a ->
                      IntStream.range(0, matrix.size())
                          .allMatch(b -> a == b || matrix.defeats(a, b)))
                  .boxed()
                  .findFirst();
          Property.assume(winner.isPresent());
          List<String> name = List.of(ballots.names().get(winner.orElseThrow()));
          for (CountingRule rule : CondorcetEditions.all()) {
            if (!rule.equals(CondorcetEditions.elekto())) {
              assertThat(winners(rule, ballots)).as(rule.id()).containsExactly(name);
            }
          }
        });
  }

  // Clones

  /** Everybody who ranks the candidate ranks the clone right after. */
  private static Ballots cloned(Ballots ballots, int original) {
    int clone = ballots.candidates().size();
    var candidates = new ArrayList<>(ballots.candidates());
    candidates.add(Candidate.of("Clone"));
    return new Ballots(
        "",
        candidates,
        ballots.ballots().stream()
            .map(b -> {
              var marks = new ArrayList<Mark>();
              for (Mark mark : ((Ranking) b.marking()).marks()) {
                marks.add(mark);
                if (mark.equals(new Mark.Choice(original))) {
                  marks.add(new Mark.Choice(clone));
                }
              }
              return new Ballot(new Ranking(marks, new TreeSet<>()), b.weight());
            })
            .toList());
  }

  /** Tideman 1987; Schulze 2011 s. 4.7: where no tie plays a part. */
  @Test
  void a_clone_neither_helps_nor_harms_in_runoffs_schulze_and_ranked_pairs() {
    Property.forAll(RandomElections.rankings(4, 9))
        .withTrials(150)
        .check(ballots -> {
          Ballots with = cloned(ballots, 0);
          for (CountingRule rule :
              List.of(
                  InstantRunoffEditions.alaska(),
                  CondorcetEditions.schulze(),
                  CondorcetEditions.schulzeMargins(),
                  CondorcetEditions.rankedPairs())) {
            var before = possible(rule, 1, ballots);
            boolean noTie =
                Counting.count(Election.of(rule, 1, TiePolicy.open()), ballots)
                    instanceof CountSheet;
            if (before.certain() && noTie) {
              String winner = before.committees().getFirst().getFirst();
              for (List<String> after : winners(rule, with)) {
                assertThat(after.getFirst().replace("Clone", "A")).as(rule.id()).isEqualTo(winner);
              }
            }
          }
        });
  }

  @Test
  void a_clone_helps_its_friends_under_borda_and_splits_the_votes_under_plurality() {
    // C is ranked after A by all of A's voters, and it makes A win by standing.
    var borda =
        Ballots.of(
            List.of("A", "B"), Ballot.of(4, Ranking.of(0, 1)), Ballot.of(5, Ranking.of(1, 0)));
    assertThat(winners(TotalsEditions.borda(), borda)).containsExactly(List.of("B"));
    assertThat(winners(TotalsEditions.borda(), cloned(borda, 0))).containsExactly(List.of("A"));

    var split =
        Ballots.of(
            ABC,
            Ballot.of(3, Ranking.of(0, 2)),
            Ballot.of(3, Ranking.of(2, 0)),
            Ballot.of(4, Ranking.of(1)));
    assertThat(winners(TotalsEditions.plurality(), split)).containsExactly(List.of("B"));
    assertThat(winners(InstantRunoffEditions.alaska(), split))
        .containsExactlyInAnyOrder(List.of("A"), List.of("C"));
  }

  // More support, and staying away

  private static List<CountingRule> monotone() {
    return List.of(
        TotalsEditions.plurality(),
        TotalsEditions.borda(),
        TotalsEditions.bordaUnrankedNone(),
        TotalsEditions.dowdall(),
        BucklinRule.grandJunction(),
        CondorcetEditions.schulze(),
        CondorcetEditions.schulzeMargins(),
        CondorcetEditions.rankedPairs(),
        CondorcetEditions.minimax(),
        CondorcetEditions.copeland(),
        CondorcetEditions.kemeny());
  }

  @Test
  void more_support_never_loses_under_monotone_rules() {
    Property.forAll(RandomElections.rankings(4, 7))
        .withTrials(40)
        .check(ballots -> {
          for (CountingRule rule : monotone()) {
            assertThat(kinds(rule, ballots))
                .as(rule.id())
                .doesNotContain(Kind.MORE_SUPPORT_LOSES, Kind.LESS_SUPPORT_WINS);
          }
        });
  }

  @Test
  void staying_away_never_helps_where_points_are_added() {
    Property.forAll(RandomElections.rankings(4, 7))
        .withTrials(60)
        .check(ballots -> {
          for (CountingRule rule : List.of(TotalsEditions.plurality(), TotalsEditions.borda())) {
            assertThat(kinds(rule, ballots)).as(rule.id()).doesNotContain(Kind.STAYING_AWAY_HELPS);
          }
        });
  }

  private static List<Kind> kinds(CountingRule rule, Ballots ballots) {
    return Paradoxes.of(Election.of(rule, 1, TiePolicy.open()), ballots, 400).found().stream()
        .map(Paradox::kind)
        .toList();
  }

  /** Moulin 1988: no rule that elects whoever beats all others is safe from it. */
  @Test
  void staying_away_can_help_where_whoever_beats_all_others_is_elected() {
    var ballots =
        Ballots.of(
            List.of("A", "B", "C", "D"),
            Ballot.of(3, Ranking.of(0, 3, 2, 1)),
            Ballot.of(3, Ranking.of(0, 3, 1, 2)),
            Ballot.of(5, Ranking.of(3, 1, 2, 0)),
            Ballot.of(4, Ranking.of(1, 2, 0, 3)),
            Ballot.of(4, Ranking.of(2, 0, 1, 3)));

    assertThat(winners(CondorcetEditions.schulze(), ballots)).hasSize(1);
    assertThat(
            Stream.of(
                    CondorcetEditions.schulze(),
                    CondorcetEditions.rankedPairs(),
                    CondorcetEditions.minimax(),
                    CondorcetEditions.kemeny())
                .filter(rule -> kinds(rule, ballots).contains(Kind.STAYING_AWAY_HELPS))
                .toList())
        .isNotEmpty();
  }

  // Proportionality

  /** A quota of voters who approve one alone has a member (JR, Aziz et al. 2017). */
  @Test
  void a_group_as_large_as_a_seat_is_heard_by_the_proportional_rules() {
    Property.forAll(RandomElections.approvals(5, 6))
        .withTrials(150)
        .check(ballots -> {
          // As many more as there are papers, all for the last candidate alone.
          int last = ballots.candidates().size() - 1;
          var more = new ArrayList<>(ballots.ballots());
          more.add(new Ballot(Approval.of(last), ballots.weight()));
          var with = new Ballots("", ballots.candidates(), more);
          for (CommitteeRule rule :
              List.of(
                  CommitteeRule.proportionalApproval(),
                  CommitteeRule.phragmen(),
                  CommitteeRule.equalShares())) {
            for (List<String> committee : possible(rule, 2, with).committees()) {
              boolean allForOne =
                  ballots.ballots().stream()
                      .allMatch(b ->
                          b.marking() instanceof Approval(var marked) && !marked.contains(last));
              if (!allForOne) {
                assertThat(committee).as(rule.id()).contains(ballots.names().get(last));
              }
            }
          }
        });
  }

  /**
   * Droop proportionality: more than a third who rank two candidates first fill one of two seats.
   */
  @Test
  void a_solid_quota_fills_a_seat_in_every_transferable_vote() {
    Property.forAll(RandomElections.rankings(5, 8))
        .withTrials(150)
        .check(ballots -> {
          Property.assume(ballots.candidates().size() >= 3);
          Fraction others = ballots.weight();
          var more = new ArrayList<>(ballots.ballots());
          more.add(new Ballot(Ranking.of(0, 1), others));
          more.add(new Ballot(Ranking.of(1, 0), others));
          var with = new Ballots("", ballots.candidates(), more);
          for (CountingRule rule :
              List.of(
                  StvEditions.scotland(),
                  StvEditions.exact(),
                  StvEditions.ers97(),
                  StvEditions.northernIreland(),
                  StvEditions.australianSenate())) {
            for (List<String> committee : possible(rule, 2, with).committees()) {
              assertThat(committee).as(rule.id()).containsAnyOf("A", "B");
            }
          }
        });
  }
}
