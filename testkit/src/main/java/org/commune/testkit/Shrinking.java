package org.commune.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the smallest choices with which a claim still fails: fewer choices are smaller, and of
 * equally many the first lower one decides.
 *
 * <p>Four moves, repeated until none helps: cut out a run of choices (an element, a subtree), lower
 * one choice by halving the distance, lower equal choices together, and borrow, that is lower one
 * choice while a later one rises to its limit, as 1000 becomes 0999. What is found is a local
 * minimum; the budget makes the search end, at the same place every time, on a claim that is slow
 * to fail.
 */
final class Shrinking<T> {

  private static final int BUDGET = 20_000;
  private static final int LONGEST_CUT = 64;

  /** An element of a list takes few choices; below this, every length is tried, not only halves. */
  private static final int LONGEST_EXACT_CUT = 8;

  /** Two elements of a list stand two choices apart, or three if each takes two. */
  private static final int FARTHEST_LENDER = 3;

  /** Other choices, in which the one at a place is lowered to the one given. */
  private interface Move {
    List<Long> to(List<Long> choices, int at, long choice);
  }

  private final Gen<? extends T> gen;
  private final Property.Claim<? super T> claim;
  private int tried;

  Shrinking(Gen<? extends T> gen, Property.Claim<? super T> claim) {
    this.gen = gen;
    this.claim = claim;
  }

  Trial<T> smallest(Trial<T> failed) {
    var best = failed;
    while (tried < BUDGET) {
      var better = borrowed(lowered(lowered(cut(best), Shrinking::with), Shrinking::withTwins));
      if (better.choices().equals(best.choices())) {
        return best;
      }
      best = better;
    }
    return best;
  }

  private Trial<T> cut(Trial<T> failed) {
    var best = failed;
    for (var length = LONGEST_CUT;
        length >= 1;
        length -= length > LONGEST_EXACT_CUT ? length / 2 : 1) {
      for (var at = best.choices().size() - length; at >= 0; at--) {
        if (at + length <= best.choices().size()) {
          best = better(best, without(best.choices(), at, length));
        }
      }
    }
    return best;
  }

  private Trial<T> lowered(Trial<T> failed, Move move) {
    var best = failed;
    for (var at = 0; at < best.choices().size(); at++) {
      best = lowered(best, at, move);
    }
    return best;
  }

  private Trial<T> borrowed(Trial<T> failed) {
    var best = failed;
    for (var distance = 1; distance <= FARTHEST_LENDER; distance++) {
      var lender = distance;
      best =
          lowered(
              best,
              (choices, at, choice) ->
                  with(with(choices, at, choice), at + lender, Long.MAX_VALUE));
    }
    return best;
  }

  /** Binary search: exact when every higher choice fails too, and a good guess when not. */
  private Trial<T> lowered(Trial<T> failed, int at, Move move) {
    var best = better(failed, move.to(failed.choices(), at, 0));
    var holds = 0L;
    while (at < best.choices().size() && best.choices().get(at) - holds > 1) {
      var middle = holds + (best.choices().get(at) - holds) / 2;
      var candidate = better(best, move.to(best.choices(), at, middle));
      holds = candidate.choices().equals(best.choices()) ? middle : holds;
      best = candidate;
    }
    return best;
  }

  /** The trial of the candidate if it is smaller and fails alike, else {@code best} itself. */
  private Trial<T> better(Trial<T> best, List<Long> candidate) {
    if (tried == BUDGET) {
      return best;
    }
    tried++;
    Trial<T> trial = Trial.of(gen, claim, Choices.replayed(candidate));
    return trial.failedAs(best) && smaller(trial.choices(), best.choices()) ? trial : best;
  }

  private static boolean smaller(List<Long> left, List<Long> right) {
    if (left.size() != right.size()) {
      return left.size() < right.size();
    }
    for (var at = 0; at < left.size(); at++) {
      if (!left.get(at).equals(right.get(at))) {
        return left.get(at) < right.get(at);
      }
    }
    return false;
  }

  private static List<Long> without(List<Long> choices, int at, int length) {
    var rest = new ArrayList<>(choices.subList(0, at));
    rest.addAll(choices.subList(at + length, choices.size()));
    return rest;
  }

  private static List<Long> with(List<Long> choices, int at, long choice) {
    var changed = new ArrayList<>(choices);
    if (at < changed.size()) {
      changed.set(at, choice);
    }
    return changed;
  }

  /** As {@link #with}, and every equal choice with it, for claims that fail when values agree. */
  private static List<Long> withTwins(List<Long> choices, int at, long choice) {
    var old = choices.get(at);
    return choices.stream().map(other -> other.equals(old) ? Long.valueOf(choice) : other).toList();
  }
}
