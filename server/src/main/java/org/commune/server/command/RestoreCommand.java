package org.commune.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commune.server.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings organisations back from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Bring organisations back from a backup; each is audited first.")
final class RestoreCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      defaultValue = "${COMMUNE_DATA:-commune-data}",
      paramLabel = "DIR",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of("commune-data");

  @Parameters(paramLabel = "FROM", description = "The folder of the backup.")
  private Path from = Path.of("backup");

  @Override
  public Integer call() throws Exception {
    List<Path> copies;
    try (Stream<Path> all = Files.list(from)) {
      copies = all.filter(f -> Files.exists(f.resolve("beside.json"))).sorted().toList();
    }
    if (copies.isEmpty()) {
      System.err.println("commune restore: " + from + " is no backup");
      return ServerCommand.BAD_INPUT;
    }
    int code = 0;
    try (DataFolder folder = DataFolder.open(data)) {
      Restore restore = new Restore(folder.sql(), folder.journals());
      for (Path copy : copies) {
        switch (restore.restore(copy, folder::home)) {
          case Restore.Outcome.Restored(String name, long entries) ->
              System.out.printf("%s: %d entries%n", name, entries);
          case Restore.Outcome.Refused(String why) -> {
            System.err.println("commune restore: " + copy.getFileName() + ": " + why);
            code = 1;
          }
        }
      }
    }
    return code;
  }
}
