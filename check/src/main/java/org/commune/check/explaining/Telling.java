package org.commune.check.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.check.Finding;
import org.commune.check.Live;
import org.commune.check.Replayed;
import org.commune.check.Verdict;
import org.commune.check.Verdict.Blocked;
import org.commune.check.Verdict.Capture;
import org.commune.check.Verdict.Change;
import org.commune.check.Verdict.Reason;
import org.commune.check.Verdict.Remedy;
import org.commune.check.Verdict.Step;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;

/** One finding, told in paragraphs. */
public final class Telling {
  private final Charter charter;
  private final String period;

  public Telling(Charter charter, String period) {
    this.charter = charter;
    this.period = period;
  }

  /** The verdict in a sentence. */
  public String verdict(Finding finding) {
    String what = sentence(finding.objective().text());
    String says =
        switch (finding.worst().verdict()) {
          case Verdict.Immune _ ->
              "cannot be taken. The members may sleep as long as they like, and still win it back.";
          case Verdict.Vigilance(int periods, Capture _) ->
              "lost only if the members sleep for " + times(periods) + " of " + period + ".";
          case Verdict.Blitz _ ->
              "lost even if the members are wide awake: the faction acts faster than they can.";
          case Verdict.AlreadyLost _ -> "lost from the start, without any act of the faction.";
          case Verdict.Vacuous _ ->
              "not touched, for under this threat the faction can do nothing at all; that says"
                  + " nothing of the charter.";
          case Verdict.Inconclusive(String limit) ->
              "undecided: a limit was reached (" + limit + ").";
        };
    return what + ": " + says;
  }

  private static String times(int periods) {
    return periods == 1 ? "a period" : periods + " periods";
  }

  /** On which articles the verdict depends, and how; empty when on none. */
  public List<String> readings(Finding finding) {
    if (!finding.depends()) {
      return List.of();
    }
    String disputed =
        finding.disputed().stream().map(ArticleNo::toString).collect(Collectors.joining(", "));
    List<String> lines = new ArrayList<>();
    lines.add("This depends on how article " + disputed + " is read:");
    finding
        .answers()
        .forEach(a ->
            lines.add(
                finding.disputed().stream()
                        .map(n -> "article " + n + " as \"" + a.readings().get(n) + "\"")
                        .collect(Collectors.joining(", "))
                    + ": "
                    + a.verdict().name()));
    return lines.stream().distinct().toList();
  }

  /** The steps by which it is lost, numbered. */
  public List<String> steps(Capture capture) {
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (int i = 0; i < capture.steps().size(); i++) {
      lines.add(number++ + ". " + step(capture.steps().get(i)));
      standing(capture, i).ifPresent(line -> lines.add("   " + line));
      if (i + 1 == capture.path().size() && !capture.completion().isEmpty()) {
        lines.add("   From here on the members can no longer prevent what follows.");
      }
    }
    return lines;
  }

  /** One step, in a sentence or two. */
  public String step(Step step) {
    String changes = step.changes().stream().map(Telling::change).collect(Collectors.joining("; "));
    return switch (step) {
      case Step.Act(Command command, var _) ->
          sentence(command.text()) + by(command) + ". Then " + changes + ".";
      case Step.Tick(int _, List<Calendar.Rule> happens, var _) ->
          "A period of "
              + period
              + " passes, and the members do nothing"
              + (happens.isEmpty()
                  ? ""
                  : ": "
                      + happens.stream()
                          .map(r -> r.text() + cited(r.article()))
                          .distinct()
                          .collect(Collectors.joining("; ")))
              + "."
              + (changes.isEmpty() ? "" : " Then " + changes + ".");
    };
  }

  /**
   * Why nobody may refuse a step, and who can still answer it until when; empty for the calendar's,
   * and for those that come when the members cannot prevent any more what follows.
   */
  public Optional<String> standing(Capture capture, int step) {
    if (step >= capture.path().size()
        || !(capture.steps().get(step) instanceof Step.Act(Command command, var _))) {
      return Optional.empty();
    }
    String consent =
        command.budget() || command.article().equals(ArticleNo.HEADER)
            ? ""
            : "Nobody may refuse it: the article asks for no consent that the faction does not have. ";
    return Optional.of(
        consent
            + capture
                .answer(step)
                .map(this::answer)
                .orElse(
                    "Nobody can object in time: what follows comes before the members can act."));
  }

  private String answer(Remedy answer) {
    return "The members can object until the end of period "
        + answer.period()
        + (answer.acts().isEmpty()
            ? ", and need only be there"
            : ": "
                + answer.acts().stream()
                    .map(c -> c.text() + cited(c.article()))
                    .collect(Collectors.joining("; ")))
        + "; "
        + recovery(answer)
        + ".";
  }

