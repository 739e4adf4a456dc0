package org.commune.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commune.charter.language.Charter;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Possibilities;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.Ruling;
import org.commune.polity.script.Script;
import org.commune.polity.script.Titles;
import org.commune.polity.state.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune may`: what a person may do when a script has been played. */
@Command(
    name = "may",
    description =
        "Play a script under a charter, and tell what a person may do at its end: alone, and by"
            + " motions in the bodies and electorates where the person takes part.")
final class MayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "CHARTER", description = "A charter in YAML.")
  private String charterFile = "";

  @Parameters(index = "1", paramLabel = "SCRIPT", description = "A script in YAML.")
  private String scriptFile = "";

  @Parameters(index = "2", paramLabel = "PERSON", description = "Whose possibilities.")
  private String person = "";

  @Option(
      names = "--closed",
      description = "Tell also what would be refused, by which article and why.")
  private boolean closed;

  MayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Charter charter = Charters.read(terminal, charterFile);
    Script script = Scripts.read(terminal, scriptFile);
    Organisation now = Scripts.play(charter, script, scriptFile).after();
    PersonId who = new PersonId(person);
    if (now.state().person(who).isEmpty()) {
      throw new BadInput(
          scriptFile + ": there is nobody named " + person + ". Name one of `setup`: m-1, ...");
    }
    Possibilities all = Polity.possibilities(now.law(), now.state(), who);
    terminal.out().printf("%s, on %s%n", person, now.state().now());
    told("may", all.acts(), true);
    told("may propose", all.motions(), true);
    if (closed) {
      told("may not", all.acts(), false);
      told("may not propose", all.motions(), false);
    }
    return ExitCode.FINE;
  }

  private void told(String what, List<Possibility> all, boolean open) {
    terminal.out().println(what);
    all.stream()
        .filter(p -> p.open() == open)
        .map(MayCommand::line)
        .distinct()
        .sorted()
        .forEach(line -> terminal.out().println("  " + line));
  }

  private static String line(Possibility possibility) {
    return Titles.of(possibility.deed())
        + switch (possibility.ruling()) {
          case Ruling.Admitted admitted ->
              " (Art. "
                  + admitted.articles().stream()
                      .map(Object::toString)
                      .collect(Collectors.joining(", "))
                  + ")";
          case Ruling.Refused refused ->
              " (Art. "
                  + refused.grounds().getFirst().article()
                  + "): "
                  + refused.grounds().getFirst().failed();
          case Ruling.Repeated _ -> "";
        };
  }
}
