package org.commune.server.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.commune.record.entry.FieldPlace;
import org.commune.record.entry.Opening;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.tlog.Hash;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right to add to the journal of an organisation.
 *
 * <p>Two things make it exclusive. A lock of the database, held by a connection of its own, keeps
 * others from leading at the same time; it is gone when this process is. And each leader is given a
 * fence, a number that only grows: {@link #add} asks in the transaction that adds whether it is
 * still the highest. So one that was paused, lost its connection and wakes up after another took
 * over adds nothing, although it does not know yet.
 */
public final class Leadership implements AutoCloseable {
  private final String organisation;
  private final Locks locks;
  private final JdbcTemplate sql;
  private final TransactionTemplate transaction;
  private final long fence;

  private Leadership(
      String organisation,
      Locks locks,
      JdbcTemplate sql,
      TransactionTemplate transaction,
      long fence) {
    this.organisation = organisation;
    this.locks = locks;
    this.sql = sql;
    this.transaction = transaction;
    this.fence = fence;
  }

  static Optional<Leadership> take(
      JdbcTemplate sql, TransactionTemplate transaction, Locks locks, String organisation) {
    if (!locks.take(organisation)) {
      return Optional.empty();
    }
    try {
      Long fence =
          sql.queryForObject(
              "update head set fence = fence + 1 where organisation = ? returning fence",
              Long.class,
              organisation);
      if (fence == null) {
        throw new IllegalStateException("there is no organisation " + organisation);
      }
      return Optional.of(new Leadership(organisation, locks, sql, transaction, fence));
    } catch (RuntimeException e) {
      locks.free(organisation);
      throw e;
    }
  }

  /**
   * Adds a page after the last entry. When this returns, it outlasts a crash of the program, of the
   * database and of the machine.
   *
   * @param size how many entries there are before it, as the caller believes
   * @throws FenceLost when there are others, or somebody else leads; nothing was added
   * @throws org.springframework.dao.DataAccessException when the database fails; whether the page
   *     was added is not known until the journal is read again
   */
  public void add(long size, Page page) throws FenceLost {
    boolean added =
        Boolean.TRUE.equals(
            transaction.execute(status -> {
              int moved =
                  sql.update(
                      "update head set size = size + ? where organisation = ? and fence = ? and"
                          + " size = ?",
                      page.rows().size(),
                      organisation,
                      fence,
                      size);
              if (moved != 1) {
                status.setRollbackOnly();
                return false;
              }
              sql.execute((ConnectionCallback<Boolean>) c -> write(c, size, page));
              return true;
            }));
    if (!added) {
      throw new FenceLost(
          "%s is led by somebody else now, or has more than %d entries; nothing was added"
              .formatted(organisation, size));
    }
  }

  private boolean write(Connection connection, long size, Page page) throws SQLException {
    try (PreparedStatement texts =
        connection.prepareStatement(
            "insert into attachment (organisation, sha256, cited_from, bytes) values (?, ?, ?, ?) on"
                + " conflict do nothing")) {
      for (Bytes text : page.texts()) {
        texts.setString(1, organisation);
        texts.setBytes(2, Hash.sha256(text).bytes().toArray());
        texts.setLong(3, size);
        texts.setBytes(4, text.toArray());
        texts.executeUpdate();
      }
    }
    // One statement for the whole page: a batch of single inserts costs a third more.
    try (PreparedStatement rows =
        connection.prepareStatement(
            "insert into entry (organisation, index, act, bytes) select ?, ? + place - 1, act,"
                + " bytes from unnest(?::text[], ?::bytea[]) with ordinality as page (act, bytes,"
                + " place)")) {
      rows.setString(1, organisation);
      rows.setLong(2, size);
      rows.setArray(
          3,
          connection.createArrayOf(
              "text", page.rows().stream().map(row -> row.act().orElse(null)).toArray()));
      rows.setArray(
          4,
          connection.createArrayOf(
              "bytea",
              page.rows().stream().map(row -> row.bytes().toArray()).toArray(byte[][]::new)));
      rows.executeUpdate();
    }
    writeOpenings(connection, size, page);
    return true;
  }

  private void writeOpenings(Connection connection, long size, Page page) throws SQLException {
    try (PreparedStatement openings =
        connection.prepareStatement(
            "insert into opening (organisation, entry, field, salt, value) values (?, ?, ?, ?,"
                + " ?)")) {
      for (int i = 0; i < page.rows().size(); i++) {
        for (Map.Entry<String, Opening> opening : page.rows().get(i).openings().entrySet()) {
          openings.setString(1, organisation);
          openings.setLong(2, size + i);
          openings.setString(3, opening.getKey());
          openings.setBytes(4, opening.getValue().salt().toArray());
          openings.setString(5, CanonicalJson.text(opening.getValue().value()));
          openings.executeUpdate();
        }
      }
    }
    try (PreparedStatement erase =
        connection.prepareStatement(
            "delete from opening where organisation = ? and entry = ? and field = ?")) {
      for (FieldPlace place : page.erased()) {
        erase.setString(1, organisation);
        erase.setLong(2, place.entry());
        erase.setString(3, place.field());
        erase.executeUpdate();
      }
    }
  }

  /** Whether the lock is still held, as far as one can know without adding. */
  public boolean holds() {
    return locks.holds(organisation);
  }

  /** Lets others lead. */
  @Override
  public void close() {
    locks.free(organisation);
  }
}
