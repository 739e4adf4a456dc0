package org.commune.count.margin;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whole papers whose change makes a {@link Course} come true, found by search: as long as some row
 * fails, something that mends it must leave or come, and each such thing is tried. So within the
 * number of tries a number of papers is found to be enough, or not.
 */
final class WholePapers {

  /** Papers that leave and papers that come, by places; as many of the one as of the other. */
  record Exchanged(Map<Integer, Long> leaving, Map<Integer, Long> coming) {
    long papers() {
      return leaving.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** All kinds of papers may come to a course so long: 255. To longer ones only simple kinds. */
  private static final int LENGTH_OF_ALL_KINDS = 8;

  private final Course course;
  private final Map<Integer, Long> classes;
  private final Set<Integer> kinds;
  private final Map<Integer, int[]> effects = new TreeMap<>();
  private int triesLeft;

  /**
   * @param hints kinds of papers that are likely to be wanted
   */
  WholePapers(Course course, Map<Integer, Long> classes, Set<Integer> hints, int tries) {
    this.course = course;
    this.classes = classes;
    this.triesLeft = tries;
    this.kinds = new TreeSet<>(hints);
    if (course.length() <= LENGTH_OF_ALL_KINDS) {
      IntStream.range(1, 1 << course.length()).forEach(kinds::add);
    } else {
      IntStream.range(0, course.length()).forEach(place -> kinds.add(1 << place));
    }
    kinds.forEach(places -> effects.put(places, course.effect(places)));
    classes.keySet().forEach(places -> effects.put(places, course.effect(places)));
  }

  /** False when the search was cut short, so that finding nothing says nothing. */
  boolean thorough() {
    return triesLeft > 0 && course.length() <= LENGTH_OF_ALL_KINDS;
  }

  private int[] effect(int places) {
    return effects.getOrDefault(places, new int[course.rows()]);
  }

  /** An exchange of at most so many papers, beginning with some that have been exchanged. */
  Optional<Exchanged> atMost(long papers, Map<Integer, Long> leaving, Map<Integer, Long> coming) {
    var state = new State(leaving, coming);
    return search(state, papers, new HashSet<>());
  }

  private final class State {
    private final TreeMap<Integer, Long> leaving;
    private final TreeMap<Integer, Long> coming;
    private final long[] rows = new long[course.rows()];
    private long left;
    private long come;

    State(Map<Integer, Long> leaving, Map<Integer, Long> coming) {
      this.leaving = new TreeMap<>();
      this.coming = new TreeMap<>();
      classes.forEach((places, number) -> add(effect(places), number));
      leaving.forEach(this::leave);
      coming.forEach(this::come);
    }

    private void add(int[] effect, long number) {
      for (int row = 0; row < rows.length; row++) {
        rows[row] += number * effect[row];
      }
    }

    void leave(int places, long number) {
      if (number != 0) {
        leaving.merge(places, number, WholePapers::sumOrNone);
        left += number;
        add(effect(places), -number);
      }
    }

    void come(int places, long number) {
      if (number != 0) {
        coming.merge(places, number, WholePapers::sumOrNone);
        come += number;
        add(effect(places), number);
      }
    }

    boolean canLeave(int places) {
      return leaving.getOrDefault(places, 0L) < classes.getOrDefault(places, 0L);
    }

    int worstRow() {
      int worst = -1;
      for (int row = 0; row < rows.length; row++) {
        if (rows[row] < 0 && (worst < 0 || rows[row] < rows[worst])) {
          worst = row;
        }
      }
      return worst;
    }
  }

  @SuppressWarnings("NullAway") // Map.merge takes a missing result for "no entry".
  private static Long sumOrNone(Long a, Long b) {
    return a + b == 0 ? null : Long.valueOf(a + b);
  }

  private Optional<Exchanged> search(State state, long papers, Set<String> seen) {
    if (triesLeft == 0 || !seen.add(state.leaving + " " + state.coming)) {
      return Optional.empty();
    }
    triesLeft--;
    int worst = state.worstRow();
    if (worst < 0 && state.left >= state.come) {
      // A paper for the winner alone never does harm.
      var coming = new TreeMap<>(state.coming);
      coming.merge(1 << (course.length() - 1), state.left - state.come, Long::sum);
      return Optional.of(new Exchanged(Map.copyOf(state.leaving), Map.copyOf(coming)));
    }
    long spare = papers - state.left + papers - state.come;
    if (worst >= 0 && -state.rows[worst] > spare) {
      return Optional.empty();
    }
    return step(state, papers, worst, seen);
  }

  private Optional<Exchanged> step(State state, long papers, int row, Set<String> seen) {
    if (state.come < papers && row >= 0) {
      for (int places : kinds) {
        if (effect(places)[row] > 0) {
          state.come(places, 1);
          Optional<Exchanged> found = search(state, papers, seen);
          state.come(places, -1);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    if (state.left < papers) {
      for (int places : classes.keySet()) {
        if (state.canLeave(places) && (row < 0 || effect(places)[row] < 0)) {
          state.leave(places, 1);
          Optional<Exchanged> found = search(state, papers, seen);
          state.leave(places, -1);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
