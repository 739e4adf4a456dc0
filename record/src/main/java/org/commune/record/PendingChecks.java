package org.commune.record;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.commune.record.format.VerificationFailure;

/** The checks of entries that others are still at work on, in the order of the entries. */
final class PendingChecks {
  /** So many may be under way: more would only fill the memory. */
  private static final int MOST = 1 << 14;

  private record Underway(long index, String file, CompletableFuture<Optional<String>> failure) {}

  private final Executor executor;
  private final Queue<Underway> underway = new ArrayDeque<>();

  PendingChecks(Executor executor) {
    this.executor = executor;
  }

  void begin(long index, String file, EntryCheck.Pending check) {
    underway.add(
        new Underway(index, file, CompletableFuture.supplyAsync(() -> failure(check), executor)));
  }

  private static Optional<String> failure(EntryCheck.Pending check) {
    try {
      check.run();
      return Optional.empty();
    } catch (VerificationFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Waits where too many are under way. */
  void limit() throws BrokenAt {
    settle(MOST);
  }

  /** Waits for all of them; the first entry that failed is named. */
  void settle() throws BrokenAt {
    settle(0);
  }

  private void settle(int left) throws BrokenAt {
    while (underway.size() > left) {
      Underway first = underway.remove();
      Optional<String> failure = first.failure().join();
      if (failure.isPresent()) {
        throw new BrokenAt(first.index(), first.index() + 1, first.file(), failure.orElseThrow());
      }
    }
  }
}
