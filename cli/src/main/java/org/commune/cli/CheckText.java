package org.commune.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.commune.charter.language.ArticleNo;
import org.commune.check.Deadlocks;
import org.commune.check.Finding;
import org.commune.check.Live;
import org.commune.check.Repairs;
import org.commune.check.Report;
import org.commune.check.Verdict;
import org.commune.check.explaining.Claim;
import org.commune.check.explaining.Telling;
import org.commune.check.game.Command;
import org.commune.check.repairing.Patch;

/** What the check of a charter found, for people. */
final class CheckText {
  private static final int WIDTH = 92;

  private final Terminal terminal;

  CheckText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Report report) {
    out("");
    out(
        terminal.in(
            Colour.BOLD,
            report.charter().title()
                + " under "
                + report.threat().name()
                + ": "
                + report.threat().says()));
    Telling telling = new Telling(report.charter(), report.period());
    report.findings().forEach(f -> finding(telling, f));
    if (!report.dead().isEmpty()) {
      out("");
      wrapped(
          "",
          "Articles that grant acts of which no state examined allows any: "
              + String.join(", ", report.dead().stream().map(ArticleNo::toString).toList())
              + ".");
    }
    out("");
    Claim.lines(report).forEach(line -> wrapped("", line));
  }

  void print(Live live) {
    print(live.report());
    out("");
    wrapped("", "As the organisation stands at " + live.at() + ":");
    live.distances().forEach(d -> wrapped("  ", Telling.distance(d, live)));
  }

  /** What would have prevented it. */
  void repairs(Finding finding, List<Repairs.Repair> repairs) {
    if (finding.worst().verdict().loss().isEmpty()) {
      return;
    }
    out("");
    wrapped(
        "",
        "What would have kept "
            + finding.objective().text()
            + (repairs.isEmpty() ? ": nothing that the library of repairs has." : ":"));
    repairs.forEach(r ->
        wrapped(
            "  ",
            r.patches().stream().map(Patch::says).collect(Collectors.joining(" "))
                + " Then: "
                + r.verdict().name()
                + "."));
  }

  /** What keeps it, where it is kept. */
  void mainstays(Finding finding, List<Command> mainstays) {
    out("");
    wrapped(
        "",
        "What keeps "
            + finding.objective().text()
            + (mainstays.isEmpty()
                ? ": no one act of the members. Take any away, and it is kept all the same."
                : ": without any one of these the verdict would be worse."));
    mainstays.forEach(c -> wrapped("  ", "- Article " + c.article() + ": " + c.text() + "."));
  }

  /** Bodies that nobody can fill again. */
  void print(Deadlocks.Found found) {
    out("");
    if (found.deadlocks().isEmpty()) {
      out("No body that was examined can fall vacant for good.");
    }
    for (Deadlocks.Deadlock deadlock : found.deadlocks()) {
      wrapped(
          "",
          "Once vacant, nobody can lawfully fill "
              + deadlock.organ().text()
              + " again. The way there:");
      deadlock.steps().forEach(s -> wrapped("  ", "- " + s.text() + "."));
    }
    found.undecided().forEach(o -> wrapped("", "Not examined to the end: " + o.text() + "."));
  }

  private void finding(Telling telling, Finding finding) {
    Verdict verdict = finding.worst().verdict();
    out("");
    out(
        terminal.in(colour(verdict), verdict.name())
            + "  "
            + terminal.in(Colour.BOLD, finding.objective().text())
            + terminal.in(Colour.DIM, "  " + finding.worst().states() + " states"));
    wrapped("  ", telling.verdict(finding));
    telling.readings(finding).forEach(line -> wrapped("    ", line));
    verdict
        .loss()
        .ifPresent(c -> {
          wrapped("  ", Telling.replayed(finding.worst().replayed()));
          loss(telling, c);
        });
  }

  private void loss(Telling telling, Verdict.Capture capture) {
    telling
        .steps(capture)
        .forEach(line -> wrapped(line.startsWith(" ") ? "       " : "    ", line));
    telling.wordings(capture).forEach(line -> wrapped("      ", line));
    wrapped("  ", telling.why(capture));
    List<String> blocked = telling.blocked(capture);
    if (!blocked.isEmpty()) {
      out("  Closed to the members there:");
      blocked.forEach(line -> wrapped("    ", line));
    }
    telling.remedy(capture).forEach(line -> wrapped("  ", line));
  }

  private static Colour colour(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Immune _ -> Colour.GREEN;
      case Verdict.Vigilance _, Verdict.Vacuous _, Verdict.Inconclusive _ -> Colour.YELLOW;
      case Verdict.Blitz _, Verdict.AlreadyLost _ -> Colour.RED;
    };
  }

  private void wrapped(String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > indent.length() && line.length() + word.length() > WIDTH) {
        out(line.toString());
        line = new StringBuilder(indent);
      }
      line.append(line.length() == indent.length() ? "" : " ").append(word);
    }
    out(line.toString());
  }

  private void out(String line) {
    terminal.out().println(line);
  }
}
