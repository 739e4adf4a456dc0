package org.commune.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The database of a data folder that a server is using at the moment. */
public final class RunningDatabase {
  /** Lines of PostgreSQL's postmaster.pid. */
  private static final int PID = 0;

  private static final int PORT = 3;

  private RunningDatabase() {}

  /** Where it listens; empty when none runs on that folder. */
  public static Optional<String> of(Path folder) {
    Path file = folder.resolve("postgres").resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      boolean alive =
          lines.size() > PORT
              && ProcessHandle.of(Long.parseLong(lines.get(PID).strip()))
                  .filter(ProcessHandle::isAlive)
                  .isPresent();
      return alive
          ? Optional.of(
              "jdbc:postgresql://localhost:" + lines.get(PORT).strip() + "/postgres?user=postgres")
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
