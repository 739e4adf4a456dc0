package org.commune.count.rule;

import java.math.BigDecimal;
import java.util.List;
import org.commune.count.Cited;
import org.commune.count.CountingRule;
import org.commune.count.Provision;
import org.commune.count.TieBreak.LookBack;

/**
 * A single transferable vote worked out anew at each step, as if those excluded had never stood,
 * with every elected candidate keeping just enough of each paper (Hill, Wichmann and Woodall,
 * "Algorithm 123", Computer J. 30(3) 1987).
 *
 * @param decimals of all numbers
 * @param limit total surplus below which the lowest is excluded
 */
public record MeekRule(
    String id,
    String title,
    Cited<PaperReading> papers,
    Cited<Keeping> keeping,
    Cited<Scheme> scheme,
    Cited<Integer> decimals,
    Cited<BigDecimal> limit,
    Cited<List<LookBack>> ties)
    implements CountingRule {

  /** What an elected candidate keeps of a paper. */
  public enum Keeping {
    /** A factor of what comes to them (Meek). */
    FACTOR("a factor of what comes to them"),
    /** An amount, if so much comes to them (Warren). */
    AMOUNT("an amount of each paper, if so much comes to them");

    private final String words;

    Keeping(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Order of steps and direction of rounding; each defines the last decimals, and so a result. */
  public enum Scheme {
    /**
     * Votes are rounded down per group of papers alike, keep values up; the quota follows the votes
     * held; all who cannot catch up are excluded together, in a step of their own.
     */
    OPENSTV("votes rounded down, keep values up; hopeless candidates excluded together"),
    /**
     * Votes are rounded up per paper, keep values up twice; the quota follows the votes
     * transferable; one is excluded at a time, in the step that moves the keep values.
     */
    NEW_ZEALAND("votes and keep values rounded up; one excluded at a time");

    private final String words;

    Scheme(String words) {
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
        new Provision("elected candidates keep", keeping.value().words(), keeping.source()),
        new Provision("steps", scheme.value().words(), scheme.source()),
        new Provision("decimals", decimals.value().toString(), decimals.source()),
        new Provision(
            "exclusion", "at a surplus under " + limit.value().toPlainString(), limit.source()),
        new Provision("ties", LookBackWords.of(ties.value()), ties.source()));
  }
}
