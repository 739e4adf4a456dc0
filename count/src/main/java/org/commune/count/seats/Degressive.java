package org.commune.count.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.TiePolicy;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;

/**
 * Degressive proportionality by base and proportion ("Cambridge compromise", Grimmett et al. 2011):
 * so many seats for everybody, the rest by size with fractions rounded up, never more than a
 * maximum.
 */
public record Degressive(int base, int most) {

  public Degressive {
    if (base < 0 || most < base) {
      throw new IllegalArgumentException("expected 0 <= base <= most, found " + base + ", " + most);
    }
  }

  /**
   * @throws IllegalArgumentException when the house is too small for the base or too large for the
   *     maximum
   */
  public SeatOutcome divide(List<Claimant> units, int house, TiePolicy ties) {
    if (house < (long) base * units.size() || house > (long) most * units.size()) {
      throw new IllegalArgumentException(
          house + " seats do not lie between base and maximum of " + units.size() + " units");
    }
    return Seats.settled(
        "base " + base + ", maximum " + most,
        units,
        ties,
        breaker -> {
          int[] won = IntStream.generate(() -> base).limit(units.size()).toArray();
          var steps = new ArrayList<String>();
          int left = house - base * units.size();
          while (left > 0) {
            List<Integer> next = next(units, won);
            Question question =
                new Question(house - left + 1, "to get a seat", Wanted.MOST, next, List.of());
            for (int unit : breaker.some(question, left, List.of())) {
              steps.add(units.get(unit).name() + ", seat " + (won[unit] + 1));
              won[unit]++;
              left--;
            }
          }
          return new Apportionment(Awards.of(units, won), steps, breaker.ties());
        });
  }

  private List<Integer> next(List<Claimant> units, int[] won) {
    List<Integer> able = IntStream.range(0, won.length).filter(i -> won[i] < most).boxed().toList();
    return able.stream()
        .filter(a ->
            able.stream()
                .noneMatch(b -> quotient(units, won, b).compareTo(quotient(units, won, a)) > 0))
        .toList();
  }

  private Quotient quotient(List<Claimant> units, int[] won, int unit) {
    return new Quotient(
        units.get(unit).size(), Divisors.ADAMS.squareAfter(won[unit] - (long) base));
  }
}
