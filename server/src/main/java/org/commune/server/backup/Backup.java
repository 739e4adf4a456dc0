package org.commune.server.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.commune.record.RecordNames;
import org.commune.record.disk.FolderSource;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.server.journal.Journals;
import org.commune.server.publishing.RecordHome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies organisations away, while they are served or not. */
public final class Backup {
  /** What is kept of an organisation beside its journal, and belongs to it alone. */
  static final List<String> TABLES = List.of("opening", "passkey", "address", "foreign_identity");

  private final JdbcClient sql;
  private final Journals journals;

  public Backup(JdbcClient sql, Journals journals) {
    this.sql = sql;
    this.journals = journals;
  }

  /**
   * What was copied.
   *
   * @param published how many entries the copied record has
   * @param rest how many more lie beside it
   */
  public record Copied(String organisation, long published, long rest) {}

  /**
   * Copies one organisation into a new folder.
   *
   * @throws IOException when the folder is there already, or the disk fails
   */
  public Copied copy(String organisation, RecordHome home, Path into)
      throws IOException, ParseFailure {
    Copy copy = new Copy(into);
    Files.createDirectories(into.toAbsolutePath().getParent());
    Files.createDirectory(
        into, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    record(home.files(), copy.record());
    long published =
        FolderSource.at(copy.record()).read(RecordNames.CHECKPOINT).isEmpty()
            ? 0
            : SignedCheckpoint.parse(
                    FolderSource.at(copy.record()).read(RecordNames.CHECKPOINT).get())
                .size();
    Files.write(copy.beside(), beside(organisation).toArray());
    long rest = rest(organisation, published, copy.rest());
    Files.copy(home.secret().resolve("key"), copy.key());
    return new Copied(organisation, published, rest);
  }

  /**
   * The newest checkpoint first: what is published while the rest is copied lies beyond it, and
   * does no harm.
   */
  private static void record(Path files, Path into) throws IOException {
    Files.createDirectories(into);
    Files.copy(files.resolve(RecordNames.CHECKPOINT), into.resolve(RecordNames.CHECKPOINT));
    for (String part : List.of("checkpoints", "tile", "blob")) {
      if (Files.isDirectory(files.resolve(part))) {
        Files.walkFileTree(files.resolve(part), new Copying(files, into));
      }
    }
  }

  /** A partial tile may have grown into another, and be gone, wherever one has just looked. */
  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path files;
    private final Path into;

    Copying(Path files, Path into) {
      this.files = files;
      this.into = into;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
      Path copy = into.resolve(files.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      try {
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      } catch (NoSuchFileException e) {
        return visitFileFailed(file, e);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }
  }

  private Bytes beside(String organisation) throws ParseFailure {
    Json.Members all =
        Json.object()
            .with("organisation", Json.text(organisation))
            .with("origin", Json.text(journals.origin(organisation).orElseThrow()));
    for (String table : TABLES) {
      String rows =
          sql.sql(
                  "select coalesce(json_agg(t), '[]')::text from "
                      + table
                      + " t where organisation = ?")
              .param(organisation)
              .query(String.class)
              .single();
      all = all.with(table, Json.text(rows));
    }
    return CanonicalJson.bytes(all);
  }

  private long rest(String organisation, long from, Path into) throws IOException {
    long size = journals.size(organisation);
    List<Json> rows =
        journals.entries(organisation, from, size).stream()
            .map(b -> (Json) Json.text(b.base64()))
            .toList();
    List<Json> texts =
        journals.texts(organisation, from, size).stream()
            .map(b -> (Json) Json.text(b.base64()))
            .toList();
    Files.write(
        into,
        CanonicalJson.bytes(
                Json.object()
                    .with("from", Json.whole(from))
                    .with("texts", new Json.Array(texts))
                    .with("entries", new Json.Array(rows)))
            .toArray());
    return rows.size();
  }
}
