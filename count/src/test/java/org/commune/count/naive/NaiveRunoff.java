package org.commune.count.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Ranking;

/** Instant runoffs, each paper read anew in every round. */
final class NaiveRunoff {

  /** How editions differ. */
  enum Edition {
    SAN_FRANCISCO,
    MAINE,
    ALASKA,
    SUPPLEMENTARY,
    PLAIN
  }

  private final Edition edition;
  private final Ballots ballots;
  private final Set<Set<Integer>> winners = new HashSet<>();
  private List<List<Fraction>> stages = List.of();
  private int ways;

  private NaiveRunoff(Edition edition, Ballots ballots) {
    this.edition = edition;
    this.ballots = ballots;
  }

  static Oracle oracle(Edition edition) {
    return (ballots, _) -> {
      var runoff = new NaiveRunoff(edition, ballots);
      Set<Integer> all = new TreeSet<>(NaiveTotals.numbers(ballots));
      runoff.round(all, List.of());
      return Oracle.Judged.of(runoff.winners, runoff.ways == 1 ? runoff.stages : List.of());
    };
  }

  /** The candidate a paper counts for: faults as the edition reads them. */
  private int holder(Ranking ranking, Set<Integer> standing) {
    int skipped = 0;
    boolean twoSkipsEnd = edition == Edition.MAINE || edition == Edition.ALASKA;
    for (Mark mark : ranking.marks()) {
      if (mark instanceof Mark.Choice(int c)) {
        skipped = 0;
        if (standing.contains(c)) {
          return c;
        }
      } else if (mark instanceof Mark.Skipped) {
        skipped++;
        if (twoSkipsEnd && skipped == 2) {
          return -1;
        }
      } else {
        return -1;
      }
    }
    return -1;
  }

  private List<Fraction> votes(Set<Integer> standing) {
    var votes = new TreeMap<Integer, Fraction>();
    NaiveTotals.numbers(ballots).forEach(c -> votes.put(c, Fraction.ZERO));
    for (Ballot ballot : ballots.ballots()) {
      int holder = holder((Ranking) ballot.marking(), standing);
      if (holder >= 0) {
        votes.merge(holder, ballot.weight(), Fraction::plus);
      }
    }
    return List.copyOf(votes.values());
  }

  private void round(Set<Integer> standing, List<List<Fraction>> before) {
    List<Fraction> votes = votes(standing);
    var now = new ArrayList<>(before);
    now.add(votes);
    Fraction counting = votes.stream().reduce(Fraction.ZERO, Fraction::plus);
    if (before.isEmpty() && counting.signum() == 0) {
      end(now, Set.of(Set.of()));
      return;
    }
    boolean majority = votes.stream().anyMatch(v -> v.times(2).exceeds(counting));
    boolean majorityEnds = edition == Edition.SAN_FRANCISCO || edition == Edition.SUPPLEMENTARY;
    if (standing.size() <= 2 || (majority && majorityEnds)) {
      var won = new HashSet<Set<Integer>>();
      equals(standing, now, true).forEach(c -> won.add(Set.of(c)));
      end(now, won);
      return;
    }
    for (Set<Integer> stay : next(standing, votes, now)) {
      round(stay, now);
    }
  }

  private void end(List<List<Fraction>> now, Set<Set<Integer>> won) {
    ways++;
    stages = now;
    winners.addAll(won);
  }

  /** Who can stand in the next round. */
  private Set<Set<Integer>> next(
      Set<Integer> standing, List<Fraction> votes, List<List<Fraction>> now) {
    if (edition == Edition.SUPPLEMENTARY) {
      return Chains.all(
          2,
          chosen -> {
            var rest = new TreeSet<>(standing);
            rest.removeAll(chosen);
            return equals(rest, now, true);
          });
    }
    Set<Integer> stay = new TreeSet<>(standing);
    if (edition == Edition.SAN_FRANCISCO || edition == Edition.MAINE) {
      stay.removeAll(hopeless(standing, votes));
    }
    if (stay.size() < standing.size()) {
      return Set.of(stay);
    }
    var all = new HashSet<Set<Integer>>();
    for (int gone : equals(standing, now, false)) {
      var rest = new TreeSet<>(standing);
      rest.remove(gone);
      all.add(rest);
    }
    return all;
  }

  /** The largest group whose votes together are fewer than those of anybody else; two stay. */
  private static Set<Integer> hopeless(Set<Integer> standing, List<Fraction> votes) {
    Set<Integer> largest = Set.of();
    for (int bits = 0; bits < 1 << votes.size(); bits++) {
      var group = new TreeSet<Integer>();
      var others = new TreeSet<>(standing);
      for (int c : standing) {
        if ((bits >> c & 1) == 1) {
          group.add(c);
          others.remove(c);
        }
      }
      Fraction together = group.stream().map(votes::get).reduce(Fraction.ZERO, Fraction::plus);
      boolean fewer = others.stream().allMatch(c -> votes.get(c).exceeds(together));
      if (others.size() >= 2 && fewer && group.size() > largest.size()) {
        largest = group;
      }
    }
    return largest;
  }

  /** Those with most, or fewest, votes; the plain rule looks back at the most recent difference. */
  private Set<Integer> equals(Set<Integer> some, List<List<Fraction>> rounds, boolean most) {
    var left = new TreeSet<>(some);
    for (int i = rounds.size() - 1; i >= 0; i--) {
      List<Fraction> votes = rounds.get(i);
      Fraction best =
          left.stream()
              .map(votes::get)
              .reduce((a, b) -> most ? a.max(b) : a.min(b))
              .orElse(Fraction.ZERO);
      left.removeIf(c -> !votes.get(c).equals(best));
      if (edition != Edition.PLAIN) {
        break;
      }
    }
    return left;
  }

  /** Those who can be the last of some, one going after another, ties in every way. */
  static Set<Integer> oneByOne(Ballots ballots, Set<Integer> some) {
    if (some.size() == 1) {
      return some;
    }
    var runoff = new NaiveRunoff(Edition.SAN_FRANCISCO, ballots);
    List<Fraction> votes = runoff.votes(some);
    var last = new TreeSet<Integer>();
    for (int gone : runoff.equals(some, List.of(votes), false)) {
      var rest = new TreeSet<>(some);
      rest.remove(gone);
      last.addAll(oneByOne(ballots, rest));
    }
    return last;
  }
}
