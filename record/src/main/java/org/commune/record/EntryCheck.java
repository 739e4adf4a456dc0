package org.commune.record;

import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;

/**
 * What entries must be beside being hashed rightly, in three parts by what each has to wait for.
 *
 * @param <R> an entry as it was read
 */
public interface EntryCheck<R> {
  /** For a log whose entries one knows nothing of. */
  EntryCheck<Bytes> NONE =
      new EntryCheck<>() {
        @Override
        public Bytes read(Bytes entry) {
          return entry;
        }

        @Override
        public void entry(long index, Bytes read, Later later) {}
      };

  /**
   * Reads an entry, and finds out what can be told of it without the others. May be asked from many
   * threads at once, in any order.
   */
  R read(Bytes entry) throws ParseFailure, VerificationFailure;

  /**
   * Is given every entry once, in order, so it can carry a state from one to the next: a replay of
   * an organisation is one.
   *
   * @param later takes what need not be known before the next entry comes
   */
  void entry(long index, R read, Later later) throws ParseFailure, VerificationFailure;

  /** Takes what is to be checked of the entry at hand, on any thread, in its own time. */
  @FunctionalInterface
  interface Later {
    void check(Pending pending);
  }

  /** Passes, or says what is wrong; it must not look at anything that still changes. */
  @FunctionalInterface
  interface Pending {
    void run() throws VerificationFailure;
  }
}
