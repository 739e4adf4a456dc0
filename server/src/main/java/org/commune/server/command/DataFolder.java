package org.commune.server.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.commune.server.database.EmbeddedDatabase;
import org.commune.server.database.RunningDatabase;
import org.commune.server.journal.Journals;
import org.commune.server.publishing.RecordHome;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The data of a server, for commands that work on it; whether a server runs on it or not. */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final Path guards;
  private final Optional<EmbeddedDatabase> started;
  private final HikariDataSource pool;

  private DataFolder(
      Path folder, Path guards, Optional<EmbeddedDatabase> started, HikariDataSource pool) {
    this.folder = folder;
    this.guards = guards;
    this.started = started;
    this.pool = pool;
  }

  /** Opens it, with the database of the environment, the one that runs, or the folder's own. */
  static DataFolder open(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath();
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(4);
    Optional<EmbeddedDatabase> started = Optional.empty();
    String given = System.getenv("COMMUNE_DB_URL");
    Optional<String> url =
        given != null ? Optional.of(given) : RunningDatabase.of(absolute.resolve("database"));
    if (url.isEmpty()) {
      started = Optional.of(EmbeddedDatabase.start(absolute.resolve("database")));
      url = started.map(EmbeddedDatabase::url);
    }
    config.setJdbcUrl(url.orElseThrow());
    Optional.ofNullable(System.getenv("COMMUNE_DB_USER")).ifPresent(config::setUsername);
    Optional.ofNullable(System.getenv("COMMUNE_DB_PASSWORD")).ifPresent(config::setPassword);
    HikariDataSource pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).load().migrate();
    Path guards =
        Optional.ofNullable(System.getenv("COMMUNE_GUARD"))
            .map(Path::of)
            .orElseGet(() -> absolute.resolve("guard"));
    return new DataFolder(absolute, guards, started, pool);
  }

  JdbcClient sql() {
    return JdbcClient.create(pool);
  }

  Journals journals() {
    return new Journals(pool, new TransactionTemplate(new JdbcTransactionManager(pool)));
  }

  RecordHome home(String organisation) {
    return RecordHome.in(folder, guards, organisation);
  }

  @Override
  public void close() throws IOException {
    pool.close();
    if (started.isPresent()) {
      started.get().close();
    }
  }
}
