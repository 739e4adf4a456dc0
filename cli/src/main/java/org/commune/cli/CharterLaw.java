package org.commune.cli;

import java.util.concurrent.Callable;
import org.commune.charter.Compile;
import org.commune.charter.Print;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `commune charter law`: the clauses that a charter compiles to. */
@Command(
    name = "law",
    description = "List the clauses that a charter compiles to, each in a sentence.")
final class CharterLaw implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A charter in YAML.")
  private String file = "";

  CharterLaw(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(Print.law(Compile.law(Charters.read(terminal, file))));
    return ExitCode.FINE;
  }
}
