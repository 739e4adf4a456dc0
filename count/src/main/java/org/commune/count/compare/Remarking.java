package org.commune.count.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Ranking;

/**
 * A ranked paper marked with more or less support for one candidate, or for fewer candidates, all
 * else alike. Only papers without faults are marked otherwise, so that no reading of faults plays a
 * part.
 */
final class Remarking {

  private Remarking() {}

  /** The same paper with the candidate in first place alone; empty where it is so. */
  static Optional<Marking> raised(Marking marking, int candidate) {
    return tidy(marking)
        .filter(marks -> !marks.getFirst().equals(new Mark.Choice(candidate)))
        .map(marks ->
            ranking(
                Stream.concat(
                        Stream.<Mark>of(new Mark.Choice(candidate)),
                        marks.stream().flatMap(mark -> without(mark, candidate)))
                    .toList()));
  }

  /** The same paper with its first candidate in second place; empty where there is no other. */
  static Optional<Marking> lowered(Marking marking, int candidate) {
    return tidy(marking)
        .filter(marks -> marks.size() > 1 && marks.getFirst().equals(new Mark.Choice(candidate)))
        .map(marks -> {
          var swapped = new ArrayList<>(marks);
          swapped.set(0, marks.get(1));
          swapped.set(1, marks.get(0));
          return ranking(swapped);
        });
  }

  /**
   * The same paper with nothing after the candidate; empty where nothing is, or it is not there.
   */
  static Optional<Marking> cutAfter(Marking marking, int candidate) {
    return tidy(marking)
        .flatMap(marks -> {
          int last = marks.indexOf(new Mark.Choice(candidate));
          return last < 0 || last + 1 == marks.size()
              ? Optional.<Marking>empty()
              : Optional.of(ranking(marks.subList(0, last + 1)));
        });
  }

  private static Optional<List<Mark>> tidy(Marking marking) {
    if (!(marking instanceof Ranking(var marks, var noOpinion))
        || !noOpinion.isEmpty()
        || marks.isEmpty()) {
      return Optional.empty();
    }
    var seen = new TreeSet<Integer>();
    boolean tidy =
        marks.stream()
            .allMatch(mark ->
                switch (mark) {
                  case Mark.Choice(int candidate) -> seen.add(candidate);
                  case Mark.Equal(var candidates) -> candidates.stream().allMatch(seen::add);
                  case Mark.Skipped() -> false;
                  case Mark.Overvoted() -> false;
                });
    return tidy ? Optional.of(marks) : Optional.empty();
  }

  private static Stream<Mark> without(Mark mark, int candidate) {
    return switch (mark) {
      case Mark.Choice(int one) -> one == candidate ? Stream.empty() : Stream.of(mark);
      case Mark.Equal(var several) -> {
        List<Integer> others = several.stream().filter(one -> one != candidate).toList();
        yield Stream.of(
            others.size() == 1 ? new Mark.Choice(others.getFirst()) : new Mark.Equal(others));
      }
      case Mark.Skipped() -> Stream.of(mark);
      case Mark.Overvoted() -> Stream.of(mark);
    };
  }

  private static Marking ranking(List<Mark> marks) {
    return new Ranking(marks, new TreeSet<>());
  }
}
