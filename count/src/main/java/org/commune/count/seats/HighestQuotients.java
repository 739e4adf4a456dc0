package org.commune.count.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.TieBreaker;

/** Gives out seats one by one to the highest quotient. Equals who all fit are served together. */
final class HighestQuotients {

  private final Divisors divisors;
  private final List<Claimant> claimants;
  private final TieBreaker ties;
  private final List<String> steps = new ArrayList<>();

  HighestQuotients(Divisors divisors, List<Claimant> claimants, TieBreaker ties) {
    this.divisors = divisors;
    this.claimants = claimants;
    this.ties = ties;
  }

  Apportionment divide(int seats, Map<String, Integer> held) {
    int[] won = claimants.stream().mapToInt(c -> held.getOrDefault(c.name(), 0)).toArray();
    int left = seats - IntStream.of(won).sum();
    while (left > 0) {
      List<Integer> highest = highest(won);
      if (highest.isEmpty()) {
        break;
      }
      Question question =
          new Question(seats - left + 1, "to get a seat", Wanted.MOST, highest, List.of());
      for (int next : ties.some(question, left, List.of())) {
        steps.add(step(next, won[next], won));
        won[next]++;
        left--;
      }
    }
    return new Apportionment(Awards.of(claimants, won), steps, ties.ties());
  }

  private List<Integer> highest(int[] won) {
    List<Integer> able =
        IntStream.range(0, won.length)
            .filter(i -> claimants.get(i).size().signum() > 0)
            .boxed()
            .toList();
    return able.stream()
        .filter(a -> able.stream().noneMatch(b -> next(b, won).compareTo(next(a, won)) > 0))
        .toList();
  }

  private Quotient next(int claimant, int[] won) {
    Fraction square = divisors.squareAfter(won[claimant]);
    return new Quotient(claimants.get(claimant).size(), square);
  }

  private String step(int claimant, int held, int[] won) {
    return claimants.get(claimant).name()
        + ", seat "
        + (held + 1)
        + ": "
        + next(claimant, won).shown();
  }
}
