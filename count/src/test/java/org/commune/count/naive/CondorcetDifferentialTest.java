package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.count.Ballots;
import org.commune.count.Condorcet;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.DebianQuestion;
import org.commune.count.Election;
import org.commune.count.Exhibit;
import org.commune.count.Fraction;
import org.commune.count.Level;
import org.commune.count.PairwiseMatrix;
import org.commune.count.PairwiseMatrix.Unranked;
import org.commune.count.RandomElections;
import org.commune.count.Ratio;
import org.commune.count.TiePolicy;
import org.commune.count.rule.CondorcetEditions;
import org.commune.count.rule.CondorcetRule;
import org.commune.testkit.Gen;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class CondorcetDifferentialTest {

  private static final TiePolicy LOT = TiePolicy.lot("00ff");

  private static Set<Integer> firstPlace(CondorcetRule rule, Ballots ballots) {
    var sheet = (CountSheet) Counting.count(Election.of(rule, 1, LOT), ballots);
    var order =
        sheet.exhibits().stream()
            .filter(Exhibit.Order.class::isInstance)
            .map(Exhibit.Order.class::cast)
            .findFirst()
            .orElseThrow();
    return new TreeSet<>(order.places().getFirst());
  }

  private static PairwiseMatrix matrix(Ballots ballots) {
    return PairwiseMatrix.from(ballots, Unranked.LAST);
  }

  private static Property<Ballots> ballots() {
    return Property.forAll(RandomElections.untidyRankings(5, 12)).withTrials(1_000);
  }

  @Test
  void strongest_paths_are_the_strongest_of_all_paths() {
    ballots()
        .check(b -> {
          assertThat(firstPlace(CondorcetEditions.schulze(), b))
              .isEqualTo(NaiveCondorcet.schulze(matrix(b), false));
          assertThat(firstPlace(CondorcetEditions.schulzeMargins(), b))
              .isEqualTo(NaiveCondorcet.schulze(matrix(b), true));
        });
  }

  @Test
  void kemeny_finds_the_best_of_all_orders() {
    ballots()
        .check(b ->
            assertThat(firstPlace(CondorcetEditions.kemeny(), b))
                .isEqualTo(NaiveCondorcet.kemeny(matrix(b))));
  }

  @Test
  void ranked_pairs_agrees_with_the_strongest_defeats_against_any_other_order() {
    ballots()
        .withTrials(2_000)
        .check(b -> {
          Set<Integer> naive = NaiveCondorcet.rankedPairs(matrix(b));
          Property.assume(!naive.isEmpty());
          assertThat(firstPlace(CondorcetEditions.rankedPairs(), b)).isEqualTo(naive);
        });
  }

  @Test
  void minimax_and_copeland_are_as_defined() {
    ballots()
        .check(b -> {
          assertThat(firstPlace(CondorcetEditions.minimax(), b))
              .isEqualTo(NaiveCondorcet.minimax(matrix(b), false));
          assertThat(firstPlace(CondorcetEditions.minimaxMargins(), b))
              .isEqualTo(NaiveCondorcet.minimax(matrix(b), true));
          assertThat(firstPlace(CondorcetEditions.copeland(), b))
              .isEqualTo(NaiveCondorcet.copeland(matrix(b)));
        });
  }

  @Test
  void all_but_minimax_elect_from_the_smith_set() {
    ballots()
        .check(b -> {
          Set<Integer> smith = NaiveCondorcet.smith(matrix(b));
          for (CondorcetRule rule :
              List.of(
                  CondorcetEditions.schulze(),
                  CondorcetEditions.rankedPairs(),
                  CondorcetEditions.copeland(),
                  CondorcetEditions.smithRunoff(),
                  CondorcetEditions.kemeny())) {
            var sheet = (CountSheet) Counting.count(Election.of(rule, 1, LOT), b);
            assertThat(smith).as(rule.id()).contains(sheet.elected().getFirst().candidate());
          }
        });
  }

  private record Vote(PairwiseMatrix matrix, long quorum, Fraction ratio, boolean strict) {}

  private static Gen<Vote> votes() {
    return source -> {
      int size = 2 + (int) source.upTo(3);
      long[][] votes = new long[size][size];
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          votes[a][b] = a == b ? 0 : source.upTo(6);
        }
      }
      List<String> names = IntStream.range(0, size).mapToObj(i -> "Option " + i).toList();
      return new Vote(
          PairwiseMatrix.of(names, votes),
          source.upTo(20),
          Fraction.of(1 + source.upTo(2)),
          source.chance(1, 2));
    };
  }

  @Test
  void debian_drops_what_the_constitution_drops() {
    Property.forAll(votes())
        .withTrials(5_000)
        .check(vote -> {
          int last = vote.matrix().size() - 1;
          Ratio ratio =
              vote.strict()
                  ? Ratio.over(vote.ratio().numerator().longValueExact(), 1)
                  : Ratio.atLeast(vote.ratio().numerator().longValueExact(), 1);
          var question =
              DebianQuestion.against(last)
                  .withQuorum(Level.root(Fraction.ONE, Fraction.of(vote.quorum())))
                  .needing(ratio, IntStream.range(0, last).boxed().toList());
          assertThat(new TreeSet<>(Condorcet.debian(vote.matrix(), question).winners()))
              .isEqualTo(
                  NaiveCondorcet.debian(
                      vote.matrix(),
                      last,
                      Fraction.of(vote.quorum()),
                      vote.ratio(),
                      vote.strict()));
        });
  }
}
