package org.commune.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.TileName;

/**
 * One pass along the checkpoints of a record while its tree grows: each is met when the tree has
 * its size, and must then have its root.
 */
final class HistoryPass {
  private static final int AHEAD_FOR_A_BUNDLE = 16;

  private final CheckpointHistory history;
  private final PublishedTiles tiles;

  /** How many checkpoints there should be, and the number of the one to be met next. */
  private final long count;

  private long next;
  private long sizeBefore = -1;

  /** The checkpoints from {@code next} on, as far as they are being read ahead. */
  private final Deque<CompletableFuture<CheckpointHistory.Item>> upcoming = new ArrayDeque<>();

  private final Workers workers;

  /** A checkpoint known from elsewhere, of which the tree must be a continuation. */
  private final Optional<Checkpoint> known;

  private long vouched;
  private long met;
  private long cosignatures;
  private long witnessed;

  /** Why the newest checkpoint is not the end of the history; said when all else is well. */
  private Optional<CheckpointHistory.Item.Bad> atOdds = Optional.empty();

  private final SignedCheckpoint head;

  HistoryPass(
      Source source,
      Policy policy,
      PublishedTiles tiles,
      Workers workers,
      Optional<Checkpoint> known)
      throws BrokenAt {
    this.history = new CheckpointHistory(source, policy);
    this.tiles = tiles;
    this.workers = workers;
    this.known = known;
    this.count = history.size();
    this.head = head(history.newest());
    if (known.isPresent() && known.orElseThrow().size() > head.size()) {
      throw shorter(head.size(), known.orElseThrow());
    }
  }

  /** The record has fewer entries than it had. */
  static BrokenAt shorter(long size, Checkpoint known) {
    return new BrokenAt(
        size,
        known.size(),
        RecordNames.CHECKPOINT,
        "the record has %d entries, it had %d".formatted(size, known.size()));
  }

  /** The largest tree the log vouches for: of the newest checkpoint or the end of the history. */
  SignedCheckpoint head() {
    return head;
  }

  private SignedCheckpoint head(CheckpointHistory.Item newest) throws BrokenAt {
    Optional<SignedCheckpoint> found = Optional.empty();
    switch (newest) {
      case CheckpointHistory.Item.Good good -> {
        found = Optional.of(good.signed());
        if (!isEndOfHistory(good.signed())) {
          atOdds =
              Optional.of(
                  new CheckpointHistory.Item.Bad(
                      good.file(), "is not the last checkpoint of the history"));
        }
      }
      case CheckpointHistory.Item.Bad bad -> atOdds = Optional.of(bad);
    }
    for (long ordinal = count - 1; ordinal >= 0; ordinal--) {
      if (history.at(ordinal) instanceof CheckpointHistory.Item.Good last) {
        return found.filter(other -> other.size() >= last.signed().size()).orElse(last.signed());
      }
    }
    if (found.isEmpty()) {
      CheckpointHistory.Item.Bad bad = atOdds.orElseThrow();
      throw new BrokenAt(0, Long.MAX_VALUE, bad.file(), bad.reason());
    }
    return found.orElseThrow();
  }

  /**
   * The newest checkpoint is the last of the history, or the one before when publishing was cut
   * off; its signatures are among those in the history.
   */
  private boolean isEndOfHistory(SignedCheckpoint newest) {
    for (long ordinal = count - 1; ordinal >= Math.max(0, count - 2); ordinal--) {
      if (history.at(ordinal) instanceof CheckpointHistory.Item.Good last
          && last.signed().note().text().equals(newest.note().text())
          && last.signed().note().signatures().containsAll(newest.note().signatures())) {
        return true;
      }
    }
    return false;
  }

  /** Passes over what is smaller than a tree that was verified before. */
  void skipTo(long size) {
    if (size > 0) {
      next = history.firstFrom(size);
      vouched = size;
    }
  }

  /** Meets the checkpoint of this size, if there is one. */
  void meet(long size, Root root) throws BrokenAt {
    meetKnown(size, root);
    while (next < count && meetNext(size, root)) {
      next++;
    }
    if (size == head.size()) {
      compare(RecordNames.CHECKPOINT, head, root);
    }
  }

  private void meetKnown(long size, Root root) throws BrokenAt {
    if (known.filter(k -> k.size() == size && !k.root().equals(root.now())).isPresent()) {
      throw new BrokenAt(
          0,
          size,
          RecordNames.CHECKPOINT,
          "at size %d the entries lead to root %s, the known checkpoint has %s"
              .formatted(size, root.now(), known.orElseThrow().root()));
    }
  }

  /** The root of the tree as it is now, worked out when it is asked for. */
  @FunctionalInterface
  interface Root {
    Hash now();
  }

  private boolean meetNext(long size, Root root) throws BrokenAt {
    readAhead();
    switch (upcoming.getFirst().join()) {
      case CheckpointHistory.Item.Good good -> {
        long signed = good.signed().size();
        if (signed <= sizeBefore) {
          throw new BrokenAt(
              size,
              size,
              good.file(),
              "size %d does not follow size %d".formatted(signed, sizeBefore));
        }
        if (signed != size) {
          return false;
        }
        compare(good.file(), good.signed(), root);
        tally(good);
        sizeBefore = size;
        upcoming.removeFirst();
        return true;
      }
      case CheckpointHistory.Item.Bad bad ->
          throw new BrokenAt(size, size, bad.file(), bad.reason());
    }
  }

  /** Signatures are verified ahead, for they take longer than anything else here. */
  private void readAhead() {
    long ahead = Math.min(count - next, 1 + (long) workers.ahead() * AHEAD_FOR_A_BUNDLE);
    while (upcoming.size() < ahead) {
      long ordinal = next + upcoming.size();
      upcoming.add(CompletableFuture.supplyAsync(() -> history.at(ordinal), workers.executor()));
    }
  }

  private void compare(String file, SignedCheckpoint signed, Root root) throws BrokenAt {
    if (!signed.root().equals(root.now())) {
      throw new BrokenAt(
          vouched,
          signed.size(),
          file,
          "the entries lead to root %s, the checkpoint has %s"
              .formatted(root.now(), signed.root()));
    }
    for (TileName partial : TileName.partials(signed.size())) {
      if (!tiles.has(partial) && !tiles.has(partial.withWidth(TileName.FULL))) {
        throw new BrokenAt(signed.size(), signed.size(), partial.path(), "the file is missing");
      }
    }
    vouched = signed.size();
  }

  private void tally(CheckpointHistory.Item.Good good) {
    met++;
    cosignatures += good.cosignatures();
    if (good.witnessed()) {
      witnessed = good.signed().size();
    }
  }

  /** Says what is wrong with the end of the history, now that all entries are met. */
  void end() throws BrokenAt {
    long size = head.size();
    if (atOdds.isPresent()) {
      throw new BrokenAt(size, size, atOdds.orElseThrow().file(), atOdds.orElseThrow().reason());
    }
    if (next < count) {
      throw new BrokenAt(
          size, size, RecordNames.checkpoint(next), "is beyond the newest checkpoint");
    }
  }

  Verification.Sound sound() {
    return new Verification.Sound(
        head.size(), head.root(), met, cosignatures, witnessed, tiles.beyond(head.size()));
  }
}
