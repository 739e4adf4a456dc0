package org.commune.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * An order of preference as it was marked, best first.
 *
 * <p>Kept apart, because rules read them differently: equal ranks, skipped ranks, overvotes, a
 * candidate marked twice (it stands in two marks), candidates left unranked (they stand nowhere),
 * and candidates on whom the voter expressly has no opinion. In one real committee election reading
 * "no opinion" as "last" unseats an elected member.
 *
 * @param noOpinion positions of candidates the voter expressly abstains from comparing
 */
public record Ranking(List<Mark> marks, SortedSet<Integer> noOpinion) implements Marking {

  public Ranking {
    marks = List.copyOf(marks);
    noOpinion = Collections.unmodifiableSortedSet(new TreeSet<>(noOpinion));
  }

  /** One candidate at each rank. */
  public static Ranking of(int... candidates) {
    return new Ranking(
        IntStream.of(candidates).<Mark>mapToObj(Mark.Choice::new).toList(), new TreeSet<>());
  }

  /** Equal ranks allowed; an empty rank is a skipped one. */
  public static Ranking ofRanks(List<List<Integer>> ranks) {
    return new Ranking(
        ranks.stream()
            .<Mark>map(rank ->
                switch (rank.size()) {
                  case 0 -> new Mark.Skipped();
                  case 1 -> new Mark.Choice(rank.getFirst());
                  default -> new Mark.Equal(rank);
                })
            .toList(),
        new TreeSet<>());
  }

  public Ranking withNoOpinionOn(int... candidates) {
    var more = new TreeSet<>(noOpinion);
    IntStream.of(candidates).forEach(more::add);
    return new Ranking(marks, more);
  }

  /**
   * The candidates in classes of equal preference, best first: skipped ranks closed up, a candidate
   * marked twice standing at the first place, nothing after an overvote of unknown candidates.
   */
  public List<List<Integer>> classes() {
    var seen = new TreeSet<Integer>();
    var classes = new ArrayList<List<Integer>>();
    for (Mark mark : marks) {
      List<Integer> here =
          switch (mark) {
            case Mark.Choice(int candidate) -> List.of(candidate);
            case Mark.Equal(List<Integer> candidates) -> candidates;
            case Mark.Skipped() -> List.<Integer>of();
            case Mark.Overvoted() -> List.<Integer>of();
          };
      if (mark instanceof Mark.Overvoted) {
        break;
      }
      List<Integer> fresh = here.stream().filter(seen::add).toList();
      if (!fresh.isEmpty()) {
        classes.add(fresh);
      }
    }
    return List.copyOf(classes);
  }
}
