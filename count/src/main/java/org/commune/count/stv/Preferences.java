package org.commune.count.stv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commune.count.Ballot;
import org.commune.count.Candidate;
import org.commune.count.Mark;
import org.commune.count.Ranking;
import org.commune.count.rule.PaperReading;
import org.commune.count.rule.PaperReading.Fault;

/**
 * What one paper says under a rule's reading of faulty marks.
 *
 * @param candidates who take part, in order of preference
 */
public record Preferences(List<Integer> candidates, Ending ending) {

  public Preferences {
    candidates = List.copyOf(candidates);
  }

  int[] array() {
    return candidates.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Throws {@link IllegalArgumentException} when the paper is not a ranking. */
  public static Preferences of(Ballot ballot, List<Candidate> candidates, PaperReading reading) {
    if (!(ballot.marking() instanceof Ranking ranking)) {
      throw new IllegalArgumentException(
          "this rule counts rankings, found " + ballot.marking().getClass().getSimpleName());
    }
    var list = new ArrayList<Integer>();
    var seen = new BitSet();
    int skipped = 0;
    for (Mark mark : ranking.marks()) {
      skipped = mark instanceof Mark.Skipped ? skipped + 1 : 0;
      Ending ending = ending(mark, skipped, seen, reading);
      if (ending != Ending.NO_MORE_PREFERENCES) {
        return new Preferences(list, ending);
      }
      if (mark instanceof Mark.Choice(int candidate) && !seen.get(candidate)) {
        seen.set(candidate);
        if (!candidates.get(candidate).withdrawn()) {
          list.add(candidate);
        }
      }
    }
    return new Preferences(list, Ending.NO_MORE_PREFERENCES);
  }

  private static Ending ending(Mark mark, int skipped, BitSet seen, PaperReading reading) {
    return switch (mark) {
      case Mark.Choice(int candidate)
          when seen.get(candidate) && reading.repeated() == Fault.ENDS_THE_PAPER ->
          Ending.REPEATED_CANDIDATE;
      case Mark.Choice(_) -> Ending.NO_MORE_PREFERENCES;
      case Mark.Equal(_), Mark.Overvoted() ->
          reading.equalRanks() == Fault.ENDS_THE_PAPER
              ? Ending.OVERVOTE
              : Ending.NO_MORE_PREFERENCES;
      case Mark.Skipped() ->
          skipped >= reading.skippedRanksThatEnd()
              ? Ending.SKIPPED_RANKS
              : Ending.NO_MORE_PREFERENCES;
    };
  }
}
