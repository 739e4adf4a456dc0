package org.commune.record;

import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.EntryBundle;
import org.commune.record.tlog.TileName;

/** Single entries of a published record. Nothing vouches for them but a proof that is verified. */
public final class PublishedEntries {
  private PublishedEntries() {}

  /**
   * The entry at an index, or empty when its bundle is missing.
   *
   * @param size how many entries the record has
   */
  public static Optional<Bytes> at(Source source, long index, long size) throws ParseFailure {
    long bundle = index / TileName.FULL;
    TileName.Entries due = new TileName.Entries(bundle, TileName.widthAt(bundle, size));
    Optional<Bytes> bytes = source.read(due.path());
    int width = due.width();
    if (bytes.isEmpty()) {
      // A partial bundle may be gone once the full one is there.
      bytes = source.read(due.withWidth(TileName.FULL).path());
      width = TileName.FULL;
    }
    return bytes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            EntryBundle.parse(bytes.orElseThrow(), width)
                .entries()
                .get((int) (index % TileName.FULL)));
  }
}
