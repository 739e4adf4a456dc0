package org.commune.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the server's own, started from the binaries that come with it and kept in a
 * folder. It listens on this machine only. When it dies, it is started again on the same port; what
 * it had committed is there.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final String DATA = "postgres";

  /** A dead postmaster can hold its lock for a moment longer; its file is never ours to delete. */
  private static final Duration LONGEST_TROUBLE = Duration.ofSeconds(60);

  private final Path folder;
  private final FolderHold hold;
  private final Map<String, String> settings;
  private final Thread watcher;
  private final int port;
  private final String url;
  private volatile boolean open = true;
  private final EmbeddedPostgres postgres;

  /** Where the programs of PostgreSQL lie: all databases of a process share them. */
  private final Path programs;

  private EmbeddedDatabase(Path folder, FolderHold hold, Map<String, String> settings)
      throws IOException {
    this.folder = folder;
    this.hold = hold;
    this.settings = settings;
    this.postgres = launch();
    this.port = postgres.getPort();
    this.url = postgres.getJdbcUrl("postgres", "postgres");
    this.programs =
        ProcessHandle.of(pid().orElseThrow())
            .flatMap(process -> process.info().command())
            .map(command -> Path.of(command).toAbsolutePath().getParent())
            .orElseThrow(() -> new IOException("the database cannot be found among the processes"));
    this.watcher = Thread.ofVirtual().name("database-watcher").start(this::watch);
  }

  /**
   * Starts it, with the data that it had.
   *
   * @param folder made if it is not there
   * @throws IOException when it does not start, or another server has the folder
   */
  public static EmbeddedDatabase start(Path folder) throws IOException {
    return start(folder, Map.of());
  }

  /** Starts it with other settings than are safe: for tests that show what they are good for. */
  static EmbeddedDatabase start(Path folder, Map<String, String> settings) throws IOException {
    Files.createDirectories(folder);
    // The library's own defaults are for tests: they would lose what was acknowledged.
    Map<String, String> all =
        new LinkedHashMap<>(
            Map.of(
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "max_connections", "100"));
    all.putAll(settings);
    FolderHold hold = FolderHold.of(folder);
    try {
      Orphan.stop(folder.resolve(DATA));
      return new EmbeddedDatabase(folder, hold, all);
    } catch (IOException | RuntimeException e) {
      hold.close();
      throw e;
    }
  }

  /** Where it listens. */
  public String url() {
    return url;
  }

  /** The process of the database, while it runs. */
  public OptionalLong pid() {
    try (Stream<String> lines = Files.lines(data().resolve("postmaster.pid"))) {
      return lines.limit(1).mapToLong(Long::parseLong).findFirst();
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private Path data() {
    return folder.resolve(DATA);
  }

  private EmbeddedPostgres launch() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data())
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(30));
    settings.forEach(builder::setServerConfig);
    return builder.start();
  }

  private void watch() {
    try {
      while (open) {
        Thread.sleep(LOOK);
        if (open && !isAlive()) {
          LOG.warn("the database is gone; starting it again");
          restart();
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private boolean isAlive() {
    OptionalLong pid = pid();
    return pid.isPresent()
        && ProcessHandle.of(pid.getAsLong()).filter(ProcessHandle::isAlive).isPresent();
  }

  /**
   * By the program that comes with PostgreSQL, for the library that started it first can start one
   * only once in a process.
   */
  private synchronized void restart() throws InterruptedException {
    File log = folder.resolve("restart.log").toFile();
    long until = System.nanoTime() + LONGEST_TROUBLE.toNanos();
    while (open) {
      try {
        // Into a file: a pipe would stay open for as long as the database runs.
        if (startCommand().redirectErrorStream(true).redirectOutput(log).start().waitFor() == 0) {
          return;
        }
        if (System.nanoTime() > until) {
          LOG.error("the database does not start again: see {}", log);
          return;
        }
      } catch (IOException e) {
        LOG.error("the database does not start again", e);
        return;
      }
      Thread.sleep(LOOK);
    }
  }

  private ProcessBuilder startCommand() {
    StringBuilder options = new StringBuilder("-p " + port);
    settings.forEach(
        (name, value) -> options.append(" -c ").append(name).append('=').append(value));
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it runs as nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(
        List.of(
            programs.resolve("pg_ctl").toString(),
            "-D",
            data().toString(),
            "-l",
            folder.resolve("postgres.log").toString(),
            "-o",
            options.toString(),
            "-w",
            "start"));
    return new ProcessBuilder(command);
  }

  @Override
  public void close() throws IOException {
    open = false;
    watcher.interrupt();
    synchronized (this) {
      postgres.close();
    }
    hold.close();
  }
}
