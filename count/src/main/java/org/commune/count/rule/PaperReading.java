package org.commune.count.rule;

/**
 * What counts as a preference on a ranked paper.
 *
 * @param equalRanks what an equal rank or an overvote does
 * @param skippedRanksThatEnd so many skipped ranks in a row end the paper; {@link #ANY_NUMBER} if
 *     none do
 * @param repeated what a candidate marked again does
 */
public record PaperReading(Fault equalRanks, int skippedRanksThatEnd, Fault repeated) {

  /** No number of skipped ranks ends a paper. */
  public static final int ANY_NUMBER = Integer.MAX_VALUE;

  /** What a faulty mark does. */
  public enum Fault {
    /** It and everything after it is not read. */
    ENDS_THE_PAPER,
    /** It is passed over, and the next mark read. */
    IS_PASSED_OVER
  }

  /** Consecutive sole preferences only: the first fault ends the paper. */
  public static PaperReading consecutive() {
    return new PaperReading(Fault.ENDS_THE_PAPER, 1, Fault.ENDS_THE_PAPER);
  }

  public String words() {
    return (equalRanks == Fault.ENDS_THE_PAPER ? "equal ranks end" : "equal ranks do not end")
        + " a paper, "
        + (skippedRanksThatEnd == ANY_NUMBER
            ? "skipped ranks do not"
            : skippedRanksThatEnd + " skipped in a row do")
        + (repeated == Fault.ENDS_THE_PAPER
            ? ", a repeated candidate does"
            : ", a repeated candidate does not");
  }
}
