package org.commune.count.rule;

import static org.commune.count.Cited.cited;

import java.util.List;
import org.commune.count.CountingRule;
import org.commune.count.TieBreak.LookBack;
import org.commune.count.TieBreak.LookBack.Direction;

/** Editions of the single transferable vote. */
public final class StvEditions {

  private static final LookBack EARLIEST = new LookBack(Direction.EARLIEST);
  private static final LookBack LATEST = new LookBack(Direction.LATEST);

  private StvEditions() {}

  /** Scottish local elections. */
  public static StvRule scotland() {
    return new StvRule(
        "stv/scotland-2011",
        "Scottish local elections: weighted inclusive Gregory, five decimals",
        cited(PaperReading.consecutive(), "SSI 2007/42 Sch. 1 rules 44, 48(1)"),
        cited(Quota.DROOP_WHOLE, "SSI 2007/42 Sch. 1 rule 46"),
        cited(QuotaRevision.NEVER, "SSI 2007/42 Sch. 1 rule 46"),
        cited(false, "SSI 2007/42 Sch. 1 rule 47"),
        cited(new Arithmetic.DecimalValues(5), "SSI 2007/42 Sch. 1 rule 48(3)"),
        cited(SurplusBasis.ALL_WEIGHTED, "SSI 2007/42 Sch. 1 rule 48"),
        cited(SurplusOrder.LARGEST, "SSI 2007/42 Sch. 1 rule 49(1)"),
        cited(Deferral.NEVER, "SSI 2007/42 Sch. 1 rule 50(1)"),
        cited(Deferral.NEVER, "SSI 2007/42 Sch. 1 rule 50(1)"),
        cited(Passing.ALL_AT_ONCE, "SSI 2007/42 Sch. 1 rule 50(2)-(4)"),
        cited(LastVacancies.ALL_WHO_CONTINUE, "SSI 2007/42 Sch. 1 rule 52"),
        cited(List.of(LATEST), "SSI 2007/42 Sch. 1 rules 49(2), 51(2)"),
        cited(false, "SSI 2007/42 Sch. 1 rules 49(2), 51(2)"));
  }

  /** Electoral Reform Society, second edition of 1997. */
  public static StvRule ers97() {
    return new StvRule(
        "stv/ers97",
        "Electoral Reform Society 1997: Gregory, two decimals, deferred surpluses",
        cited(PaperReading.consecutive(), "ERS97 6.8, 6.10, 6.17"),
        cited(Quota.DROOP_HUNDREDTHS, "ERS97 5.1.6"),
        cited(QuotaRevision.UNTIL_SOMEBODY_IS_ELECTED, "ERS97 5.4.8"),
        cited(true, "ERS97 5.1.7, 5.3.13, 5.4.9"),
        cited(new Arithmetic.DecimalValues(2), "ERS97 5.3.7"),
        cited(SurplusBasis.LAST_BATCH, "ERS97 5.3.1, 5.3.2, 5.3.7"),
        cited(SurplusOrder.LARGEST, "ERS97 5.2.3"),
        cited(Deferral.IF_NOT_MORE, "ERS97 5.2.2"),
        cited(Deferral.IF_NOT_MORE, "ERS97 5.2.5"),
        cited(Passing.BY_VALUE, "ERS97 5.4.1, 5.4.2, 5.4.11"),
        cited(LastVacancies.ON_PROPOSED_EXCLUSION, "ERS97 5.5.1"),
        cited(List.of(EARLIEST), "ERS97 5.2.3, 5.2.5, 5.6.2"),
        cited(true, "ERS97 5.2.3, 5.2.5: \"after the transfer of a batch of papers\""));
  }

