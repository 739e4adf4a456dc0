package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Cap;
import org.commune.count.Constraint;
import org.commune.count.CountSheet;
import org.commune.count.Countback;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.EveryKindOfBallot;
import org.commune.count.Guarantee;
import org.commune.count.OpenTie;
import org.commune.count.Outcome;
import org.commune.count.RandomElections;
import org.commune.count.Stage;
import org.commune.count.TiePolicy;
import org.commune.count.compare.PossibleResults;
import org.commune.count.constraint.Feasibility;
import org.commune.count.rule.DrawnPapersRule;
import org.commune.count.rule.Editions;
import org.commune.count.rule.InstantRunoffRule;
import org.commune.count.rule.MeekRule;
import org.commune.count.rule.StarRule;
import org.commune.count.rule.StvEditions;
import org.commune.count.rule.StvRule;
import org.commune.count.rule.TotalsEditions;
import org.commune.testkit.Gen;
import org.commune.testkit.Property;
import org.commune.testkit.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Caps and guarantees against every way of filling the seats. */
class ConstraintOracleTest {

  private record Poll(Ballots ballots, int seats, List<Constraint> constraints) {}

  private static Gen<Poll> polls(Gen<Ballots> gen) {
    return source -> {
      Ballots bare = gen.draw(source);
      var candidates = new ArrayList<Candidate>();
      for (Candidate candidate : bare.candidates()) {
        candidates.add(
            candidate
                .in("gender", source.chance(1, 2) ? "woman" : "man")
                .in("region", source.chance(1, 2) ? "north" : "south"));
      }
      int seats = 1 + (int) source.upTo(candidates.size() - 2L);
      return new Poll(
          new Ballots("", candidates, bare.ballots()), seats, constraints(source, seats));
    };
  }

  private static List<Constraint> constraints(Source source, int seats) {
    var some = new ArrayList<Constraint>();
    some.add(new Guarantee("gender", "woman", (int) source.upTo(seats)));
    if (source.chance(1, 2)) {
      some.add(Cap.onEach("region", 1 + (int) source.upTo(seats - 1L)));
    }
    if (source.chance(1, 3)) {
      some.add(new Cap("gender", Optional.of("woman"), 1 + (int) source.upTo(seats - 1L)));
    }
    return some;
  }

  private static boolean lawful(Poll poll, Set<Integer> committee) {
    return poll.constraints().stream()
        .allMatch(constraint ->
            switch (constraint) {
              case Guarantee(String kind, String value, int least) ->
                  number(poll, committee, kind, value) >= least;
              case Cap(String kind, Optional<String> value, int most) ->
                  List.of("woman", "man", "north", "south").stream()
                      .filter(group -> value.isEmpty() || value.get().equals(group))
                      .allMatch(group -> number(poll, committee, kind, group) <= most);
            });
  }

  private static long number(Poll poll, Set<Integer> committee, String kind, String value) {
    return committee.stream()
        .map(poll.ballots().candidates()::get)
        .filter(candidate -> value.equals(candidate.groups().get(kind)))
        .count();
  }

  /** Every choice of so many candidates that keeps the constraints. */
  private static List<Set<Integer>> lawful(Poll poll) {
    var all = new ArrayList<Set<Integer>>();
    int size = poll.ballots().candidates().size();
    for (int bits = 0; bits < 1 << size; bits++) {
      int set = bits;
      Set<Integer> committee = new TreeSet<>();
      IntStream.range(0, size).filter(c -> (set >> c & 1) == 1).forEach(committee::add);
      if (committee.size() == poll.seats() && lawful(poll, committee)) {
        all.add(committee);
      }
    }
    return all;
  }

  @Test
  void doomed_and_guarded_are_those_in_none_and_in_all_of_the_lawful_choices() {
    Property.forAll(polls(RandomElections.approvals(6, 2)))
        .withTrials(1_000)
        .check(poll -> {
          List<Set<Integer>> choices = lawful(poll);
          var feasibility =
              new Feasibility(poll.ballots().candidates(), poll.constraints(), poll.seats());
          List<Integer> all = NaiveTotals.numbers(poll.ballots());
          assertThat(feasibility.possible(List.of(), all)).isEqualTo(!choices.isEmpty());
          Property.assume(!choices.isEmpty());
          assertThat(feasibility.doomed(List.of(), all))
              .isEqualTo(
                  all.stream()
                      .filter(c -> choices.stream().noneMatch(one -> one.contains(c)))
                      .toList());
          assertThat(feasibility.guarded(List.of(), all))
              .isEqualTo(
                  all.stream()
                      .filter(c -> choices.stream().allMatch(one -> one.contains(c)))
                      .toList());
        });
  }

