package org.commune.record;

import java.util.regex.Pattern;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.TileName;

/** The names of a record's files beside its tiles (docs/record.md, "Files"). */
public final class RecordNames {
  /** The newest checkpoint: the one file that changes. */
  public static final String CHECKPOINT = "checkpoint";

  private static final Pattern HISTORY = Pattern.compile("checkpoints/(x\\d{3}/)*\\d{3}");
  private static final Pattern BLOB = Pattern.compile("blob/[0-9a-f]{64}");

  private RecordNames() {}

  /** The checkpoint that was signed as number {@code ordinal}, from 0: a gap shows at once. */
  public static String checkpoint(long ordinal) {
    return "checkpoints/" + TileName.elements(ordinal);
  }

  /** What is too long for an entry, such as a charter's text, under its SHA-256. */
  public static String blob(Hash hash) {
    return "blob/" + hash.hex();
  }

  static boolean isCheckpoint(String name) {
    return HISTORY.matcher(name).matches();
  }

  static boolean isBlob(String name) {
    return BLOB.matcher(name).matches();
  }
}
