package org.commune.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Looks for the smallest choices with which a claim still fails: fewer choices are smaller, and of
 * equally many the first lower one decides.
 *
 * <p>Three moves, repeated until none helps: cut out a run of choices (an element, a subtree),
 * lower one choice by halving the distance, and borrow, that is lower one choice while a later one
 * rises to its limit, as 1000 becomes 0999. What is found is a local minimum; the budget makes the
 * search end, at the same place every time, on a claim that is slow to fail.
 */
final class Shrinking<T> {

  private static final int BUDGET = 20_000;
  private static final int LONGEST_CUT = 64;

  /** Two elements of a list stand two choices apart, or three if each takes two. */
  private static final int FARTHEST_LENDER = 3;

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
      var better = borrowed(lowered(cut(best)));
      if (better.choices().equals(best.choices())) {
        return best;
      }
      best = better;
    }
    return best;
  }

  private Trial<T> cut(Trial<T> failed) {
    var best = failed;
    for (var length = LONGEST_CUT; length >= 1; length /= 2) {
      for (var at = best.choices().size() - length; at >= 0; at--) {
        if (at + length <= best.choices().size()) {
          best = better(best, without(best.choices(), at, length));
        }
      }
    }
    return best;
  }

  private Trial<T> lowered(Trial<T> failed) {
    var best = failed;
    for (var at = 0; at < best.choices().size(); at++) {
      best = lowered(best, at, UnaryOperator.identity());
    }
    return best;
  }

  private Trial<T> borrowed(Trial<T> failed) {
    var best = failed;
    for (var at = 0; at < best.choices().size(); at++) {
      for (var lender = at + 1; lender <= at + FARTHEST_LENDER; lender++) {
        var raised = lender;
        best = lowered(best, at, choices -> with(choices, raised, Long.MAX_VALUE));
      }
    }
    return best;
  }

  /** Binary search: exact when every higher choice fails too, and a good guess when not. */
  private Trial<T> lowered(Trial<T> failed, int at, UnaryOperator<List<Long>> alongside) {
    var best = better(failed, alongside.apply(with(failed.choices(), at, 0)));
    var holds = 0L;
    while (at < best.choices().size() && best.choices().get(at) - holds > 1) {
      var middle = holds + (best.choices().get(at) - holds) / 2;
      var candidate = better(best, alongside.apply(with(best.choices(), at, middle)));
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
}
