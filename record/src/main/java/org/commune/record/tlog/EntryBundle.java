package org.commune.record.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/**
 * Up to 256 consecutive entries, each after its length in two bytes, big-endian (C2SP tlog-tiles,
 * "Log entries").
 */
public record EntryBundle(List<Bytes> entries) {
  /** An entry is at most this long; larger things go in by their hash. */
  public static final int LARGEST_ENTRY = 65_535;

  public EntryBundle {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > TileName.FULL) {
      throw new IllegalArgumentException("a bundle of " + entries.size() + " entries");
    }
    for (Bytes entry : entries) {
      if (entry.length() > LARGEST_ENTRY) {
        throw new IllegalArgumentException("an entry of " + entry.length() + " bytes");
      }
    }
  }

  /** Reads a bundle that must hold exactly {@code width} entries and nothing after them. */
  public static EntryBundle parse(Bytes bytes, int width) throws ParseFailure {
    List<Bytes> entries = new ArrayList<>(width);
    BundleReader reader = BundleReader.of(bytes);
    while (entries.size() < width) {
      entries.add(reader.next());
    }
    if (!reader.atEnd()) {
      throw new ParseFailure("the bundle goes on after its " + width + " entries");
    }
    return new EntryBundle(entries);
  }

  public Bytes bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Bytes entry : entries) {
      out.writeBytes(Bytes.uint16(entry.length()).toArray());
      out.writeBytes(entry.toArray());
    }
    return Bytes.of(out.toByteArray());
  }

  public int width() {
    return entries.size();
  }
}
