package org.commune.count.rule;

import java.util.List;
import org.commune.count.Cited;
import org.commune.count.CountingRule;
import org.commune.count.Provision;
import org.commune.count.TieBreak.LookBack;

/**
 * Instant runoff for one seat: the lowest are excluded, and their papers pass on whole.
 *
 * @param stop when the count ends
 * @param batch when several lowest are excluded together
 */
public record InstantRunoffRule(
    String id,
    String title,
    Cited<PaperReading> papers,
    Cited<Stop> stop,
    Cited<Batch> batch,
    Cited<List<LookBack>> ties)
    implements CountingRule {

  /** When the count ends. The winner is the same; the totals published are not. */
  public enum Stop {
    MAJORITY_OF_CONTINUING("when one has more than half of the votes still counting"),
    TWO_LEFT("when two are left"),
    /** The second count is the last: only the two highest of the first take part. */
    TOP_TWO_ONLY("by majority of first preferences, or else between the two highest of them");

    private final String words;

    Stop(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Exclusion of several at once. */
  public enum Batch {
    ONE_BY_ONE("one by one"),
    /** As many lowest as together have fewer votes than the next: nobody can catch up. */
    ALL_BEYOND_HOPE("all who together have fewer votes than the candidate next above");

    private final String words;

    Batch(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  @Override
  public List<Provision> provisions() {
    return List.of(
        new Provision("papers", papers.value().words(), papers.source()),
        new Provision("end", stop.value().words(), stop.source()),
        new Provision("exclusion", batch.value().words(), batch.source()),
        new Provision("ties", LookBackWords.of(ties.value()), ties.source()));
  }
}
