package org.commune.cli;

import java.util.concurrent.Callable;
import org.commune.charter.Print;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `commune charter print`: a charter for its members to read. */
@Command(
    name = "print",
    description = "Print a charter as numbered prose: all that the machine enforces.")
final class CharterPrint implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A charter in YAML.")
  private String file = "";

  CharterPrint(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(Print.prose(Charters.read(terminal, file)));
    return ExitCode.FINE;
  }
}