  /** The most approved of those with whom some lawful choice is left, again and again. */
  @Test
  void approvals_under_constraints_pass_over_whoever_no_lawful_choice_has() {
    Property.forAll(polls(RandomElections.approvals(6, 8)))
        .withTrials(600)
        .check(poll -> {
          List<Set<Integer>> choices = lawful(poll);
          Property.assume(!choices.isEmpty());
          var election =
              new Election(
                  TotalsEditions.approval(), poll.seats(), TiePolicy.open(), poll.constraints());
          var possible = PossibleResults.of(election, poll.ballots(), 3_000);
          var expected = new HashSet<List<String>>();
          for (Set<Integer> one :
              Chains.all(poll.seats(), elected -> next(poll, choices, elected))) {
            expected.add(one.stream().map(poll.ballots().names()::get).toList());
          }
          assertThat(expected).containsAll(possible.committees());
          if (expected.size() == 1) {
            assertThat(possible.committees()).hasSize(1);
          }
        });
  }

  private static Set<Integer> next(Poll poll, List<Set<Integer>> choices, Set<Integer> elected) {
    var best = new TreeSet<Integer>();
    long most = 1;
    for (int c : NaiveTotals.numbers(poll.ballots())) {
      var with = new TreeSet<>(elected);
      with.add(c);
      boolean able =
          !elected.contains(c) && choices.stream().anyMatch(one -> one.containsAll(with));
      long votes = votes(poll.ballots(), c);
      if (able && votes >= most) {
        if (votes > most) {
          best.clear();
        }
        most = votes;
        best.add(c);
      }
    }
    return best;
  }

  private static long votes(Ballots ballots, int candidate) {
    long votes = 0;
    for (Ballot ballot : ballots.ballots()) {
      if (ballot.marking() instanceof Approval(var marked) && marked.contains(candidate)) {
        votes += ballot.weight().numerator().longValueExact();
      }
    }
    return votes;
  }

  @Test
  void every_rule_that_takes_constraints_keeps_them_and_the_others_say_no() {
    for (CountingRule rule : Editions.all()) {
      boolean refuses =
          rule instanceof InstantRunoffRule
              || rule instanceof MeekRule
              || rule instanceof StarRule
              || rule instanceof DrawnPapersRule;
      Property.forAll(polls(EveryKindOfBallot.of(rule, 5, 8)))
          .withTrials(40)
          .check(poll -> {
            Property.assume(!lawful(poll).isEmpty());
            var election =
                new Election(rule, poll.seats(), TiePolicy.lot("5eed"), poll.constraints());
            assertThat(kept(election, poll)).as(rule.id()).isNotEqualTo(refuses);
          });
    }
  }

  /** False when the rule refuses; whoever is elected is part of some lawful choice. */
  private static boolean kept(Election election, Poll poll) {
    CountSheet sheet;
    try {
      sheet = (CountSheet) Counting.count(election, poll.ballots());
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("without caps and guarantees");
      return false;
    }
    Set<Integer> elected =
        new TreeSet<>(sheet.elected().stream().map(one -> one.candidate()).toList());
    assertThat(lawful(poll)).as(election.rule().id()).anyMatch(one -> one.containsAll(elected));
    return true;
  }

  private static final Map<NaiveStv.Edition, StvRule> RULES =
      Map.of(
          NaiveStv.Edition.SCOTLAND, StvEditions.scotland(),
          NaiveStv.Edition.EXACT, StvEditions.exact());

