package org.commune.cli;

import java.util.Locale;
import java.util.Optional;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.Ground;
import org.commune.polity.Ruling;
import org.commune.polity.script.Expected;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;

/** A played script as text: a line a step, and a summary. */
final class RunText {
  private final Terminal terminal;
  private final boolean everyAct;

  RunText(Terminal terminal, boolean everyAct) {
    this.terminal = terminal;
    this.everyAct = everyAct;
  }

  void print(Script script, Player.Played.Through played) {
    out(terminal.in(Colour.BOLD, script.scenario()));
    played.lines().forEach(this::print);
    long acts =
        played.lines().stream()
            .flatMap(l -> l.entries().stream())
            .filter(Entry.OfAct.class::isInstance)
            .count();
    long failures = played.failures();
    String summary =
        played.lines().size()
            + " steps, "
            + acts
            + " acts ruled on, "
            + (failures == 0 ? "all as expected" : failures + " not as expected");
    out(terminal.in(failures == 0 ? Colour.GREEN : Colour.RED, summary));
  }

  private void print(Line line) {
    String result = line.result().map(RunText::word).orElse("-");
    String articles =
        line.articles().isEmpty() ? "" : " (Art. " + String.join(", ", line.articles()) + ")";
    out(
        "%3d  %s  %s%s"
            .formatted(
                line.number(),
                terminal.in(colour(line.result()), "%-9s".formatted(result)),
                line.title(),
                articles));
    if (!line.why().isEmpty()) {
      out("                " + line.why());
    }
    line.entries().forEach(this::happened);
    line.failure().ifPresent(f -> out("     " + terminal.in(Colour.RED, "NOT AS EXPECTED: " + f)));
  }

  /** What the calendar did, and with --all every act. */
  private void happened(Entry entry) {
    switch (entry) {
      case Entry.OfClock clock ->
          clock.effects().stream()
              .filter(e -> !e.says().isEmpty())
              .forEach(e ->
                  out(
                      "                "
                          + terminal.in(Colour.DIM, clock.at() + " Art. " + clock.article() + ": ")
                          + e.says()));
      case Entry.OfAct(Act act, Ruling ruling) -> {
        if (everyAct) {
          out("                " + act.by() + " " + act.deed().act() + ": " + said(ruling));
        }
      }
    }
  }

  static String said(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Admitted admitted -> "admitted";
      case Ruling.Refused(var grounds) ->
          "refused: Art. " + grounds.getFirst().article() + ", " + reasons(grounds.getFirst());
      case Ruling.Repeated repeated -> "sent before";
    };
  }

  private static String reasons(Ground ground) {
    return ground.failed() + (ground.lawfulWay().isEmpty() ? "" : "; " + ground.lawfulWay());
  }

  static String word(Expected result) {
    return result.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Colour colour(Optional<Expected> result) {
    return result
        .map(r ->
            switch (r) {
              case ADMITTED, CARRIED, READ, AWAITING_RATIFICATION, REPEATED -> Colour.GREEN;
              case REFUSED, VOID -> Colour.RED;
              case REJECTED, TIED -> Colour.YELLOW;
            })
        .orElse(Colour.DIM);
  }

  private void out(String line) {
    terminal.out().println(line);
  }
}
