package org.commune.count.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.TieBreaker;

/** Whole quotas first, then the largest remainders; or back from the smallest, if too many. */
final class LargestRemainders {

  private final Remainders rule;
  private final List<Claimant> claimants;
  private final TieBreaker ties;
  private final List<String> steps = new ArrayList<>();

  LargestRemainders(Remainders rule, List<Claimant> claimants, TieBreaker ties) {
    this.rule = rule;
    this.claimants = claimants;
    this.ties = ties;
  }

  Apportionment divide(int seats) {
    Fraction size = claimants.stream().map(Claimant::size).reduce(Fraction.ZERO, Fraction::plus);
    int[] won = new int[claimants.size()];
    if (seats > 0) {
      Fraction quota = rule.quota(size, seats);
      if (quota.signum() == 0) {
        throw new IllegalArgumentException(
            "the quota is rounded to zero: too few votes for " + seats + " seats");
      }
      steps.add("quota " + quota.plain());
      divide(seats, quota, won);
    }
    return new Apportionment(Awards.of(claimants, won), steps, ties.ties());
  }

  private void divide(int seats, Fraction quota, int[] won) {
    var remainders = new ArrayList<Fraction>();
    for (int i = 0; i < won.length; i++) {
      Fraction quotas = claimants.get(i).size().dividedBy(quota);
      won[i] = quotas.floor().intValueExact();
      remainders.add(claimants.get(i).size().minus(quota.times(won[i])));
      steps.add(
          claimants.get(i).name()
              + ": "
              + won[i]
              + " whole quotas, remainder "
              + remainders.get(i).plain());
    }
    int left = seats - IntStream.of(won).sum();
    while (left > 0) {
      // More seats than claimants can be left only under a quota above the exact share.
      left -= serve(left, remainders, won);
    }
    while (left < 0) {
      // A quota far below the exact share can give a few claimants too many more than once.
      left += takeBack(-left, remainders, won);
    }
  }

  private int serve(int left, List<Fraction> remainders, int[] won) {
    List<Integer> able =
        IntStream.range(0, won.length)
            .filter(i -> claimants.get(i).size().signum() > 0)
            .boxed()
            .toList();
    List<Integer> chosen =
        extreme(able, Math.min(left, able.size()), remainders, Wanted.MOST, "to get a seat");
    chosen.forEach(i -> {
      won[i]++;
      steps.add(claimants.get(i).name() + ": a seat for the remainder");
    });
    return chosen.size();
  }

  private int takeBack(int excess, List<Fraction> remainders, int[] won) {
    List<Integer> holders = IntStream.range(0, won.length).filter(i -> won[i] > 0).boxed().toList();
    List<Integer> chosen =
        extreme(
            holders,
            Math.min(excess, holders.size()),
            remainders,
            Wanted.FEWEST,
            "to give a seat back");
    for (int i : chosen) {
      won[i]--;
      steps.add(claimants.get(i).name() + ": a seat back, the quotas gave out too many");
    }
    return chosen.size();
  }

  private List<Integer> extreme(
      List<Integer> some, int count, List<Fraction> remainders, Wanted wanted, String purpose) {
    Comparator<Fraction> order = Comparator.naturalOrder();
    Comparator<Fraction> firstWanted = wanted == Wanted.MOST ? order.reversed() : order;
    var chosen = new ArrayList<Integer>();
    var left = new ArrayList<>(some);
    while (chosen.size() < count && !left.isEmpty()) {
      Fraction best = left.stream().map(remainders::get).min(firstWanted).orElseThrow();
      List<Integer> equals = left.stream().filter(i -> remainders.get(i).equals(best)).toList();
      Question question = new Question(1, purpose, wanted, equals, List.of());
      List<Integer> taken = ties.some(question, count - chosen.size(), List.of());
      chosen.addAll(taken);
      left.removeAll(taken);
    }
    return List.copyOf(chosen);
  }
}
