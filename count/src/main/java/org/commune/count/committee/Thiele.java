package org.commune.count.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commune.count.Fraction;

/** Sequential proportional approval voting: a voter with k elected counts 1/(k+1) (Thiele 1895). */
final class Thiele implements Choosing {

  private final List<Supporters> voters;
  private final List<Integer> elected = new ArrayList<>();

  Thiele(List<Supporters> voters) {
    this.voters = voters;
  }

  @Override
  public Next next(List<Integer> able) {
    var measure = new TreeMap<Integer, Fraction>();
    for (int candidate : able) {
      Fraction votes = Fraction.ZERO;
      for (Supporters group : voters) {
        if (group.support(candidate)) {
          votes = votes.plus(group.weight().dividedBy(group.among(elected) + 1));
        }
      }
      measure.put(candidate, votes);
    }
    return new Next("votes divided by one more than elected", measure, Choosing.highest(measure));
  }

  @Override
  public void elect(int candidate) {
    elected.add(candidate);
  }

  @Override
  public String reason() {
    return "most votes divided by one more than elected";
  }
}
