package org.commune.cli;

import java.util.concurrent.Callable;
import org.commune.charter.schema.CharterSchema;
import picocli.CommandLine.Command;

/** `commune charter schema`: the JSON Schema by which editors complete and check charters. */
@Command(
    name = "schema",
    description = "Print the JSON Schema by which editors complete and check charters.")
final class CharterSchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  CharterSchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(CharterSchema.text());
    return ExitCode.FINE;
  }
}
