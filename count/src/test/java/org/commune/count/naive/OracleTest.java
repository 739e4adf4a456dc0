package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.EveryKindOfBallot;
import org.commune.count.Stage;
import org.commune.count.TiePolicy;
import org.commune.count.compare.PossibleResults;
import org.commune.count.rule.CondorcetRule;
import org.commune.count.rule.Editions;
import org.commune.testkit.Gen;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edition against its second implementation. */
class OracleTest {

  private static final int MOST_LOTS = 3_000;

  @Test
  void every_edition_has_a_second_implementation() {
    assertThat(Editions.all()).extracting(CountingRule::id).hasSameElementsAs(Oracles.editions());
  }

  static Stream<String> editions() {
    return Oracles.ALL.keySet().stream().sorted();
  }

  private record Poll(Ballots ballots, int seats) {}

  private static Gen<Poll> polls(CountingRule rule) {
    int candidates = rule.id().startsWith("ranked-pairs") ? 4 : 5;
    return source -> {
      Ballots ballots = EveryKindOfBallot.of(rule, candidates, 7).draw(source);
      return new Poll(ballots, EveryKindOfBallot.seats(rule, ballots, source));
    };
  }

  /** All results, whatever way ties go, and all totals where they hang on no tie. */
  @ParameterizedTest
  @MethodSource("editions")
  void agrees_whatever_way_ties_go(String id) {
    CountingRule rule = Editions.named(id);
    Oracle oracle = Oracles.ALL.getOrDefault(id, (_, _) -> Oracle.Judged.of(Set.of()));
    Property.forAll(polls(rule))
        .withTrials(rule instanceof CondorcetRule ? 250 : 400)
        .check(poll -> agree(rule, oracle, poll));
  }

  private static void agree(CountingRule rule, Oracle oracle, Poll poll) {
    var election = Election.of(rule, poll.seats(), TiePolicy.open());
    PossibleResults possible = PossibleResults.of(election, poll.ballots(), MOST_LOTS);
    Property.assume(possible.complete());
    Oracle.Judged judged = oracle.judge(poll.ballots(), poll.seats());
    Set<Set<String>> expected = named(judged.committees(), poll.ballots());
    Set<Set<String>> found = new HashSet<>();
    possible.committees().forEach(one -> found.add(new TreeSet<>(one)));
    if (judged.some()) {
      assertThat(found).isNotEmpty().isSubsetOf(expected);
    } else {
      assertThat(found).isEqualTo(expected);
    }
    var drawn = new Election(rule, poll.seats(), TiePolicy.lot("5eed"), List.of());
    var sheet = (CountSheet) Counting.count(drawn, poll.ballots());
    if (!judged.stages().isEmpty()) {
      assertThat(sheet.stages().stream().map(Stage::totals).toList()).isEqualTo(judged.stages());
    }
  }

  /** An edition with one thing otherwise is told from the right one. */
  @ParameterizedTest
  @CsvSource({
    "borda/shared, borda/unranked-none",
    "schulze/margins, schulze/winning-votes",
    "schulze/elekto, schulze/winning-votes",
    "irv/us-maine, irv/us-alaska",
    "irv/us-sf, irv/plain",
    "score/sum-5, score/average-5",
    "minimax/margins, minimax/winning-votes",
    "condorcet/debian-1.9, copeland/half",
    "committee/sequential-pav, committee/sequential-phragmen",
    "limited/one-fewer, block/as-many-as-seats"
  })
  void tells_one_edition_from_another(String id, String other) {
    CountingRule rule = Editions.named(id);
    Oracle wrong = Oracles.ALL.getOrDefault(other, (_, _) -> Oracle.Judged.of(Set.of()));

    assertThatThrownBy(() ->
            Property.forAll(polls(rule)).withTrials(1_000).check(poll -> agree(rule, wrong, poll)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("smallest counterexample");
  }

  private static Set<Set<String>> named(Set<Set<Integer>> committees, Ballots ballots) {
    var named = new HashSet<Set<String>>();
    for (Set<Integer> one : committees) {
      named.add(new TreeSet<>(one.stream().map(ballots.names()::get).toList()));
    }
    return named;
  }
}
