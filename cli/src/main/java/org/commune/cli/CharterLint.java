package org.commune.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.charter.yaml.Problem;
import org.commune.check.lints.Lint;
import org.commune.check.lints.Lints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * `commune charter lint`: all that is wrong with charters, and how to mend it; then hints at what
 * is no mistake and has been abused elsewhere.
 */
@Command(
    name = "lint",
    description =
        "Tell everything that is wrong with charters, and how to mend it; and hint at what is allowed"
            + " and has been abused elsewhere.")
final class CharterLint implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Charters in YAML.")
  private List<String> files = List.of();

  CharterLint(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int worst = ExitCode.FINE;
    for (String file : files) {
      worst = Math.max(worst, lint(file));
    }
    return worst;
  }

  /** A file that cannot be read does not keep the others from being checked. */
  private int lint(String file) {
    try {
      return switch (Charters.outcome(terminal, file)) {
        case CharterFile.Outcome.Read read -> fine(read);
        case CharterFile.Outcome.Refused(var problems) -> refused(file, problems.all());
      };
    } catch (BadInput bad) {
      terminal.err().println("commune: " + bad.getMessage());
      return ExitCode.BAD_INPUT;
    }
  }

  private int fine(CharterFile.Outcome.Read read) {
    read.warnings()
        .forEach(w -> terminal.out().println(terminal.in(Colour.YELLOW, "warning: ") + w));
    Charter charter = read.charter();
    Law law = Compile.law(charter);
    List<Lint> hints = Lints.of(law);
    hints.forEach(h -> terminal.out().println(terminal.in(Colour.YELLOW, "hint: ") + h));
    terminal
        .out()
        .println(
            terminal.in(Colour.GREEN, charter.id() + " " + charter.version())
                + ": "
                + counted(charter.articles().size(), "article")
                + ", "
                + counted(law.clauses().size(), "clause")
                + ", no problems"
                + (read.warnings().isEmpty()
                    ? ""
                    : ", " + counted(read.warnings().size(), "warning"))
                + (hints.isEmpty() ? "" : ", " + counted(hints.size(), "hint")));
    return ExitCode.FINE;
  }

  private int refused(String file, List<Problem> problems) {
    problems.forEach(p -> terminal.out().println(p));
    terminal
        .out()
        .println(terminal.in(Colour.RED, file) + ": " + counted(problems.size(), "problem"));
    return ExitCode.FAILED;
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
