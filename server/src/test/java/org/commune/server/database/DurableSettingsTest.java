package org.commune.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.commune.server.TestDatabase;
import org.junit.jupiter.api.Test;

class DurableSettingsTest {
  @Test
  void theServersOwnDatabaseKeepsWhatItAcknowledges() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(TestDatabase.folder());
        HikariDataSource pool = TestDatabase.pool(database.url())) {
      assertThat(DurableSettings.flaws(pool)).isEmpty();
    }
  }

  @Test
  void eachUnsafeSettingIsNamedWithHowToMendIt() throws Exception {
    try (EmbeddedDatabase database =
            EmbeddedDatabase.start(
                TestDatabase.folder(), Map.of("fsync", "off", "synchronous_commit", "local"));
        HikariDataSource pool = TestDatabase.pool(database.url())) {
      assertThat(DurableSettings.flaws(pool))
          .containsExactly(
              "The database has fsync = off: acts that it has acknowledged could be lost in a"
                  + " crash. Set it to on and start again.",
              "The database has synchronous_commit = local: acts that it has acknowledged could be"
                  + " lost in a crash. Set it to on or remote_apply and start again.");
    }
  }
}
