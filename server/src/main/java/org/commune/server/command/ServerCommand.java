package org.commune.server.command;

import picocli.CommandLine.Command;

/** All commands of the server. */
@Command(
    name = "commune",
    subcommands = {ServeCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class ServerCommand {
  /** Not an exit code: the server goes on after the command returns. */
  public static final int SERVING = -1;
}
