package org.commune.record;

import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;

/**
 * What entries must be beside being hashed rightly. Is given every entry once, in order, so it can
 * carry a state from one to the next: a replay of an organisation is one.
 */
@FunctionalInterface
public interface EntryCheck {
  /** For a log whose entries one knows nothing of. */
  EntryCheck NONE = (index, entry) -> {};

  void entry(long index, Bytes entry) throws ParseFailure, VerificationFailure;
}
