package org.commune.record;

import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.BundleReader;

/** A whole bundle, against which what should be its beginning is compared. */
record BundlePrefix(Bytes whole) {

  /**
   * The first entry in which a bundle of {@code width} entries differs, as far as both go; -1 when
   * it does not differ.
   */
  int firstDifference(Bytes other, int width, int wholeWidth) {
    BundleReader ours = BundleReader.of(whole);
    BundleReader theirs = BundleReader.of(other);
    int common = Math.min(width, wholeWidth);
    for (int i = 0; i < common; i++) {
      try {
        if (!ours.next().equals(theirs.next())) {
          return i;
        }
      } catch (ParseFailure e) {
        return i;
      }
    }
    return width == common && !theirs.atEnd() ? common : -1;
  }
}
