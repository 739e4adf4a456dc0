package org.commune.cli;

import java.util.concurrent.Callable;
import org.commune.charter.schema.LanguagePage;
import picocli.CommandLine.Command;

/** `commune charter page`: the reference page of the charter language. */
@Command(
    name = "page",
    description = "Print the reference page of the charter language, in Markdown.")
final class CharterPage implements Callable<Integer> {
  private final Terminal terminal;

  CharterPage(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(LanguagePage.text());
    return ExitCode.FINE;
  }
}