  /** Northern Ireland, local elections. */
  public static StvRule northernIreland() {
    return new StvRule(
        "stv/northern-ireland-1985",
        "Northern Ireland local elections: Gregory, two decimals",
        cited(PaperReading.consecutive(), "SI 1985/454 Sch. 1 rules 41, 46, 50(4)"),
        cited(Quota.DROOP_WHOLE, "SI 1985/454 Sch. 1 rule 48"),
        cited(QuotaRevision.NEVER, "SI 1985/454 Sch. 1 rule 48"),
        cited(false, "SI 1985/454 Sch. 1 rule 48(3)"),
        cited(new Arithmetic.DecimalValues(2), "SI 1985/454 Sch. 1 rule 49(4)"),
        cited(SurplusBasis.LAST_BATCH, "SI 1985/454 Sch. 1 rule 49(1)-(7)"),
        cited(SurplusOrder.LARGEST, "SI 1985/454 Sch. 1 rule 50(1)"),
        cited(Deferral.IF_LESS, "SI 1985/454 Sch. 1 rule 49(10)"),
        cited(Deferral.IF_LESS, "SI 1985/454 Sch. 1 rule 51(12)"),
        cited(Passing.FIRST_PREFERENCES_THEN_BY_VALUE, "SI 1985/454 Sch. 1 rule 51(2)-(9)"),
        cited(LastVacancies.OR_UNBEATABLE_LEADER, "SI 1985/454 Sch. 1 rule 52"),
        cited(List.of(EARLIEST), "SI 1985/454 Sch. 1 rules 50(1), 51(13)"),
        cited(false, "SI 1985/454 Sch. 1 rule 41, \"stage of the count\""));
  }

  /** Weighted inclusive Gregory without any rounding. */
  public static StvRule exact() {
    String source = "weighted inclusive Gregory, no remainder ignored";
    return new StvRule(
        "stv/wigm-exact",
        "Weighted inclusive Gregory in exact fractions",
        cited(
            new PaperReading(
                PaperReading.Fault.ENDS_THE_PAPER,
                PaperReading.ANY_NUMBER,
                PaperReading.Fault.IS_PASSED_OVER),
            source),
        cited(Quota.DROOP_EXACT, "Hagenbach-Bischoff 1888"),
        cited(QuotaRevision.NEVER, source),
        cited(false, source),
        cited(new Arithmetic.Exact(), source),
        cited(SurplusBasis.ALL_WEIGHTED, source),
        cited(SurplusOrder.LARGEST, source),
        cited(Deferral.NEVER, source),
        cited(Deferral.NEVER, source),
        cited(Passing.ALL_AT_ONCE, source),
        cited(LastVacancies.ALL_WHO_CONTINUE, source),
        cited(List.of(LATEST), source),
        cited(false, source));
  }

  /** Australian Senate as amended in December 2021, counted by computer. */
  public static StvRule australianSenate() {
    String act = "Commonwealth Electoral Act 1918 s. 273";
    return new StvRule(
        "stv/australian-senate-2021",
        "Australian Senate since 2021: unweighted inclusive Gregory, whole votes",
        cited(
            new PaperReading(
                PaperReading.Fault.ENDS_THE_PAPER, 1, PaperReading.Fault.ENDS_THE_PAPER),
            "Commonwealth Electoral Act 1918 ss. 268A, 269, 273(27)"),
        cited(Quota.DROOP_WHOLE, act + "(8)"),
        cited(QuotaRevision.NEVER, act + "(8)"),
        cited(false, act + "(8), (10), (12), (14)"),
        cited(new Arithmetic.WholeVotes(), act + "(9)(b), (11)(b), (13AA)"),
        cited(SurplusBasis.ALL_ALIKE, act + "(9)(a), (11)(a)"),
        cited(SurplusOrder.STAGE_THEN_LARGEST, act + "(20)-(23)"),
        cited(Deferral.NEVER, act + "(9), (11)"),
        cited(Deferral.NEVER, act + "A(5): bulk exclusion is for counts by hand"),
        cited(Passing.BY_VALUE_IN_STAGES, act + "(13AA)"),
        cited(LastVacancies.OR_LEADER_OF_TWO, act + "(17), (18)"),
        cited(List.of(LATEST), act + "(22), (23), (29)"),
        cited(true, act + "(22), (29): \"the last count\""));
  }

  public static List<CountingRule> all() {
    return List.of(
        scotland(),
        ers97(),
        northernIreland(),
        exact(),
        australianSenate(),
        DrawnPapersRule.ireland());
  }
}
