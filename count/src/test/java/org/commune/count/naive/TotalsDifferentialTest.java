package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.OpenTie;
import org.commune.count.RandomElections;
import org.commune.count.Ranking;
import org.commune.count.Scores;
import org.commune.count.TiePolicy;
import org.commune.count.rule.InstantRunoffEditions;
import org.commune.count.rule.MajorityJudgmentRule;
import org.commune.count.rule.StarRule;
import org.commune.count.rule.TotalsEditions;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class TotalsDifferentialTest {

  private static final TiePolicy LOT = TiePolicy.lot("00ff");

  /** Borda's points shared are the average over all complete orders the paper allows. */
  @Test
  void borda_is_the_average_over_all_completions() {
    Property.forAll(RandomElections.untidyRankings(5, 4))
        .withTrials(500)
        .check(ballots -> {
          int size = ballots.candidates().size();
          Fraction[] naive = new Fraction[size];
          Arrays.fill(naive, Fraction.ZERO);
          for (Ballot ballot : ballots.ballots()) {
            List<List<Integer>> classes = ((Ranking) ballot.marking()).classes();
            if (classes.isEmpty()) {
              continue;
            }
            List<List<Integer>> allowed =
                NaiveCondorcet.orders(IntStream.range(0, size).boxed().toList()).stream()
                    .filter(order -> allows(classes, order))
                    .toList();
            for (List<Integer> order : allowed) {
              for (int c = 0; c < size; c++) {
                long points = size - 1L - order.indexOf(c);
                naive[c] = naive[c].plus(ballot.weight().times(points).dividedBy(allowed.size()));
              }
            }
          }
          var sheet =
              (CountSheet) Counting.count(Election.of(TotalsEditions.borda(), 1, LOT), ballots);
          assertThat(sheet.stages().getFirst().totals()).containsExactly(naive);
        });
  }

  private static boolean allows(List<List<Integer>> classes, List<Integer> order) {
    int place = 0;
    for (List<Integer> equals : classes) {
      if (!new TreeSet<>(order.subList(place, place + equals.size()))
          .equals(new TreeSet<>(equals))) {
        return false;
      }
      place += equals.size();
    }
    return true;
  }

  @Test
  void majority_judgment_is_the_removal_of_medians_one_by_one() {
    Property.forAll(RandomElections.scores(4, 8))
        .withTrials(1_500)
        .check(ballots -> {
          var outcome =
              Counting.count(
                  Election.of(MajorityJudgmentRule.balinskiLaraki(), 1, TiePolicy.open()), ballots);
          List<List<Integer>> grades = grades(ballots);
          Property.assume(!grades.getFirst().isEmpty());
          List<Integer> best =
              IntStream.range(0, grades.size())
                  .filter(
                      a -> grades.stream().allMatch(other -> compare(grades.get(a), other) >= 0))
                  .boxed()
                  .toList();
          if (best.size() > 1) {
            assertThat(outcome).isInstanceOf(OpenTie.class);
          } else {
            assertThat(((CountSheet) outcome).elected().getFirst().candidate())
                .isEqualTo(best.getFirst());
          }
        });
  }

  private static List<List<Integer>> grades(Ballots ballots) {
    var grades = new ArrayList<List<Integer>>();
    for (int c = 0; c < ballots.candidates().size(); c++) {
      var mine = new ArrayList<Integer>();
      for (Ballot ballot : ballots.ballots()) {
        var points = ((Scores) ballot.marking()).points();
        if (!points.isEmpty()) {
          int grade = points.getOrDefault(c, Fraction.ZERO).numerator().intValueExact();
          int times = ballot.weight().numerator().intValueExact();
          mine.addAll(Collections.nCopies(times, grade));
        }
      }
      Collections.sort(mine);
      grades.add(mine);
    }
    return grades;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    var mine = new ArrayList<>(a);
    var theirs = new ArrayList<>(b);
    while (!mine.isEmpty()) {
      int middle = (mine.size() - 1) / 2;
      int order = mine.get(middle).compareTo(theirs.get(middle));
      if (order != 0) {
        return order;
      }
      mine.subList(middle, middle + 1).clear();
      theirs.subList(middle, middle + 1).clear();
    }
    return 0;
  }

  @Test
  void star_elects_whom_more_prefer_of_the_two_with_most_stars() {
    Property.forAll(RandomElections.scores(5, 10))
        .withTrials(1_000)
        .check(ballots -> {
          int size = ballots.candidates().size();
          long[] sums = new long[size];
          long[][] prefer = new long[size][size];
          for (Ballot ballot : ballots.ballots()) {
            var points = ((Scores) ballot.marking()).points();
            long weight = ballot.weight().numerator().longValueExact();
            for (int a = 0; a < size; a++) {
              Fraction mine = points.getOrDefault(a, Fraction.ZERO);
              sums[a] += weight * mine.numerator().longValueExact();
              for (int b = 0; b < size; b++) {
                prefer[a][b] += mine.exceeds(points.getOrDefault(b, Fraction.ZERO)) ? weight : 0;
              }
            }
          }
          List<Integer> sorted =
              IntStream.range(0, size)
                  .boxed()
                  .sorted((a, b) -> Long.compare(sums[b], sums[a]))
                  .toList();
          int a = sorted.get(0);
          int b = sorted.get(1);
          boolean clear =
              sums[b] > 0
                  && (size == 2 || sums[sorted.get(2)] < sums[b])
                  && prefer[a][b] != prefer[b][a];
          Property.assume(clear);
          var sheet =
              (CountSheet)
                  Counting.count(Election.of(StarRule.equalVote(), 1, TiePolicy.open()), ballots);
          assertThat(sheet.elected().getFirst().candidate())
              .isEqualTo(prefer[a][b] > prefer[b][a] ? a : b);
        });
  }

  /** Excluding all beyond hope at once is safe: it never changes who is elected. */
  @Test
  void joint_exclusion_and_an_early_end_do_not_change_the_winner_of_an_instant_runoff() {
    Property.forAll(RandomElections.rankings(6, 20))
        .withTrials(2_000)
        .check(ballots -> {
          var naive = winner(ballots);
          Property.assume(naive >= 0);
          for (var rule :
              List.of(
                  InstantRunoffEditions.sanFrancisco(),
                  InstantRunoffEditions.maine(),
                  InstantRunoffEditions.plain())) {
            var outcome = Counting.count(Election.of(rule, 1, TiePolicy.open()), ballots);
            assertThat(outcome).isInstanceOf(CountSheet.class);
            assertThat(((CountSheet) outcome).elected().getFirst().candidate())
                .as(rule.id())
                .isEqualTo(naive);
          }
        });
  }

  /** One by one until one is left; -1 when a tie comes up. */
  private static int winner(Ballots ballots) {
    var left = new ArrayList<>(IntStream.range(0, ballots.candidates().size()).boxed().toList());
    while (left.size() > 1) {
      long[] votes = new long[ballots.candidates().size()];
      for (Ballot ballot : ballots.ballots()) {
        ((Ranking) ballot.marking())
            .classes().stream()
                .map(List::getFirst)
                .filter(left::contains)
                .findFirst()
                .ifPresent(c -> votes[c] += ballot.weight().numerator().longValueExact());
      }
      long least = left.stream().mapToLong(c -> votes[c]).min().orElseThrow();
      List<Integer> lowest = left.stream().filter(c -> votes[c] == least).toList();
      if (lowest.size() > 1) {
        return -1;
      }
      left.removeAll(lowest);
    }
    return left.getFirst();
  }
}
