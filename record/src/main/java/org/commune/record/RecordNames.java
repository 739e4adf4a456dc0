package org.commune.record;

import java.util.regex.Pattern;
import org.commune.record.json.JsonReader;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.TileName;

/** The names of a record's files beside its tiles (docs/record.md, "Files"). */
public final class RecordNames {
  /** The newest checkpoint: the one file that changes. */
  public static final String CHECKPOINT = "checkpoint";

  /** A bundle of 256 entries of the largest size, rounded up: no tile or checkpoint is larger. */
  private static final int LARGEST_FILE = 17 << 20;

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

  /**
   * The most bytes that a sound file of this name can have, for who reads from others. A text that
   * entries cite, such as the set-up of a large organisation, may be as long as JSON that is read.
   */
  public static int largest(String name) {
    return isBlob(name) ? JsonReader.LARGEST : LARGEST_FILE;
  }

  static boolean isCheckpoint(String name) {
    return HISTORY.matcher(name).matches();
  }

  static boolean isBlob(String name) {
    return BLOB.matcher(name).matches();
  }
}
