package org.commune.count.rule;

import static org.commune.count.Cited.cited;

import java.math.BigDecimal;
import java.util.List;
import org.commune.count.CountingRule;
import org.commune.count.TieBreak.LookBack;
import org.commune.count.TieBreak.LookBack.Direction;
import org.commune.count.rule.MeekRule.Keeping;
import org.commune.count.rule.MeekRule.Scheme;
import org.commune.count.rule.PaperReading.Fault;

/** Editions of Meek's and Warren's rules. */
public final class MeekEditions {

  private static final List<LookBack> EARLIEST = List.of(new LookBack(Direction.EARLIEST));
  private static final PaperReading WITH_GAPS =
      new PaperReading(Fault.ENDS_THE_PAPER, PaperReading.ANY_NUMBER, Fault.IS_PASSED_OVER);

  private MeekEditions() {}

  /** Meek as OpenSTV 1.7 counts. */
  public static MeekRule openStv() {
    return openStv("meek/openstv-1.7", "Meek as OpenSTV: six decimals", Keeping.FACTOR);
  }

  /** Warren as OpenSTV 1.7 counts. */
  public static MeekRule warren() {
    return openStv("warren/openstv-1.7", "Warren as OpenSTV: six decimals", Keeping.AMOUNT);
  }

  private static MeekRule openStv(String id, String title, Keeping keeping) {
    String openStv = "OpenSTV 1.7, RecursiveSTV";
    return new MeekRule(
        id,
        title,
        cited(WITH_GAPS, openStv),
        cited(
            keeping,
            keeping == Keeping.FACTOR
                ? "Hill, Wichmann and Woodall, Computer J. 30(3) 1987"
                : "Warren, Voting matters 1 (1994)"),
        cited(Scheme.OPENSTV, openStv),
        cited(6, openStv),
        cited(new BigDecimal("0.000001"), openStv + ": one in the last decimal"),
        cited(EARLIEST, openStv));
  }

  /**
   * New Zealand local elections. Where the Regulations break a last tie by numbers that hang on the
   * order of candidates (clauses 41 to 48), the declared policy is asked instead. A single vacancy
   * is counted by Part 1 too.
   */
  public static MeekRule newZealand() {
    String schedule = "Local Electoral Regulations 2001 (NZ) Sch. 1A cl. ";
    return new MeekRule(
        "meek/new-zealand-2004",
        "New Zealand local elections: Meek, nine decimals, rounded up",
        cited(PaperReading.consecutive(), schedule + "37"),
        cited(Keeping.FACTOR, schedule + "10"),
        cited(Scheme.NEW_ZEALAND, schedule + "5-17"),
        cited(9, schedule + "5, 7, 10, 17"),
        cited(new BigDecimal("0.0001"), schedule + "13"),
        cited(EARLIEST, schedule + "19, 40"));
  }

  public static List<CountingRule> all() {
    return List.of(openStv(), warren(), newZealand());
  }
}
