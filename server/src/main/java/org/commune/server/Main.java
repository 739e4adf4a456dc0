package org.commune.server;

import org.commune.server.command.DemoCommand;
import org.commune.server.command.ServerCommand;
import picocli.CommandLine;

/** Where the server's process begins. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Serving goes on in threads of its own; every other command is over when it returns.
    int code =
        new CommandLine(new ServerCommand()).addSubcommand(new DemoCommand()).execute(arguments);
    if (code != ServerCommand.SERVING) {
      System.exit(code);
    }
  }
}
