package org.commune.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.commune.audit.Replay;
import org.commune.record.EntryCheck;
import org.commune.record.entry.Opening;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.tlog.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the journals of all organisations of a database. */
public final class Journals {
  /** Entries fetched at once: enough to hide the round trip, few enough to hold. */
  private static final int FETCHED = 4_096;

  private final JdbcClient sql;
  private final JdbcTemplate adding;
  private final Locks locks;
  private final TransactionTemplate transaction;

  public Journals(DataSource database, TransactionTemplate transaction) {
    this.sql = JdbcClient.create(database);
    this.adding = new JdbcTemplate(database);
    this.locks = new Locks(database);
    this.transaction = transaction;
  }

  /** The names of all organisations, in order. */
  public List<String> organisations() {
    return sql.sql("select organisation from organisation order by organisation")
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The name of an organisation's log. */
  public Optional<String> origin(String organisation) {
    return sql.sql("select origin from organisation where organisation = ?")
        .param(organisation)
        .query((row, number) -> row.getString(1))
        .optional();
  }

  /** Enters an organisation without entries yet; false when the name or the log is taken. */
  public boolean begin(String organisation, String origin) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          int added =
              sql.sql(
                      "insert into organisation (organisation, origin) values (?, ?) on conflict do"
                          + " nothing")
                  .params(organisation, origin)
                  .update();
          if (added == 1) {
            sql.sql("insert into head (organisation) values (?)").param(organisation).update();
          }
          return added == 1;
        }));
  }

  /** How many entries the journal has. */
  public long size(String organisation) {
    return sql.sql("select size from head where organisation = ?")
        .param(organisation)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  /** The entries from an index up to another, at most some thousands, in order. */
  public List<Bytes> entries(String organisation, long from, long to) {
    return sql.sql(
            "select bytes from entry where organisation = ? and index >= ? and index < ? order by"
                + " index limit "
                + FETCHED)
        .params(organisation, from, to)
        .query((row, number) -> Bytes.of(row.getBytes(1)))
        .list();
  }

  /** Takes entries in order. */
  @FunctionalInterface
  public interface Reader {
    void entry(long index, Bytes entry) throws ParseFailure, VerificationFailure;
  }

  /**
   * Has each entry checked, in order.
   *
   * @return how many there are
   * @throws IllegalStateException when one is not as it should be, naming it
   */
  public <R> long each(String organisation, EntryCheck<R> check) {
    return each(organisation, (index, entry) -> check(check, index, entry));
  }

  /**
   * Gives each entry with its index, in order.
   *
   * @return how many there are
   * @throws IllegalStateException when one is not as it should be, naming it
   */
  public long each(String organisation, Reader reader) {
    long size = size(organisation);
    for (long from = 0; from < size; ) {
      List<Bytes> next = entries(organisation, from, size);
      if (next.isEmpty()) {
        throw new IllegalStateException(
            "the journal of %s has no entry %d of %d".formatted(organisation, from, size));
      }
      for (Bytes entry : next) {
        try {
          reader.entry(from++, entry);
        } catch (ParseFailure | VerificationFailure e) {
          throw new IllegalStateException(
              "entry %d of the journal of %s: %s".formatted(from - 1, organisation, e.getMessage()),
              e);
        }
      }
    }
    return size;
  }

  /**
   * Has each entry checked up to an index, and those after it that belong to what was entered
   * before.
   *
   * @throws IllegalStateException when one is not as it should be, naming it
   */
  public void each(String organisation, long to, Replay replay) {
    long all = size(organisation);
    for (long from = 0; from < all; ) {
      for (Bytes next : entries(organisation, from, Math.min(all, Math.max(to, from + 1)))) {
        if (from >= to && replay.missing().isEmpty()) {
          return;
        }
        try {
          check(replay, from++, next);
        } catch (ParseFailure | VerificationFailure e) {
          throw new IllegalStateException(
              "entry %d of the journal of %s: %s".formatted(from - 1, organisation, e.getMessage()),
              e);
        }
      }
    }
  }

  private static <R> void check(EntryCheck<R> check, long index, Bytes entry)
      throws ParseFailure, VerificationFailure {
    List<EntryCheck.Pending> pending = new ArrayList<>();
    check.entry(index, check.read(entry), pending::add);
    for (EntryCheck.Pending later : pending) {
      later.run();
    }
  }

  /** The index of the entry of an act. */
  public Optional<Long> indexOf(String organisation, String act) {
    return sql.sql("select index from entry where organisation = ? and act = ?")
        .params(organisation, act)
        .query((row, number) -> row.getLong(1))
        .optional();
  }

  /** A text that entries cite by its hash. */
  public Optional<Bytes> text(String organisation, Hash sha256) {
    return sql.sql("select bytes from attachment where organisation = ? and sha256 = ?")
        .params(organisation, sha256.bytes().toArray())
        .query((row, number) -> Bytes.of(row.getBytes(1)))
        .optional();
  }

  /** The texts that are cited first by an entry from an index up to another. */
  public List<Bytes> texts(String organisation, long from, long to) {
    return sql.sql(
            "select bytes from attachment where organisation = ? and cited_from >= ? and cited_from"
                + " < ?")
        .params(organisation, from, to)
        .query((row, number) -> Bytes.of(row.getBytes(1)))
        .list();
  }

  /** What is left to open the personal fields of an entry, by field. */
  public SortedMap<String, Opening> openings(String organisation, long entry) {
    SortedMap<String, Opening> openings = new TreeMap<>();
    sql.sql("select field, salt, value from opening where organisation = ? and entry = ?")
        .params(organisation, entry)
        .query((row, number) ->
            openings.put(row.getString(1), opening(row.getBytes(2), row.getString(3))))
        .list();
    return openings;
  }

  private static Opening opening(byte[] salt, String value) {
    try {
      return new Opening(Bytes.of(salt), CanonicalJson.parse(Bytes.utf8(value)));
    } catch (ParseFailure e) {
      throw new IllegalStateException("an opening in the database cannot be read", e);
    }
  }

  /**
   * Becomes the one who adds to the journal of an organisation, or empty while another is.
   *
   * @throws org.springframework.dao.DataAccessException when the database cannot be asked
   */
  public Optional<Leadership> lead(String organisation) {
    return Leadership.take(adding, transaction, locks, organisation);
  }
}
