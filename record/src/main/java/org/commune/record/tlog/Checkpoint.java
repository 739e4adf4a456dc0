package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.List;
import org.commune.record.format.Decimal;
import org.commune.record.format.Lines;
import org.commune.record.format.ParseFailure;

/**
 * The state of a log at one size (C2SP tlog-checkpoint), not yet signed.
 *
 * @param origin which log
 * @param size how many entries it has
 * @param root the root of the tree over them
 * @param extensions further lines, opaque and best left out: nobody audits them
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
      throw new IllegalArgumentException("no checkpoint of " + origin + " at " + size);
    }
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /** Reads the text of the note, which ends in a newline. */
  public static Checkpoint parse(String text) throws ParseFailure {
    Lines lines = Lines.of(text);
    String origin = lines.next();
    long size = Decimal.parse(lines.next());
    Hash root = Hash.parseBase64(lines.next());
    List<String> extensions = new ArrayList<>();
    while (!lines.atEnd()) {
      extensions.add(lines.next());
    }
    if (origin.isEmpty() || extensions.contains("")) {
      throw new ParseFailure("a checkpoint has no empty lines");
    }
    return new Checkpoint(origin, size, root, extensions);
  }

  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  /** This checkpoint under the signature of its log. */
  public SignedCheckpoint sign(SigningKey log) {
    String text = text();
    return new SignedCheckpoint(this, new Note(text, List.of(log.sign(text))));
  }
}
