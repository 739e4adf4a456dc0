package org.commune.server.command;

import picocli.CommandLine.Command;

/** All commands of the server. */
@Command(
    name = "commune",
    subcommands = {
      ServeCommand.class,
      FoundCommand.class,
      InviteCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      TrainCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class ServerCommand {
  /** Not an exit code: the server goes on after the command returns. */
  public static final int SERVING = -1;

  /** A file or an argument was no good. */
  static final int BAD_INPUT = 2;
}
