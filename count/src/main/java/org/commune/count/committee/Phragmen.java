package org.commune.count.committee;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.commune.count.Fraction;

/**
 * Phragmen's sequential rule: a seat is a load of one that supporters carry together, evened out
 * among them; the candidate comes next for whom the load of each supporter is then least (Phragmen
 * 1894).
 */
final class Phragmen implements Choosing {

  private final List<Supporters> voters;
  private final Fraction[] loads;

  Phragmen(List<Supporters> voters) {
    this.voters = voters;
    this.loads = new Fraction[voters.size()];
    Arrays.fill(loads, Fraction.ZERO);
  }

  /** Goes on where voters have paid for seats already: what they have left delays their load. */
  Phragmen(List<Supporters> voters, List<Fraction> loads) {
    this.voters = voters;
    this.loads = loads.toArray(Fraction[]::new);
  }

  @Override
  public Next next(List<Integer> able) {
    var measure = new TreeMap<Integer, Fraction>();
    for (int candidate : able) {
      Fraction carried = Fraction.ONE;
      Fraction weight = Fraction.ZERO;
      for (int i = 0; i < loads.length; i++) {
        if (voters.get(i).support(candidate)) {
          carried = carried.plus(loads[i].times(voters.get(i).weight()));
          weight = weight.plus(voters.get(i).weight());
        }
      }
      if (weight.signum() > 0) {
        measure.put(candidate, carried.dividedBy(weight));
      }
    }
    return new Next("load of each supporter if elected next", measure, Choosing.lowest(measure));
  }

  @Override
  public void elect(int candidate) {
    Fraction load = next(List.of(candidate)).measure().getOrDefault(candidate, Fraction.ZERO);
    for (int i = 0; i < loads.length; i++) {
      if (voters.get(i).support(candidate)) {
        loads[i] = load;
      }
    }
  }

  @Override
  public String reason() {
    return "least load on supporters";
  }
}
