package org.commune.count.margin;

/**
 * The kind of paper that helps most where every row has a price, found place by place: the best set
 * that ends with a place is the best that ends with an earlier one, and what the place adds.
 */
record BestPlaces(int places, long gain) {

  private static final BestPlaces NONE = new BestPlaces(0, 0);

  static BestPlaces under(Course course, long[] prices) {
    BestPlaces[] ending = new BestPlaces[course.length()];
    BestPlaces best = NONE;
    for (int place = 0; place < ending.length; place++) {
      BestPlaces before = before(course, prices, ending, place);
      long gone = 0;
      for (int other = place + 1; other < ending.length; other++) {
        gone += prices[course.row(place, other)];
      }
      ending[place] = new BestPlaces(before.places() | 1 << place, before.gain() - gone);
      if (place == 0 || ending[place].gain() > best.gain()) {
        best = ending[place];
      }
    }
    return best;
  }

  /** The best earlier ending, with what the paper gives this place in the rounds between. */
  private static BestPlaces before(Course course, long[] prices, BestPlaces[] ending, int place) {
    BestPlaces best = place == 0 ? NONE : ending[place - 1];
    long between = 0;
    for (int previous = place - 2; previous >= -1; previous--) {
      between += prices[course.row(previous + 1, place)];
      BestPlaces earlier = previous < 0 ? NONE : ending[previous];
      long gain = earlier.gain() + between;
      if (gain > best.gain()) {
        best = new BestPlaces(earlier.places(), gain);
      }
    }
    return best;
  }
}
