package org.commune.server.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The locks of the organisations that this process leads. One connection holds them all, and with
 * it they are gone when the process is.
 */
final class Locks {
  private static final int LOOK_SECONDS = 1;

  private final DataSource database;
  private final Set<String> held = new TreeSet<>();
  private Optional<Connection> connection = Optional.empty();

  Locks(DataSource database) {
    this.database = database;
  }

  /** False when another process holds it, or this one already does. */
  synchronized boolean take(String organisation) {
    try {
      Connection open = connection();
      if (held.contains(organisation) || !ask(open, "pg_try_advisory_lock", organisation)) {
        return false;
      }
      held.add(organisation);
      return true;
    } catch (SQLException e) {
      drop();
      throw new DataAccessResourceFailureException("cannot lead " + organisation, e);
    }
  }

  /** A lock that is not held is no matter. */
  synchronized void free(String organisation) {
    if (!held.remove(organisation) || connection.isEmpty()) {
      return;
    }
    try {
      ask(connection.get(), "pg_advisory_unlock", organisation);
      if (held.isEmpty()) {
        drop();
      }
    } catch (SQLException e) {
      // The connection is broken: then the database has freed the lock already.
      drop();
    }
  }

  synchronized boolean holds(String organisation) {
    return held.contains(organisation) && connection.filter(Locks::isValid).isPresent();
  }

  /** A new connection takes the locks of a broken one again, those that nobody took meanwhile. */
  private Connection connection() throws SQLException {
    if (connection.filter(Locks::isValid).isPresent()) {
      return connection.get();
    }
    drop();
    Connection opened = database.getConnection();
    connection = Optional.of(opened);
    for (String organisation : Set.copyOf(held)) {
      if (!ask(opened, "pg_try_advisory_lock", organisation)) {
        held.remove(organisation);
      }
    }
    return opened;
  }

  private static boolean isValid(Connection open) {
    try {
      return open.isValid(LOOK_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  private void drop() {
    connection.ifPresent(JdbcUtils::closeConnection);
    connection = Optional.empty();
  }

  private static boolean ask(Connection open, String function, String organisation)
      throws SQLException {
    try (PreparedStatement ask =
        open.prepareStatement("select " + function + "(hashtextextended(?, 0))")) {
      ask.setString(1, "commune/lead/" + organisation);
      try (ResultSet answer = ask.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
