package org.commune.server.page.charter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.check.Finding;
import org.commune.check.Live;
import org.commune.check.Report;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import org.commune.check.explaining.Claim;
import org.commune.check.explaining.Telling;
import org.commune.server.page.Moments;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/**
 * Whether the organisation can be taken from its members by legal acts: the verdict on each organ
 * and power under a threat, the path as a strip of steps, why there is no way back and what would
 * have kept it; and how far away that is from the state as it is now.
 *
 * @param threats those to choose from
 * @param chosen the threat that is examined
 * @param findings the gravest first; empty while it is being examined
 * @param distances how far the organisation is from losing each, as it stands
 * @param working whether it is still being examined
 * @param text what stands in the editor
 * @param problems what is wrong with it
 * @param claim what the verdict says, and what it does not
 */
public record CheckPage(
    String title,
    String subject,
    List<Choice> threats,
    Choice chosen,
    List<FindingView> findings,
    List<DistanceLine> distances,
    boolean working,
    Optional<String> text,
    List<String> problems,
    List<String> claim)
    implements Page {

  /** A threat to choose. */
  public record Choice(String name, String says, boolean chosen) {}

  /** What was found on one organ or power. */
  public record FindingView(
      String objective,
      String verdict,
      String tone,
      String says,
      List<StepView> steps,
      String why,
      List<String> blocked,
      List<String> remedy,
      List<String> readings) {}

  /** A step of a path: who does what by which article, or time that passes. */
  public record StepView(
      String number,
      String text,
      Optional<Phrase> article,
      List<String> then,
      boolean tick,
      boolean last) {}

  /** How far one organ or power is from being lost. */
  public record DistanceLine(
      String objective,
      Optional<Integer> acts,
      int periods,
      String period,
      Optional<Moments.Clock> last,
      String tone,
      String verdict) {}

  /** What the shell has to show: nothing yet, or what the check came to. */
  public sealed interface Examined {
    /** It is being examined. */
    record Working() implements Examined {}

    /** The charter alone was examined. */
    record OfCharter(Report report) implements Examined {}

    /** The organisation as it stands was examined as well. */
    record OfOrganisation(Report report, Live live) implements Examined {}

    /** What is wrong with the text. */
    record Refused(List<String> problems) implements Examined {}
  }

  /**
   * @param subject what is examined: the charter in force, a motion's, a text
   * @param text what stands in the editor; empty where there is no editor
   */
  public static CheckPage of(
      Sight sight,
      String subject,
      List<Threat> threats,
      Threat chosen,
      Examined examined,
      Optional<String> text) {
    Optional<Report> report =
        switch (examined) {
          case Examined.OfCharter(Report r) -> Optional.of(r);
          case Examined.OfOrganisation(Report r, Live _) -> Optional.of(r);
          case Examined.Working _, Examined.Refused _ -> Optional.empty();
        };
    return new CheckPage(
        sight.texts().of("nav.check"),
        subject,
        threats.stream().map(t -> choice(t, chosen)).toList(),
        choice(chosen, chosen),
        report.map(r -> findings(sight, r)).orElse(List.of()),
        examined instanceof Examined.OfOrganisation(Report _, Live live)
            ? distances(sight, live)
            : List.of(),
        examined instanceof Examined.Working,
        text,
        examined instanceof Examined.Refused(List<String> problems) ? problems : List.of(),
        report.map(Claim::lines).orElse(List.of()));
  }

  private static Choice choice(Threat threat, Threat chosen) {
    return new Choice(
        threat.name(), Phrase.capital(threat.says()), threat.name().equals(chosen.name()));
  }

  private static List<FindingView> findings(Sight sight, Report report) {
    Telling telling = new Telling(report.charter(), report.period());
    return report.findings().stream()
        .sorted(
            Comparator.comparingInt((Finding f) -> Finding.gravity(f.worst().verdict())).reversed())
        .map(f -> finding(sight, telling, report, f))
        .toList();
  }

  private static FindingView finding(Sight sight, Telling telling, Report report, Finding finding) {
    Verdict verdict = finding.worst().verdict();
    Optional<Verdict.Capture> capture = verdict.loss();
    return new FindingView(
        Phrase.capital(finding.objective().text()),
        sight.texts().of("verdict.name." + verdict.getClass().getSimpleName()),
        tone(verdict),
        telling.verdict(finding),
        capture.map(c -> steps(sight, report, c)).orElse(List.of()),
        capture.map(telling::why).orElse(""),
        capture.map(telling::blocked).orElse(List.of()),
        capture.map(telling::remedy).orElse(List.of()),
        telling.readings(finding));
  }

  /** How a verdict is marked: the class of its tag. */
  public static String tone(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Immune _ -> "open";
      case Verdict.Vacuous _, Verdict.Inconclusive _ -> "done";
      case Verdict.Vigilance _ -> "running";
      case Verdict.Blitz _, Verdict.AlreadyLost _ -> "lost";
    };
  }

  private static List<StepView> steps(Sight sight, Report report, Verdict.Capture capture) {
    List<StepView> views = new ArrayList<>();
    for (Verdict.Step step : capture.steps()) {
      List<String> then = step.changes().stream().map(c -> c.variable().says(c.to())).toList();
      boolean last = views.size() + 1 == capture.path().size();
      views.add(
          switch (step) {
            case Verdict.Step.Act(var command, _) ->
                new StepView(
                    Integer.toString(views.size() + 1),
                    Phrase.capital(command.text()),
                    command.article().equals(ArticleNo.HEADER)
                        ? Optional.empty()
                        : Optional.of(sight.cite(command.article())),
                    then,
                    false,
                    last);
            case Verdict.Step.Tick(_, var happens, _) ->
                new StepView(
                    Integer.toString(views.size() + 1),
                    sight.texts().of("check.tick", report.period())
                        + (happens.isEmpty()
                            ? ""
                            : ": "
                                + String.join(
                                    "; ", happens.stream().map(r -> r.text()).distinct().toList())),
                    Optional.empty(),
                    then,
                    true,
                    last);
          });
    }
    return List.copyOf(views);
  }

  private static List<DistanceLine> distances(Sight sight, Live live) {
    return live.distances().stream()
        .sorted(
            Comparator.comparingInt((Live.Distance d) -> Finding.gravity(d.verdict())).reversed())
        .map(d ->
            new DistanceLine(
                Phrase.capital(d.objective().text()),
                d.acts(),
                d.periods(),
                live.report().period(),
                d.lastMoment().map(sight.moments()::clock),
                tone(d.verdict()),
                sight.texts().of("verdict.name." + d.verdict().getClass().getSimpleName())))
        .toList();
  }

  /** What can be lost, with the way. */
  public List<FindingView> lost() {
    return findings.stream().filter(f -> !f.steps().isEmpty()).toList();
  }

  /** What cannot be lost, or of which nothing is known. */
  public List<FindingView> safe() {
    return findings.stream().filter(f -> f.steps().isEmpty()).toList();
  }

  @Override
  public String template() {
    return "check";
  }

  @Override
  public String place() {
    return "check";
  }
}
