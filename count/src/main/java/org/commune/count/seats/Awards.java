package org.commune.count.seats;

import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.Fraction;

/** Seats beside the exact share they stand for. */
final class Awards {

  private Awards() {}

  static List<Award> of(List<Claimant> claimants, int[] seats) {
    Fraction sizes = claimants.stream().map(Claimant::size).reduce(Fraction.ZERO, Fraction::plus);
    Fraction all = Fraction.of(IntStream.of(seats).sum());
    return IntStream.range(0, seats.length)
        .mapToObj(i ->
            new Award(
                claimants.get(i), seats[i], claimants.get(i).size().times(all).dividedBy(sizes)))
        .toList();
  }
}
