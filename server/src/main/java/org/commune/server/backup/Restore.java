package org.commune.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.audit.Audit;
import org.commune.record.PublishedEntries;
import org.commune.record.RecordNames;
import org.commune.record.RecordVerifier;
import org.commune.record.Source;
import org.commune.record.Verification;
import org.commune.record.disk.FolderSource;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.server.journal.FenceLost;
import org.commune.server.journal.Journals;
import org.commune.server.journal.Leadership;
import org.commune.server.journal.Page;
import org.commune.server.journal.Row;
import org.commune.server.publishing.RecordHome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a copied organisation back. Its record is audited first: what was tampered with does not
 * come back.
 */
public final class Restore {
  private static final int PAGE = 2_000;

  private final JdbcClient sql;
  private final Journals journals;

  public Restore(JdbcClient sql, Journals journals) {
    this.sql = sql;
    this.journals = journals;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** It is there, with so many entries. */
    record Restored(String organisation, long entries) implements Outcome {}

    /** It is not; why, and how to mend it. */
    record Refused(String why) implements Outcome {}
  }

  /**
   * Brings one organisation back.
   *
   * @param homes where its record shall lie, by its name
   */
  public Outcome restore(Path from, java.util.function.Function<String, RecordHome> homes)
      throws IOException, ParseFailure {
    Copy copy = new Copy(from);
    Fields beside = Fields.of(CanonicalJson.parse(Bytes.of(Files.readAllBytes(copy.beside()))));
    String organisation = beside.text("organisation");
    String origin = beside.text("origin");
    Source record = FolderSource.at(copy.record());
    Optional<String> flaw = flaw(copy, record);
    if (flaw.isPresent()) {
      return new Outcome.Refused(flaw.get());
    }
    RecordHome home = homes.apply(organisation);
    if (Files.exists(home.files()) || !journals.begin(organisation, origin)) {
      return new Outcome.Refused(
          organisation + " is here already; restore into an empty data folder, or remove it first");
    }
    copyFiles(copy.record(), home.files());
    home.keep(Files.readString(copy.key()));
    long size = enter(organisation, record, copy);
    for (String table : Backup.TABLES) {
      sql.sql(
              "insert into %1$s select * from json_populate_recordset(null::%1$s, ?::json)"
                  .formatted(table))
          .param(beside.text(table))
          .update();
    }
    return new Outcome.Restored(organisation, size);
  }

  private static Optional<String> flaw(Copy copy, Source record) throws IOException, ParseFailure {
    SigningKey key = SigningKey.parse(Files.readString(copy.key()).strip());
    Policy policy = Policy.parse("log " + key.verifier().text() + "\nquorum none\n");
    Audit.Report report =
        Audit.of(record, RecordVerifier.of(policy), Optional.empty(), Optional.empty());
    return report.verification() instanceof Verification.Sound
        ? Optional.empty()
        : Optional.of("the copied record is not sound: " + report.verification());
  }

  private long enter(String organisation, Source record, Copy copy)
      throws IOException, ParseFailure {
    long published =
        SignedCheckpoint.parse(record.read(RecordNames.CHECKPOINT).orElseThrow()).size();
    Fields rest = Fields.of(CanonicalJson.parse(Bytes.of(Files.readAllBytes(copy.rest()))));
    try (Leadership leadership = journals.lead(organisation).orElseThrow()) {
      long size = 0;
      List<Bytes> texts = texts(copy.record());
      while (size < published) {
        List<Row> rows = new ArrayList<>();
        for (long i = size; i < Math.min(published, size + PAGE); i++) {
          rows.add(row(PublishedEntries.at(record, i, published).orElseThrow()));
        }
        leadership.add(size, new Page(texts, rows));
        texts = List.of();
        size += rows.size();
      }
      List<Row> later = new ArrayList<>();
      for (Bytes entry : decoded(rest.array("entries"))) {
        later.add(row(entry));
      }
      if (!later.isEmpty()) {
        leadership.add(size, new Page(decoded(rest.array("texts")), later));
      }
      return size + later.size();
    } catch (FenceLost e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Bytes> texts(Path record) throws IOException {
    List<Bytes> texts = new ArrayList<>();
    Path blobs = record.resolve("blob");
    if (Files.isDirectory(blobs)) {
      try (Stream<Path> all = Files.list(blobs)) {
        for (Path each : (Iterable<Path>) all::iterator) {
          texts.add(Bytes.of(Files.readAllBytes(each)));
        }
      }
    }
    return texts;
  }

  private static List<Bytes> decoded(Json.Array array) throws ParseFailure {
    List<Bytes> all = new ArrayList<>();
    for (Json each : array.items()) {
      all.add(Fields.of(Json.object().with("bytes", each)).bytes("bytes"));
    }
    return all;
  }

  private static Row row(Bytes bytes) throws ParseFailure {
    return new Row(
        Entry.parse(bytes) instanceof Entry.Act act
            ? Optional.of(Fields.of(act.act()).text("id"))
            : Optional.empty(),
        bytes);
  }

  private static void copyFiles(Path from, Path into) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        Path to = into.resolve(from.relativize(each).toString());
        Files.createDirectories(to.getParent());
        Files.copy(each, to);
      }
    }
  }
}
