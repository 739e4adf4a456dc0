package org.commune.cli;

import java.util.function.Supplier;
import org.commune.record.VerificationProgress;
import org.commune.record.tlog.Hash;

/** Says how far a verification has come, on one line that is written over, to who looks at it. */
final class Progress implements VerificationProgress {
  private static final long EVERY_NANOS = 200_000_000;
  private static final double NANOS = 1e9;

  private final Terminal terminal;
  private final long begun = System.nanoTime();
  private long last = begun;
  private long first = -1;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void reached(long size, long of, Supplier<Hash> root) {
    long now = System.nanoTime();
    if (first < 0) {
      first = size;
    }
    if (terminal.watched() && (now - last >= EVERY_NANOS || size == of)) {
      last = now;
      long each = Math.round((size - first) * NANOS / Math.max(1, now - begun));
      terminal.err().printf("\r%,d of %,d entries, %,d a second ", size, of, each);
      terminal.err().print(size == of ? "\n" : "");
      terminal.err().flush();
    }
  }
}
