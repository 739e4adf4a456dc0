package org.commune.record.tlog;

import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/** Reads a bundle entry by entry, so that what stands before a damaged place can still be read. */
public final class BundleReader {
  private final Bytes bytes;
  private int position;
  private int read;

  private BundleReader(Bytes bytes) {
    this.bytes = bytes;
  }

  public static BundleReader of(Bytes bundle) {
    return new BundleReader(bundle);
  }

  public boolean atEnd() {
    return position == bytes.length();
  }

  public Bytes next() throws ParseFailure {
    int start = position + Short.BYTES;
    if (start > bytes.length()) {
      throw new ParseFailure("the bundle ends before its entry " + read);
    }
    int end = start + ((bytes.at(position) & 0xFF) << 8 | (bytes.at(position + 1) & 0xFF));
    if (end > bytes.length()) {
      throw new ParseFailure("entry " + read + " of the bundle is cut off");
    }
    position = end;
    read++;
    return bytes.slice(start, end);
  }
}
