package org.commune.cli;

import java.util.concurrent.Callable;
import org.commune.charter.Compare;
import org.commune.charter.Compile;
import org.commune.charter.comparing.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `commune charter diff`: who could do what by which rule, then and now. */
@Command(
    name = "diff",
    description = {
      "Compare two charters by what they allow: who could do what by which rule, then and now.",
      "A sentence begins with + where more is allowed, - where less is, ~ where it is otherwise."
    })
final class CharterDiff implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A charter in YAML.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "The charter to compare it with.")
  private String after = "";

  CharterDiff(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Comparison changes =
        Compare.between(
            Compile.law(Charters.read(terminal, before)),
            Compile.law(Charters.read(terminal, after)));
    changes.text().lines().forEach(this::show);
    return ExitCode.FINE;
  }

  private void show(String line) {
    String mark = line.length() > 4 ? line.substring(0, 4) : "";
    terminal
        .out()
        .println(
            switch (mark) {
              case "  + " -> terminal.in(Colour.GREEN, mark) + line.substring(4);
              case "  - " -> terminal.in(Colour.RED, mark) + line.substring(4);
              case "  ~ " -> terminal.in(Colour.YELLOW, mark) + line.substring(4);
              default ->
                  line.isEmpty() || line.startsWith(" ") ? line : terminal.in(Colour.BOLD, line);
            });
  }
}