  @ParameterizedTest
  @EnumSource(names = {"SCOTLAND", "EXACT"})
  void a_transferable_vote_under_constraints_has_the_same_totals_at_every_stage(
      NaiveStv.Edition edition) {
    var bound = new AtomicInteger();
    Property.forAll(polls(RandomElections.rankings(6, 12)))
        .withTrials(1_000)
        .check(poll -> {
          List<Set<Integer>> choices = lawful(poll);
          Property.assume(!choices.isEmpty());
          Election election =
              new Election(
                  RULES.getOrDefault(edition, StvEditions.exact()),
                  poll.seats(),
                  TiePolicy.open(),
                  poll.constraints());
          same(
              Counting.count(election, poll.ballots()),
              () -> NaiveStv.count(edition, poll.ballots(), poll.seats(), choices));
          Election free = Election.of(election.rule(), poll.seats(), TiePolicy.open());
          if (Counting.count(free, poll.ballots()) instanceof CountSheet without
              && Counting.count(election, poll.ballots()) instanceof CountSheet with
              && !without.elected().equals(with.elected())) {
            bound.incrementAndGet();
          }
        });
    assertThat(bound.get()).as("constraints that changed something").isGreaterThan(50);
  }

  private static void same(Outcome outcome, Supplier<NaiveStv.Result> second) {
    try {
      NaiveStv.Result naive = second.get();
      assertThat(outcome).isInstanceOf(CountSheet.class);
      var sheet = (CountSheet) outcome;
      assertThat(sheet.stages().stream().map(Stage::totals).toList()).isEqualTo(naive.stages());
      var elected = new TreeMap<Integer, Integer>();
      sheet.elected().forEach(e -> elected.put(e.candidate(), e.stage()));
      assertThat(elected).isEqualTo(naive.elected());
    } catch (NaiveStv.Undecided undecided) {
      assertThat(outcome).isInstanceOf(OpenTie.class);
    }
  }

  /** The leaver's name struck from all papers, and only choices with all who still sit. */
  @ParameterizedTest
  @EnumSource(names = {"SCOTLAND", "EXACT"})
  void a_vacancy_is_filled_by_a_recount_with_the_same_totals_at_every_stage(
      NaiveStv.Edition edition) {
    Property.forAll(RandomElections.rankings(6, 15))
        .withTrials(600)
        .check(ballots -> {
          int size = ballots.candidates().size();
          Property.assume(size >= 4);
          StvRule rule = RULES.getOrDefault(edition, StvEditions.exact());
          var election = Election.of(rule, 2, TiePolicy.open());
          Property.assume(Counting.count(election, ballots) instanceof CountSheet);
          var before = ((CountSheet) Counting.count(election, ballots)).winners();
          int leaving = ballots.names().indexOf(before.getFirst());
          int sitting = ballots.names().indexOf(before.getLast());
          Outcome after =
              Countback.count(
                  election, ballots, before.getFirst(), Set.of(), Set.of(before.getLast()));
          List<Set<Integer>> choices =
              IntStream.range(0, size)
                  .filter(c -> c != leaving && c != sitting)
                  .<Set<Integer>>mapToObj(c -> Set.of(sitting, c))
                  .toList();
          same(after, () -> NaiveStv.without(leaving, edition, ballots, 2, choices));
        });
  }

  /** Without the leaver, the most approved of those who did not sit. */
  @Test
  void a_vacancy_goes_to_the_next_by_votes() {
    Property.forAll(RandomElections.approvals(6, 10))
        .withTrials(400)
        .check(ballots -> {
          Property.assume(ballots.candidates().size() >= 4);
          var election = Election.of(TotalsEditions.approval(), 2, TiePolicy.open());
          Property.assume(Counting.count(election, ballots) instanceof CountSheet);
          var before = ((CountSheet) Counting.count(election, ballots)).winners();
          Property.assume(before.size() == 2);
          var after =
              Countback.count(
                  election, ballots, before.getFirst(), Set.of(), Set.of(before.getLast()));
          Property.assume(after instanceof CountSheet);
          List<Integer> others =
              NaiveTotals.numbers(ballots).stream()
                  .filter(c -> !before.contains(ballots.names().get(c)))
                  .toList();
          long most = others.stream().mapToLong(c -> votes(ballots, c)).max().orElse(0);
          assertThat(Countback.newcomers((CountSheet) after, Set.of(before.getLast())))
              .hasSize(most > 0 ? 1 : 0)
              .allMatch(name -> votes(ballots, ballots.names().indexOf(name)) == most);
        });
  }
}
