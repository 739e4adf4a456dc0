package org.commune.drift;

import java.util.List;

/**
 * An indicator over time.
 *
 * @param points one for each period, in order; the last may be of a period that is not over
 */
public record Series(Indicator indicator, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }
}
