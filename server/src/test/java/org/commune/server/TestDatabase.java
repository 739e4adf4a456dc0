package org.commune.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commune.server.database.EmbeddedDatabase;
import org.commune.server.journal.Journals;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real PostgreSQL for tests, in a folder of its own. */
public record TestDatabase(EmbeddedDatabase server, HikariDataSource pool)
    implements AutoCloseable {
  /** Starts one in a folder and makes its tables. */
  public static TestDatabase in(Path folder) {
    try {
      return of(EmbeddedDatabase.start(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database that is running. */
  public static TestDatabase of(EmbeddedDatabase server) {
    HikariDataSource pool = pool(server.url());
    Flyway.configure().dataSource(pool).load().migrate();
    return new TestDatabase(server, pool);
  }

  public static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(16);
    config.setConnectionTimeout(2_000);
    config.setValidationTimeout(1_000);
    return new HikariDataSource(config);
  }

  public Journals journals() {
    return journals(pool);
  }

  public static Journals journals(HikariDataSource pool) {
    return new Journals(pool, new TransactionTemplate(new JdbcTransactionManager(pool)));
  }

  @Override
  public void close() {
    pool.close();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder that a database started as root can use too. */
  public static Path folder() {
    try {
      return Files.createTempDirectory("commune-database");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
