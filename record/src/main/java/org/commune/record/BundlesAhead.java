package org.commune.record;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.commune.record.tlog.TileName;

/** Opens the bundles of a record in order, some of them ahead of the one that is asked for. */
final class BundlesAhead<R> {
  /** A bundle opened, or why it cannot be. */
  private sealed interface Result<R> {
    record Good<R>(OpenedBundle<R> opened) implements Result<R> {}

    record Bad<R>(BrokenAt why) implements Result<R> {}
  }

  private final PublishedTiles tiles;
  private final EntryCheck<R> check;
  private final Workers workers;
  private final long size;
  private final Queue<CompletableFuture<Result<R>>> ahead = new ArrayDeque<>();
  private long next;

  /**
   * @param first the bundle with which to begin
   * @param size how many entries there are
   */
  BundlesAhead(PublishedTiles tiles, EntryCheck<R> check, Workers workers, long first, long size) {
    this.tiles = tiles;
    this.check = check;
    this.workers = workers;
    this.next = first;
    this.size = size;
  }

  OpenedBundle<R> next() throws BrokenAt {
    while (ahead.size() <= workers.ahead() && next * TileName.FULL < size) {
      TileName.Entries due = new TileName.Entries(next, TileName.widthAt(next, size));
      ahead.add(CompletableFuture.supplyAsync(() -> open(due), workers.executor()));
      next++;
    }
    return switch (ahead.remove().join()) {
      case Result.Good<R>(OpenedBundle<R> opened) -> opened;
      case Result.Bad<R>(BrokenAt why) -> throw why;
    };
  }

  private Result<R> open(TileName.Entries due) {
    try {
      return new Result.Good<>(OpenedBundle.open(due, tiles, check));
    } catch (BrokenAt e) {
      return new Result.Bad<>(e);
    }
  }
}
