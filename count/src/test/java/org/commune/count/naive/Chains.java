package org.commune.count.naive;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Electing one by one, any of those equal. */
final class Chains {

  private Chains() {}

  /**
   * Every committee that can come of it.
   *
   * @param next whom the rule puts first after some are elected; empty when it elects nobody more
   */
  static Set<Set<Integer>> all(int seats, Function<Set<Integer>, Set<Integer>> next) {
    Set<Set<Integer>> reached = Set.of(Set.of());
    var ended = new HashSet<Set<Integer>>();
    for (int seat = 0; seat < seats; seat++) {
      var further = new HashSet<Set<Integer>>();
      for (Set<Integer> elected : reached) {
        Set<Integer> equals = next.apply(elected);
        if (equals.isEmpty()) {
          ended.add(elected);
        }
        for (int one : equals) {
          var with = new TreeSet<>(elected);
          with.add(one);
          further.add(with);
        }
      }
      reached = further;
    }
    ended.addAll(reached);
    return ended;
  }

  /** The same, equals being elected together where there are seats for all of them. */
  static Set<Set<Integer>> together(int seats, Function<Set<Integer>, Set<Integer>> next) {
    Set<Integer> elected = Set.of();
    while (elected.size() < seats) {
      Set<Integer> equals = next.apply(elected);
      if (equals.isEmpty()) {
        return Set.of(elected);
      }
      if (elected.size() + equals.size() > seats) {
        return parting(elected, equals, seats, next);
      }
      var with = new TreeSet<>(elected);
      with.addAll(equals);
      elected = with;
    }
    return Set.of(elected);
  }

  /** Not all fit: any one of them is elected, and whoever is first of the rest is asked again. */
  private static Set<Set<Integer>> parting(
      Set<Integer> elected,
      Set<Integer> equals,
      int seats,
      Function<Set<Integer>, Set<Integer>> next) {
    var all = new HashSet<Set<Integer>>();
    for (int one : equals) {
      var with = new TreeSet<>(elected);
      with.add(one);
      together(
              seats - with.size(),
              more -> {
                var both = new TreeSet<>(with);
                both.addAll(more);
                return next.apply(both);
              })
          .forEach(more -> {
            var both = new TreeSet<>(with);
            both.addAll(more);
            all.add(both);
          });
    }
    return all;
  }
}
