package org.commune.count.margin;

import org.commune.count.Fraction;

/**
 * The kind of paper that helps most where every row has a price, found place by place: the best set
 * that ends with a place is the best that ends with an earlier one, and what the place adds.
 */
record BestPlaces(int places, Fraction gain) {

  private static final BestPlaces NONE = new BestPlaces(0, Fraction.ZERO);

  static BestPlaces under(Course course, Fraction[] prices) {
    BestPlaces[] ending = new BestPlaces[course.length()];
    BestPlaces best = NONE;
    for (int place = 0; place < ending.length; place++) {
      BestPlaces before = before(course, prices, ending, place);
      Fraction gone = Fraction.ZERO;
      for (int other = place + 1; other < ending.length; other++) {
        gone = gone.plus(prices[course.row(place, other)]);
      }
      ending[place] = new BestPlaces(before.places() | 1 << place, before.gain().minus(gone));
      if (place == 0 || ending[place].gain().exceeds(best.gain())) {
        best = ending[place];
      }
    }
    return best;
  }

  /** The best earlier ending, with what the paper gives this place in the rounds between. */
  private static BestPlaces before(
      Course course, Fraction[] prices, BestPlaces[] ending, int place) {
    BestPlaces best = place == 0 ? NONE : ending[place - 1];
    Fraction between = Fraction.ZERO;
    for (int previous = place - 2; previous >= -1; previous--) {
      between = between.plus(prices[course.row(previous + 1, place)]);
      BestPlaces earlier = previous < 0 ? NONE : ending[previous];
      Fraction gain = earlier.gain().plus(between);
      if (gain.exceeds(best.gain())) {
        best = new BestPlaces(earlier.places(), gain);
      }
    }
    return best;
  }
}
