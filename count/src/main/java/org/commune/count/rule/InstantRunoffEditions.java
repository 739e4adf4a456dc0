package org.commune.count.rule;

import static org.commune.count.Cited.cited;

import java.util.List;
import org.commune.count.CountingRule;
import org.commune.count.TieBreak.LookBack;
import org.commune.count.TieBreak.LookBack.Direction;
import org.commune.count.rule.InstantRunoffRule.Batch;
import org.commune.count.rule.InstantRunoffRule.Stop;
import org.commune.count.rule.PaperReading.Fault;

/** Editions of instant runoff voting. */
public final class InstantRunoffEditions {

  private static final String MAINE = "21-A M.R.S. s. 723-A";

  private InstantRunoffEditions() {}

  private static PaperReading overvoteEnds(int skipsThatEnd) {
    return new PaperReading(Fault.ENDS_THE_PAPER, skipsThatEnd, Fault.IS_PASSED_OVER);
  }

  /** San Francisco. */
  public static InstantRunoffRule sanFrancisco() {
    String charter = "San Francisco Charter s. 13.102";
    return new InstantRunoffRule(
        "irv/us-sf",
        "San Francisco: until a majority of continuing ballots, joint exclusion",
        cited(overvoteEnds(PaperReading.ANY_NUMBER), charter + "(a), (d)"),
        cited(Stop.MAJORITY_OF_CONTINUING, charter + "(c), (d)"),
        cited(Batch.ALL_BEYOND_HOPE, charter + "(e)"),
        cited(List.of(), charter + "(f): by lot"));
  }

  /** Maine. */
  public static InstantRunoffRule maine() {
    return new InstantRunoffRule(
        "irv/us-maine",
        "Maine: until two are left, two skipped ranks end a ballot",
        cited(overvoteEnds(2), MAINE + "(1)(C), (D), (I)"),
        cited(Stop.TWO_LEFT, MAINE + "(2)"),
        cited(Batch.ALL_BEYOND_HOPE, MAINE + "(4)"),
        cited(List.of(), MAINE + "(3): by lot"));
  }

  /** Alaska. */
  public static InstantRunoffRule alaska() {
    String statute = "Alaska Statutes 15.15.350";
    return new InstantRunoffRule(
        "irv/us-alaska",
        "Alaska: until two are left, two skipped ranks end a ballot",
        cited(overvoteEnds(2), statute + "(e)"),
        cited(Stop.TWO_LEFT, statute + "(d)"),
        cited(Batch.ONE_BY_ONE, statute + "(d)"),
        cited(List.of(), statute + "(d), 15.15.460: by lot"));
  }

  /** Supplementary vote: two preferences, two counts. */
  public static InstantRunoffRule supplementary() {
    String act = "Greater London Authority Act 1999 Sch. 2 Part I (until 2022)";
    return new InstantRunoffRule(
        "irv/supplementary-vote",
        "Supplementary vote: between the two highest of the first count",
        cited(overvoteEnds(PaperReading.ANY_NUMBER), act),
        cited(Stop.TOP_TWO_ONLY, act),
        cited(Batch.ONE_BY_ONE, act),
        cited(List.of(), act));
  }

  /** The textbook rule. */
  public static InstantRunoffRule plain() {
    String source = "Ware 1871; Robert's Rules of Order Newly Revised, preferential voting";
    return new InstantRunoffRule(
        "irv/plain",
        "Instant runoff until two are left, looking back at ties",
        cited(overvoteEnds(PaperReading.ANY_NUMBER), source),
        cited(Stop.TWO_LEFT, source),
        cited(Batch.ONE_BY_ONE, source),
        cited(List.of(new LookBack(Direction.LATEST)), source));
  }

  public static List<CountingRule> all() {
    return List.of(sanFrancisco(), maine(), alaska(), supplementary(), plain());
  }
}
