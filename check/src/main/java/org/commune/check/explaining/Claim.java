package org.commune.check.explaining;

import java.util.List;
import org.commune.charter.CharterHash;
import org.commune.check.Finding;
import org.commune.check.Replayed;
import org.commune.check.Report;

/** What a verdict says, and what it does not: printed with every one. */
public final class Claim {
  private Claim() {}

  /** What was examined. */
  public static String of(Report report) {
    return "Exhaustive over this abstraction, under the threat "
        + report.threat().name()
        + " ("
        + report.threat().says()
        + "), for "
        + report.charter().id()
        + " "
        + report.charter().version()
        + " ("
        + CharterHash.of(report.charter())
        + "). One period is "
        + report.period()
        + "; a time to object that is shorter counts as none.";
  }

  /** What is not claimed. */
  public static String not(Report report) {
    String acts =
        report.leftOut().isEmpty()
            ? ""
            : " Of the acts open to the faction these have no effect in the abstraction: "
                + String.join(
                    ", ", report.leftOut().stream().sorted().map(a -> a.replace('_', ' ')).toList())
                + ".";
    return "Not claimed: anything about unlawful acts, force, money, persuasion, members who stay"
        + " away longer than is counted, broken secrecy or software, law outside the charter, and"
        + " organs, powers or meanings that the charter does not express."
        + acts;
  }

  /** How far the paths have been tried. */
  public static String replayed(Report report) {
    List<Replayed> tried =
        report.findings().stream()
            .map(Finding::worst)
            .filter(a -> a.verdict().loss().isPresent())
            .map(Finding.Answer::replayed)
            .toList();
    long confirmed = tried.stream().filter(Replayed.Confirmed.class::isInstance).count();
    return tried.isEmpty()
        ? "There is no path to replay in the engine."
        : "Of "
            + tried.size()
            + (tried.size() == 1 ? " path " : " paths ")
            + confirmed
            + " replayed in the engine, every act of it admitted there. A path that is not confirmed"
            + " follows from the clauses in this abstraction, and may be spurious.";
  }

  /** That a hostile majority of the members is no threat here. */
  public static final String MAJORITY =
      "A hostile majority of the members at large is never examined: that is democracy, not capture.";

  /** All of it. */
  public static List<String> lines(Report report) {
    return List.of(of(report), not(report), replayed(report), MAJORITY);
  }
}
