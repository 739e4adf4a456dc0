package org.commune.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A database that acknowledges what it has not written yet: the planted fault of crash tests. */
public final class UnsafeDatabase {
  private UnsafeDatabase() {}

  public static EmbeddedDatabase start(Path folder) throws IOException {
    return EmbeddedDatabase.start(
        folder, Map.of("synchronous_commit", "off", "wal_writer_delay", "10s"));
  }
}