  private String recovery(Remedy answer) {
    return answer.periods() == 0
        ? "it is then theirs"
        : "it is then theirs after " + answer.periods() + " more of " + period;
  }

  private static String change(Change change) {
    return change.variable().says(change.to());
  }

  private String by(Command command) {
    return command.article().equals(ArticleNo.HEADER) ? " (the threat)" : cited(command.article());
  }

  private String cited(ArticleNo article) {
    return charter.articles().stream()
        .filter(a -> a.article().equals(article))
        .findFirst()
        .map(a -> " (Article " + article + ", " + a.title() + ")")
        .orElse("");
  }

  /** The articles that the faction acts by, with their wording. */
  public List<String> wordings(Capture capture) {
    return capture.acts().stream()
        .map(Command::article)
        .distinct()
        .flatMap(n -> charter.articles().stream().filter(a -> a.article().equals(n)))
        .filter(a -> a.says().isPresent())
        .map(Telling::wording)
        .toList();
  }

  /** How an article is worded; empty where it has no wording. */
  public Optional<String> wording(ArticleNo article) {
    return charter.articles().stream()
        .filter(a -> a.article().equals(article))
        .findFirst()
        .flatMap(Article::says)
        .map(String::strip);
  }

  private static String wording(Article article) {
    return "Article " + article.article() + ": \"" + article.says().orElse("").strip() + "\"";
  }

  /** Why there is no way back. */
  public String why(Capture capture) {
    return capture.why().isEmpty()
        ? "The members cannot get it back, whatever the state they find."
        : "From here the members cannot get it back because "
            + capture.why().stream().map(Telling::reason).collect(Collectors.joining(" and "))
            + ".";
  }

  private static String reason(Reason reason) {
    List<String> values = new ArrayList<>();
    for (int value = 0; value < reason.variable().size(); value++) {
      if (((reason.values() >>> value) & 1) == 1) {
        values.add(reason.variable().values().get(value));
      }
    }
    return reason.variable().about() + " " + String.join(" or ", values);
  }

  /** What is closed to the members, and by which article. */
  public List<String> blocked(Capture capture) {
    return capture.blocked().stream()
        .filter(b -> !b.command().article().equals(ArticleNo.HEADER))
        .map(this::blocked)
        .distinct()
        .toList();
  }

  private String blocked(Blocked blocked) {
    return sentence(blocked.command().text())
        + cited(blocked.command().article())
        + ": only when "
        + blocked.lacking().stream()
            .map(r -> reason(r) + cited(r.variable().article()))
            .collect(Collectors.joining(" and "))
        + ".";
  }

  /** What would have kept it, and until when; empty where nothing would. */
  public List<String> remedy(Capture capture) {
    return capture.remedy().stream()
        .flatMap(r -> {
          List<String> lines = new ArrayList<>();
          lines.add(
              "It is kept if, before the end of period "
                  + r.period()
                  + " at the latest"
                  + (r.acts().isEmpty() ? ", the members are there and answer." : ":"));
          r.acts().forEach(c -> lines.add("- " + c.text() + cited(c.article()) + "."));
          lines.add(sentence(recovery(r)) + ".");
          return lines.stream();
        })
        .toList();
  }

  /** Whether the path has been tried in the engine, in a sentence. */
  public static String replayed(Replayed replayed) {
    return switch (replayed) {
      case Replayed.Confirmed(long days, int steps, int closed) ->
          "Replayed in the engine, in a small organisation: "
              + (steps == 0 ? "no act is needed" : count(steps, "act") + " admitted")
              + (days == 0 ? "" : ", in " + count(days, "day"))
              + (closed == 0
                  ? "."
                  : "; " + count(closed, "act") + " of the members tried at the end, in vain.");
      case Replayed.Differs(int step, String what, String why) ->
          "Not confirmed: replayed in the engine, it differs at step "
              + step
              + " ("
              + what
              + "): "
              + why
              + ".";
      case Replayed.Untried(String why) -> "Not replayed in the engine: " + why + ".";
    };
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** How far an organ or power is from being lost: "the board: 2 acts; ...". */
  public static String distance(Live.Distance distance, Live live) {
    String far =
        distance
            .acts()
            .map(n -> n == 0 ? "no act away" : n == 1 ? "1 act away" : n + " acts away")
            .orElse(distance.verdict().name());
    String asleep =
        distance.periods() == 0
            ? ""
            : " and " + distance.periods() + " of " + live.report().period() + " asleep";
    String last =
        distance
            .lastMoment()
            .map(at -> "; last moment for the members to act: before " + at)
            .orElse(
                distance.acts().isPresent() ? "; the members have no moment left to act in" : "");
    return distance.objective().text() + ": " + far + asleep + last;
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
