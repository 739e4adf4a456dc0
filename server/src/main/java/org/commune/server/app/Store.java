package org.commune.server.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.commune.server.database.DurableSettings;
import org.commune.server.database.EmbeddedDatabase;
import org.commune.server.journal.Journals;
import org.commune.server.organisations.Organisations;
import org.commune.server.web.live.Announcements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database, and the organisations in it. */
@Configuration(proxyBeanMethods = false)
class Store {
  private static final int CONNECTIONS = 16;

  /** A database of the server's own, where none elsewhere is named. */
  @Bean
  @ConditionalOnProperty(name = "commune.db-url", matchIfMissing = true, havingValue = "none")
  EmbeddedDatabase embeddedDatabase(Settings settings) throws IOException {
    return EmbeddedDatabase.start(settings.data().resolve("database"));
  }

  /** Refuses a database that could lose what it has acknowledged. */
  @Bean
  HikariDataSource dataSource(Settings settings, ObjectProvider<EmbeddedDatabase> embedded) {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(5_000);
    EmbeddedDatabase own = embedded.getIfAvailable();
    config.setJdbcUrl(own != null ? own.url() : settings.dbUrl().orElseThrow());
    settings.dbUser().ifPresent(config::setUsername);
    settings.dbPassword().ifPresent(config::setPassword);
    HikariDataSource pool = new HikariDataSource(config);
    List<String> flaws = DurableSettings.flaws(pool);
    if (!flaws.isEmpty()) {
      pool.close();
      throw new UnfitDatabase(flaws);
    }
    return pool;
  }

  @Bean
  @DependsOnDatabaseInitialization
  Journals journals(DataSource database) {
    return new Journals(database, new TransactionTemplate(new JdbcTransactionManager(database)));
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Opened before anybody is served. */
  @Bean
  Organisations organisations(
      Journals journals, Records records, Clock clock, Announcements announcements) {
    Organisations organisations =
        new Organisations(journals, records::home, clock, announcements::announce);
    organisations.openAll();
    return organisations;
  }

  /** What is wrong with a database, for who runs the server. */
  static final class UnfitDatabase extends IllegalStateException {
    private static final long serialVersionUID = 1;

    UnfitDatabase(List<String> flaws) {
      super(String.join(" ", flaws));
    }
  }
}
