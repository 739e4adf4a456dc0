package org.commune.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.commune.charter.language.Charter;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import picocli.CommandLine.Command;

/** `commune demo`: real votes and a historic day, played through the engine in the terminal. */
@Command(
    name = "demo",
    description = "Play Debian's votes of 2004 to 2014 and January 1918 through the engine.")
final class DemoCommand implements Callable<Integer> {
  /** A scenario of the demonstration and the charter it is played under. */
  private record Scene(String charter, String script) {}

  private static final List<Scene> SCENES =
      List.of(
          new Scene("charters/debian-1.2.yaml", "scenarios/02-debian-2004.yaml"),
          new Scene("charters/debian-1.3.yaml", "scenarios/03-debian-2006-recall.yaml"),
          new Scene("charters/debian-1.4.yaml", "scenarios/04-debian-2008-firmware.yaml"),
          new Scene("charters/debian-1.4.yaml", "scenarios/05-debian-2014-init.yaml"),
          new Scene(
              "charters/workplace-federation.yaml", "scenarios/01-constituent-assembly.yaml"));

  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Terminal home =
        new Terminal(
            terminal.out(), terminal.err(), terminal.colours(), terminal.watched(), Scripts.home());
    out(
        terminal.in(
            Colour.BOLD,
            "Commune: a charter is a program, acts are its input, the record its proof."));
    out(
        "Five scenarios. Every act below is ruled on by the engine under the charter named; nothing");
    out("is scripted but the acts themselves.");
    int worst = ExitCode.FINE;
    for (Scene scene : SCENES) {
      worst = Math.max(worst, play(home, scene));
    }
    out("");
    out(
        "Play one yourself:  ./commune run "
            + SCENES.getFirst().charter()
            + " "
            + SCENES.getFirst().script());
    out("Read a charter:     ./commune charter print " + SCENES.getLast().charter());
    out("Write your own:     docs/first-charter.md");
    return worst;
  }

  private int play(Terminal home, Scene scene) {
    Charter charter = Charters.read(home, scene.charter());
    Script script = Scripts.read(home, scene.script());
    Player.Played.Through played = Scripts.play(charter, script, scene.script());
    out("");
    out(terminal.in(Colour.BOLD, "== " + script.scenario() + " =="));
    out(terminal.in(Colour.DIM, "under " + charter.title() + ", version " + charter.version()));
    script.about().ifPresent(about -> wrapped("", about));
    out("");
    played.lines().stream().filter(DemoCommand::worthTelling).forEach(this::tell);
    return played.failures() == 0 ? ExitCode.FINE : ExitCode.FAILED;
  }

  private static boolean worthTelling(Line line) {
    return line.note().isPresent()
        || line.failed()
        || line.result().filter(r -> r != org.commune.polity.script.Expected.ADMITTED).isPresent();
  }

  private void tell(Line line) {
    String result = line.result().map(RunText::word).orElse("");
    String articles = line.articles().isEmpty() ? "" : "Art. " + String.join(", ", line.articles());
    out(
        terminal.in(Colour.BOLD, "  " + line.title())
            + (result.isEmpty()
                ? ""
                : "  "
                    + terminal.in(
                        RunText.colour(line.result()), result.toUpperCase(java.util.Locale.ROOT)))
            + "  "
            + terminal.in(Colour.DIM, articles));
    if (!line.why().isEmpty()) {
      for (String part : line.why().split("; ", -1)) {
        wrapped("      ", part);
      }
    }
    line.note().ifPresent(note -> wrapped("    ", note));
    line.failure().ifPresent(f -> out("    " + terminal.in(Colour.RED, "NOT AS EXPECTED: " + f)));
    out("");
  }

  private void wrapped(String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split("\\s+", -1)) {
      if (line.length() + word.length() > 92) {
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
