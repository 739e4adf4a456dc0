package org.commune.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** `commune version`. */
@Command(name = "version", description = "Print the version of Commune and of its JVM.")
final class VersionCommand implements Callable<Integer> {
  private final Terminal terminal;

  VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    // The module's own, which the compiler wrote: what a jar's manifest says is not read from the
    // archive of classes.
    String version =
        Optional.ofNullable(VersionCommand.class.getModule().getDescriptor())
            .flatMap(ModuleDescriptor::rawVersion)
            .orElse("from source");
    terminal.out().println("Commune " + version + ", Java " + Runtime.version());
    return ExitCode.FINE;
  }
}
