package org.commune.count.stv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Papers sorted by their next available preference.
 *
 * @param next for each candidate, the lists that pass to them
 * @param exhausted papers without an available preference
 * @param ended the same, by why they have none
 */
record Sorting(List<Parcel.Lists> next, long exhausted, Map<Ending, Long> ended) {

  /** Sorts the papers of some parcels; {@code rank} remembers how far each list has been read. */
  static Sorting of(
      List<Parcel> parcels,
      PreferenceLists lists,
      int[] rank,
      int candidates,
      IntPredicate continues) {
    List<Parcel.Lists> next = Stream.generate(Parcel.Lists::new).limit(candidates).toList();
    long exhausted = 0;
    var ended = new EnumMap<Ending, Long>(Ending.class);
    for (Parcel parcel : parcels) {
      for (int i = 0; i < parcel.lists().size(); i++) {
        int list = parcel.lists().at(i);
        int choice = lists.choice(list, rank[list]);
        while (choice != PreferenceLists.NOBODY && !continues.test(choice)) {
          choice = lists.choice(list, ++rank[list]);
        }
        if (choice == PreferenceLists.NOBODY) {
          exhausted += lists.papers(list);
          ended.merge(lists.ending(list), lists.papers(list), Long::sum);
        } else {
          next.get(choice).add(list, lists.papers(list));
        }
      }
    }
    return new Sorting(next, exhausted, ended);
  }

  /** Candidates who get papers. */
  IntStream recipients() {
    return IntStream.range(0, next.size()).filter(candidate -> next.get(candidate).size() > 0);
  }

  long transferable() {
    return next.stream().mapToLong(Parcel.Lists::papers).sum();
  }
}
