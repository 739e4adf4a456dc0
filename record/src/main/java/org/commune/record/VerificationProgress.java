package org.commune.record;

import java.util.function.Supplier;
import org.commune.record.tlog.Hash;

/** Is told from time to time how far a verification has come. */
@FunctionalInterface
public interface VerificationProgress {
  /** For who does not want to know. */
  VerificationProgress NONE = (size, of, root) -> {};

  /**
   * All entries below {@code size} are vouched for, as far as a pass from the first entry on can
   * tell.
   *
   * @param of how many entries there are
   * @param root of the tree over the entries so far, worked out when it is asked for
   */
  void reached(long size, long of, Supplier<Hash> root);
}
