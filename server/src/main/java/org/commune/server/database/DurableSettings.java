package org.commune.server.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database must be set to, so that what it has committed outlasts a crash. A server does not
 * start on another: it would acknowledge acts that can be lost.
 */
public final class DurableSettings {
  private static final Map<String, Set<String>> NEEDED = needed();

  private DurableSettings() {}

  private static Map<String, Set<String>> needed() {
    Map<String, Set<String>> needed = new LinkedHashMap<>();
    needed.put("fsync", Set.of("on"));
    needed.put("full_page_writes", Set.of("on"));
    needed.put("synchronous_commit", Set.of("on", "remote_apply"));
    return needed;
  }

  /** What is set so that acts could be lost, each with how to mend it; empty when nothing is. */
  public static List<String> flaws(DataSource database) {
    JdbcClient sql = JdbcClient.create(database);
    List<String> flaws = new ArrayList<>();
    NEEDED.forEach((setting, values) -> {
      String value =
          sql.sql("select current_setting(?)").param(setting).query(String.class).single();
      if (!values.contains(value)) {
        flaws.add(
            "The database has %s = %s: acts that it has acknowledged could be lost in a crash."
                    .formatted(setting, value)
                + " Set it to %s and start again."
                    .formatted(String.join(" or ", values.stream().sorted().toList())));
      }
    });
    return flaws;
  }
}
