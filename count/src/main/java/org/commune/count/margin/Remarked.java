package org.commune.count.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commune.count.Fraction;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.change.Changes;
import org.commune.count.change.PaperChange;

/** Papers marked so that they count for other places of a course. */
record Remarked(Course course, Papers papers) {

  /** With the new preferences alone, and with those kept who stood before all of the course. */
  List<Changes> ways(WholePapers.Exchanged exchanged) {
    return List.of(changes(exchanged, false), changes(exchanged, true));
  }

  private Changes changes(WholePapers.Exchanged exchanged, boolean keepingOthers) {
    var comingLeft = new TreeMap<>(exchanged.coming());
    comingLeft.values().removeIf(number -> number == 0);
    var changes = new ArrayList<PaperChange>();
    exchanged
        .leaving()
        .forEach((places, number) -> {
          long left = number;
          for (Papers.Kind kind : papers.kinds()) {
            if (course.places(kind.preferences()) == places && left > 0) {
              long some = Math.min(left, kind.number());
              left -= some;
              remark(kind, some, comingLeft, keepingOthers, changes);
            }
          }
        });
    return new Changes(changes);
  }

  private void remark(
      Papers.Kind kind,
      long papersOfKind,
      TreeMap<Integer, Long> comingLeft,
      boolean keepingOthers,
      List<PaperChange> changes) {
    long left = papersOfKind;
    while (left > 0) {
      Map.Entry<Integer, Long> next = comingLeft.firstEntry();
      long some = Math.min(left, next.getValue());
      changes.add(
          new PaperChange(
              kind.marking(),
              Optional.of(marking(kind, next.getKey(), keepingOthers)),
              Fraction.of(some)));
      left -= some;
      if (some == next.getValue()) {
        comingLeft.pollFirstEntry();
      } else {
        comingLeft.put(next.getKey(), next.getValue() - some);
      }
    }
  }

  private Marking marking(Papers.Kind kind, int places, boolean keepingOthers) {
    Stream<Integer> before =
        keepingOthers
            ? kind.preferences().stream().takeWhile(one -> !course.order().contains(one))
            : Stream.empty();
    return ranking(Stream.concat(before, course.preferences(places).stream()).toList());
  }

  private static Marking ranking(List<Integer> preferences) {
    return Ranking.of(preferences.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Every paper for one candidate alone. */
  static Changes allFor(int candidate, Papers papers) {
    return new Changes(
        papers.kinds().stream()
            .map(kind ->
                new PaperChange(
                    kind.marking(), Optional.of(Ranking.of(candidate)), Fraction.of(kind.number())))
            .toList());
  }
}
