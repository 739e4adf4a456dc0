package org.commune.count.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.Election;
import org.commune.count.RandomElections;
import org.commune.count.Ranking;
import org.commune.count.TiePolicy;
import org.commune.count.compare.PossibleResults;
import org.commune.count.rule.InstantRunoffEditions;
import org.commune.count.rule.StvEditions;
import org.commune.testkit.Gen;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class RunoffMarginTest {

  private static final List<String> ABC = List.of("A", "B", "C");

  private static RunoffMargin margin(Ballots ballots) {
    return RunoffMargin.of(InstantRunoffEditions.alaska(), ballots, 5_000).orElseThrow();
  }

  @Test
  void an_early_exclusion_can_be_nearer_than_the_last_round() {
    // C leads B by two when B goes; the last round between A and C is won by 40.
    var ballots =
        Ballots.of(
            ABC,
            Ballot.of(40, Ranking.of(0)),
            Ballot.of(29, Ranking.of(1, 2)),
            Ballot.of(31, Ranking.of(2, 0)));
    var sheet =
        (CountSheet)
            Counting.count(
                Election.of(InstantRunoffEditions.alaska(), 1, TiePolicy.open()), ballots);

    assertThat(sheet.winners()).containsExactly("C");
    var margin = margin(ballots);
    assertThat(LastRound.of(sheet).orElseThrow().papers()).isEqualTo(BigInteger.TEN);
    assertThat(margin.exact()).isTrue();
    assertThat(margin.atMost()).isEqualTo(BigInteger.ONE);
    assertThat(margin.sentence())
        .isEqualTo(
            "The margin is 1 paper: 1 paper C > A marked B > C > A; then A can be elected instead of C.");
  }

  /** Every way to mark up to so many papers otherwise is tried, the papers being few. */
  @Test
  void the_margin_is_the_least_over_all_changes() {
    Property.forAll(RandomElections.rankings(3, 4))
        .withTrials(60)
        .check(ballots -> {
          long papers = ballots.weight().numerator().longValueExact();
          Property.assume(papers <= 6);
          var margin = margin(ballots);
          assertThat(margin.exact()).isTrue();
          assertThat(margin.atMost()).isEqualTo(BigInteger.valueOf(Naive.margin(ballots)));
          evidenceHolds(ballots, margin);
        });
  }

  @Test
  void four_candidates_have_the_least_over_all_changes_too() {
    Property.forAll(RandomElections.rankings(4, 3))
        .withTrials(25)
        .check(ballots -> {
          long papers = ballots.weight().numerator().longValueExact();
          Property.assume(papers <= 4);
          assertThat(margin(ballots).atMost()).isEqualTo(BigInteger.valueOf(Naive.margin(ballots)));
          assertThat(margin(ballots).exact()).isTrue();
        });
  }

  @Test
  void a_search_cut_short_gives_an_interval_with_the_margin_in_it() {
    var cutShort = new AtomicInteger();
    Property.forAll(RandomElections.rankings(6, 25))
        .withTrials(40)
        .check(ballots -> {
          RunoffMargin known = margin(ballots);
          Property.assume(known.exact());
          RunoffMargin early =
              RunoffMargin.of(InstantRunoffEditions.alaska(), ballots, 2).orElseThrow();
          assertThat(known.atMost()).isBetween(early.atLeast(), early.atMost());
          evidenceHolds(ballots, early);
          if (!early.exact()) {
            cutShort.incrementAndGet();
            assertThat(early.sentence()).startsWith("The margin is between ");
          }
        });
    assertThat(cutShort.get()).isPositive();
  }

  /** Any prices at all give no more than what some exchange of whole papers needs. */
  @Test
  void no_prices_make_a_bound_above_what_is_enough() {
    Property.forAll(pricedCourses())
        .withTrials(300)
        .check(priced -> {
          Map<Integer, Long> classes = priced.course().classes(priced.papers());
          long number = 0;
          while (new WholePapers(priced.course(), classes, Set.of(), 200_000)
              .atMost(number, Map.of(), Map.of())
              .isEmpty()) {
            number++;
          }
          var enough = BigInteger.valueOf(number);
          assertThat(PricedBound.of(priced.course(), classes, priced.prices()))
              .isLessThanOrEqualTo(enough);
          assertThat(new Relaxation(priced.course(), classes, priced.papers().number()).bound())
              .isLessThanOrEqualTo(enough);
        });
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Priced(Course course, Papers papers, double[] prices) {}

  private static Gen<Priced> pricedCourses() {
    Gen<Ballots> small = RandomElections.rankings(4, 6);
    return source -> {
      Ballots ballots = small.draw(source);
      var order = new ArrayList<Integer>();
      IntStream.range(0, ballots.candidates().size())
          .forEach(c -> order.add((int) source.upTo(order.size()), c));
      var course = new Course(order);
      double[] prices =
          IntStream.rangeClosed(0, course.rows())
              .mapToDouble(_ -> source.upTo(8) / 4.0 - 0.5)
              .toArray();
      return new Priced(
          course, Papers.of(ballots, InstantRunoffEditions.alaska().papers().value()), prices);
    };
  }

  private static void evidenceHolds(Ballots ballots, RunoffMargin margin) {
    var election = Election.of(InstantRunoffEditions.alaska(), 1, TiePolicy.open());
    assertThat(margin.changes().papers().numerator()).isEqualTo(margin.atMost());
    var possible = PossibleResults.of(election, margin.changes().on(ballots), 200);
    assertThat(possible.committees().stream().map(List::getFirst).toList())
        .containsAll(margin.otherwise());
    assertThat(margin.otherwise()).isNotEmpty().doesNotContain(margin.winner());
  }

  @Test
  void five_candidates_have_an_exact_margin_shown_by_the_papers() {
    Property.forAll(RandomElections.rankings(5, 20))
        .withTrials(60)
        .check(ballots -> {
          var margin = margin(ballots);
          assertThat(margin.exact()).isTrue();
          evidenceHolds(ballots, margin);
        });
  }

  /** Votes fall off from candidate to candidate, as they do in real elections. */
  private static Gen<Ballots> lopsided(int size, int papers) {
    return source -> {
      var ballots = new ArrayList<Ballot>();
      for (int i = 0; i < papers; i++) {
        var order = new ArrayList<Integer>();
        while (order.size() < 5) {
          int one = (int) Math.min(source.upTo(size - 1L), source.upTo(size - 1L));
          if (!order.contains(one)) {
            order.add(one);
          }
        }
        ballots.add(
            Ballot.of(
                1 + source.upTo(40),
                Ranking.of(order.stream().mapToInt(Integer::intValue).toArray())));
      }
      return new Ballots(
          "",
          IntStream.range(0, size).mapToObj(i -> Candidate.of("Candidate " + i)).toList(),
          ballots);
    };
  }

  @Test
  void ten_candidates_have_an_exact_margin() {
    Property.forAll(lopsided(10, 40))
        .withTrials(2)
        .check(ballots -> {
          var margin = margin(ballots);
          assertThat(margin.exact()).isTrue();
          assertThat(margin.atLeast()).isPositive();
          evidenceHolds(ballots, margin);
        });
  }

  @Test
  void an_upper_bound_is_shown_by_a_recount_and_is_never_below_the_margin() {
    Property.forAll(RandomElections.rankings(4, 10))
        .withTrials(80)
        .check(ballots -> {
          var election = Election.of(InstantRunoffEditions.alaska(), 1, TiePolicy.open());
          var bound = UpperBound.of(election, ballots, 500);
          Property.assume(bound.isPresent());
          var after =
              (CountSheet) Counting.count(election, bound.orElseThrow().changes().on(ballots));
          assertThat(after.winners())
              .isEqualTo(bound.orElseThrow().otherwise())
              .isNotEqualTo(bound.orElseThrow().elected());
          assertThat(bound.orElseThrow().papers().numerator())
              .isGreaterThanOrEqualTo(margin(ballots).atLeast());
        });
  }

  @Test
  void several_seats_have_an_upper_bound_with_its_papers() {
    var ballots =
        Ballots.of(
            List.of("A", "B", "C", "D"),
            Ballot.of(40, Ranking.of(0, 1)),
            Ballot.of(21, Ranking.of(1)),
            Ballot.of(20, Ranking.of(2, 3)),
            Ballot.of(10, Ranking.of(3, 2)));
    var bound =
        UpperBound.of(Election.of(StvEditions.scotland(), 2, TiePolicy.open()), ballots, 1_000)
            .orElseThrow();

    assertThat(bound.elected()).containsExactly("A", "B");
    assertThat(bound.sentence())
        .isEqualTo(
            "So many are enough: 1 paper A > B marked C > A > B; that elects C instead of B.");
  }

  @Test
  void the_supplementary_vote_and_parts_of_papers_are_refused() {
    var ballots = Ballots.of(ABC, Ballot.of(Ranking.of(0)));

    assertThatThrownBy(() -> RunoffMargin.of(InstantRunoffEditions.supplementary(), ballots, 10))
        .hasMessageContaining("excludes all but two at once");
    assertThat(RunoffMargin.of(InstantRunoffEditions.plain(), Ballots.of(List.of("A")), 10))
        .isEmpty();
  }

  /** Papers moved one by one, all profiles that so many moves reach. */
  private static final class Naive {
    private static List<List<Integer>> rankings(int size) {
      var all = new ArrayList<List<Integer>>();
      extend(List.of(), size, all);
      return all;
    }

    private static void extend(List<Integer> marked, int size, List<List<Integer>> all) {
      for (int next = 0; next < size; next++) {
        if (!marked.contains(next)) {
          var longer = new ArrayList<>(marked);
          longer.add(next);
          all.add(longer);
          extend(longer, size, all);
        }
      }
    }

    static long margin(Ballots ballots) {
      var numbers = new TreeMap<String, Integer>();
      for (Ballot ballot : ballots.ballots()) {
        String list =
            ((Ranking) ballot.marking()).classes().stream().map(List::getFirst).toList().toString();
        numbers.merge(list, ballot.weight().numerator().intValueExact(), Integer::sum);
      }
      int size = ballots.candidates().size();
      var before = winners(numbers, size);
      if (before.size() > 1) {
        return 0;
      }
      List<Map<String, Integer>> reached = List.of(numbers);
      for (int moves = 1; ; moves++) {
        var next = new LinkedHashSet<Map<String, Integer>>();
        for (Map<String, Integer> profile : reached) {
          for (String from : profile.keySet()) {
            for (List<Integer> to : rankings(size)) {
              var moved = new TreeMap<>(profile);
              moved.merge(from, -1, Integer::sum);
              moved.merge(to.toString(), 1, Integer::sum);
              moved.values().removeIf(n -> n == 0);
              next.add(moved);
            }
          }
        }
        for (Map<String, Integer> profile : next) {
          if (!winners(profile, size).equals(before)) {
            return moves;
          }
        }
        reached = List.copyOf(next);
      }
    }

    /** Everybody who wins by some way of breaking ties. */
    private static Set<Integer> winners(Map<String, Integer> profile, int size) {
      return winners(profile, new TreeSet<>(IntStream.range(0, size).boxed().toList()));
    }

    private static Set<Integer> winners(Map<String, Integer> profile, Set<Integer> left) {
      if (left.size() == 1) {
        return left;
      }
      var votes = new TreeMap<Integer, Integer>();
      left.forEach(c -> votes.put(c, 0));
      profile.forEach((list, number) ->
          Arrays.stream(list.replaceAll("[\\[\\] ]", "").split(","))
              .map(Integer::valueOf)
              .filter(left::contains)
              .findFirst()
              .ifPresent(c -> votes.merge(c, number, Integer::sum)));
      int fewest = votes.values().stream().min(Integer::compare).orElseThrow();
      var winners = new TreeSet<Integer>();
      for (int gone : left) {
        if (votes.getOrDefault(gone, 0) == fewest) {
          var rest = new TreeSet<>(left);
          rest.remove(gone);
          winners.addAll(winners(profile, rest));
        }
      }
      return winners;
    }
  }
}
