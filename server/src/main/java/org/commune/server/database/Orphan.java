package org.commune.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database that outlived its server: killed, a server cannot take it along. It is asked to stop,
 * which loses nothing, so that the next server can start its own on the same data.
 */
final class Orphan {
  /** It only has to write what it holds in memory. */
  private static final long SECONDS = 60;

  private Orphan() {}

  /**
   * Stops the database that runs on these data, if one does. Only for who holds the folder.
   *
   * @throws IOException when it does not stop
   */
  static void stop(Path data) throws IOException {
    Optional<ProcessHandle> running = running(data);
    if (running.isEmpty()) {
      return;
    }
    ProcessHandle orphan = running.orElseThrow();
    orphan.destroy();
    try {
      orphan.onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a database was stopping", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "The database of an earlier server (process " + orphan.pid() + ") does not stop.", e);
    }
  }

  /** Its process; a process that merely has the same number by now is not it. */
  private static Optional<ProcessHandle> running(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive)
        .filter(
            process -> process.info().command().filter(c -> c.endsWith("postgres")).isPresent());
  }
}
