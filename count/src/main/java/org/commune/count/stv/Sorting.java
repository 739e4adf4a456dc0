package org.commune.count.stv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Papers sorted by their next available preference. */
final class Sorting {

  private final PreferenceLists lists;
  private final IntPredicate continues;
  private final List<Parcel.Ranges> next;
  private final Map<Ending, Long> ended = new EnumMap<>(Ending.class);
  private long exhausted;

  private Sorting(PreferenceLists lists, int candidates, IntPredicate continues) {
    this.lists = lists;
    this.continues = continues;
    this.next = Stream.generate(Parcel.Ranges::new).limit(candidates).toList();
  }

  /** Sorts the papers of some parcels. */
  static Sorting of(
      List<Parcel> parcels, PreferenceLists lists, int candidates, IntPredicate continues) {
    var sorting = new Sorting(lists, candidates, continues);
    for (Parcel parcel : parcels) {
      Parcel.Ranges held = parcel.lists();
      for (int i = 0; i < held.size(); i++) {
        sorting.spread(held.from(i), held.to(i), held.rank(i));
      }
    }
    return sorting;
  }

  /** Sorts all papers by their first available preference. */
  static Sorting all(PreferenceLists lists, int candidates, IntPredicate continues) {
    var sorting = new Sorting(lists, candidates, continues);
    for (PreferenceLists.Stretch stretch : lists.stretches()) {
      sorting.spread(stretch.from(), stretch.to(), 0);
    }
    return sorting;
  }

  /** Lists that are alike up to a rank, by what stands there; on to the next where nobody stays. */
  private void spread(int start, int to, int rank) {
    int from = start;
    int here = rank;
    while (from < to) {
      int choice = lists.choice(from, here);
      int end = lists.runEnd(from, to, here);
      if (choice == PreferenceLists.NOBODY) {
        end(from, end);
        from = end;
      } else if (continues.test(choice)) {
        next.get(choice).add(from, end, here, lists.papers(from, end));
        from = end;
      } else if (end == to) {
        here++;
      } else {
        spread(from, end, here + 1);
        from = end;
      }
    }
  }

  private void end(int from, int to) {
    exhausted += lists.papers(from, to);
    for (int list = from; list < to; list++) {
      ended.merge(lists.ending(list), lists.papers(list, list + 1), Long::sum);
    }
  }

  /** The papers that pass to a candidate. */
  Parcel.Ranges next(int candidate) {
    return next.get(candidate);
  }

  /** Papers without an available preference. */
  long exhausted() {
    return exhausted;
  }

  /** The same, by why they have none. */
  Map<Ending, Long> ended() {
    return ended;
  }

  /** Candidates who get papers. */
  IntStream recipients() {
    return IntStream.range(0, next.size()).filter(candidate -> next.get(candidate).size() > 0);
  }

  long transferable() {
    return next.stream().mapToLong(Parcel.Ranges::papers).sum();
  }
}
