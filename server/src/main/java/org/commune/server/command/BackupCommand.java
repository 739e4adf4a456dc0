package org.commune.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commune.server.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the organisations of a data folder away. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Copy organisations into a new folder, while they are served or not.")
final class BackupCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      defaultValue = "${COMMUNE_DATA:-commune-data}",
      paramLabel = "DIR",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of("commune-data");

  @Option(
      names = "--organisation",
      paramLabel = "NAME",
      description = "Only this one: to take it to another server.")
  private Optional<String> only = Optional.empty();

  @Parameters(paramLabel = "TO", description = "A folder that is not there yet.")
  private Path into = Path.of("backup");

  @Override
  public Integer call() throws Exception {
    try (DataFolder folder = DataFolder.open(data)) {
      List<String> names =
          folder.journals().organisations().stream()
              .filter(name -> only.isEmpty() || only.get().equals(name))
              .toList();
      if (names.isEmpty()) {
        System.err.println("commune backup: there is no such organisation in " + data);
        return ServerCommand.BAD_INPUT;
      }
      Backup backup = new Backup(folder.sql(), folder.journals());
      for (String name : names) {
        Backup.Copied copied = backup.copy(name, folder.home(name), into.resolve(name));
        System.out.printf(
            "%s: %d entries%s%n",
            name,
            copied.published() + copied.rest(),
            copied.rest() > 0 ? ", " + copied.rest() + " of them not published yet" : "");
      }
      return 0;
    }
  }
}
