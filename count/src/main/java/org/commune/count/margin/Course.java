package org.commune.count.margin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The end of a course of exclusions: those last left, in the order they go, the winner at the end.
 *
 * <p>While they alone are left, all that matters of a paper is whom it counts for in each round.
 * That is a set of places of this order: the paper counts for the first place of the set that is
 * not gone yet. The sets are kept as bits.
 */
record Course(List<Integer> order) {

  Course {
    order = List.copyOf(order);
  }

  int length() {
    return order.size();
  }

  /** How many rows say that whoever goes has no more votes than anybody who stays. */
  int rows() {
    return length() * (length() - 1) / 2;
  }

  /** The row for the round in which {@code gone} goes and {@code stays} stays, by place. */
  int row(int gone, int stays) {
    return gone * length() - gone * (gone + 1) / 2 + (stays - gone - 1);
  }

  /** Whom a paper counts for, as a set of places; each preference later in the order adds one. */
  int places(List<Integer> preferences) {
    int places = 0;
    int last = -1;
    for (int candidate : preferences) {
      int place = order.indexOf(candidate);
      if (place > last) {
        places |= 1 << place;
        last = place;
      }
    }
    return places;
  }

  /** The papers by the places they count for. */
  Map<Integer, Long> classes(Papers papers) {
    var classes = new TreeMap<Integer, Long>();
    for (Papers.Kind kind : papers.kinds()) {
      classes.merge(places(kind.preferences()), kind.number(), Long::sum);
    }
    return classes;
  }

  /** What one paper adds to each row: 1 to whoever stays, -1 for whoever goes. */
  int[] effect(int places) {
    int[] effect = new int[rows()];
    int from = 0;
    for (int place = 0; place < length(); place++) {
      if ((places >> place & 1) == 1) {
        for (int round = from; round < place; round++) {
          effect[row(round, place)] = 1;
        }
        for (int other = place + 1; other < length(); other++) {
          effect[row(place, other)] = -1;
        }
        from = place + 1;
      }
    }
    return effect;
  }

  /** At least so many papers: one mends two votes of the row that fails by most. */
  long worstRow(Papers papers) {
    long[] rows = new long[rows()];
    classes(papers)
        .forEach((places, number) -> {
          int[] effect = effect(places);
          for (int row = 0; row < rows.length; row++) {
            rows[row] += number * effect[row];
          }
        });
    return LongStream.of(rows).map(row -> Math.ceilDiv(-row, 2L)).max().orElse(0);
  }

  /** A paper's preferences for places, in order. */
  List<Integer> preferences(int places) {
    return IntStream.range(0, length())
        .filter(place -> (places >> place & 1) == 1)
        .mapToObj(order::get)
        .toList();
  }
}
