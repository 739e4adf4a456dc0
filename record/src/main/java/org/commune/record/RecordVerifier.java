package org.commune.record;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.BundleReader;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.Tile;
import org.commune.record.tlog.TileName;
import org.commune.record.tlog.TreeHasher;

/**
 * Verifies a published record from its files alone: every signature of every checkpoint, every
 * entry hashed again, every tile against the tree that the entries make, every checkpoint of the
 * history against that tree, and that nothing is missing or lies there without a place.
 *
 * <p>Hashing the entries again, and not only the tiles, is the point: consistency between
 * checkpoints still holds when an entry was changed after it was hashed.
 *
 * <p>One pass in the order of the entries, stopping at the first that is not vouched for. Memory
 * for one bundle, the right edge of the tree, the history of checkpoints and the list of names.
 */
public final class RecordVerifier {
  private final Policy policy;
  private final LongConsumer progress;

  /**
   * @param policy whom one trusts; it must list every key that signs in this record
   * @param progress is told how many entries were verified, from time to time
   */
  public RecordVerifier(Policy policy, LongConsumer progress) {
    this.policy = policy;
    this.progress = progress;
  }

  /** Verifies all of it. */
  public Verification verify(Source source, EntryCheck check) {
    return verify(source, check, Optional.empty());
  }

  /**
   * Verifies what came after a checkpoint that was verified before, and that it follows from it.
   */
  public Verification verifySince(Source source, EntryCheck check, Checkpoint known) {
    return verify(source, check, Optional.of(known));
  }

  private Verification verify(Source source, EntryCheck check, Optional<Checkpoint> known) {
    try {
      return new Run(source, check, known).run();
    } catch (BrokenAt e) {
      return e.broken;
    }
  }

  /** Carries a finding out of the pass. */
  private static final class BrokenAt extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised: caught where it was thrown
    private final Verification.Broken broken;

    BrokenAt(long first, long until, String file, String reason) {
      super(reason);
      this.broken = new Verification.Broken(first, until, file, reason);
    }
  }

  /** One pass over one record. */
  private final class Run {
    private final Source source;
    private final EntryCheck check;
    private final PublishedTiles tiles;
    private final TreeHasher hasher = new TreeHasher();

    private final CheckpointHistory history;
    private final long checkpoints;

    /** The number of the checkpoint to be met next, and the size of the one before it. */
    private long next;

    private long sizeBefore = -1;
    private Optional<CheckpointHistory.Item> upcoming = Optional.empty();

    /** What was met so far. */
    private long vouched;

    private long met;
    private long cosignatures;
    private long witnessed;

    /** Why the newest checkpoint is not the end of the history; said when all else is well. */
    private Optional<CheckpointHistory.Item.Bad> atOddsWithHistory = Optional.empty();

    private final TreeEdge tree;
    private final SignedCheckpoint head;

    Run(Source published, EntryCheck check, Optional<Checkpoint> known) throws BrokenAt {
      this.source = new RecentReads(published);
      this.check = check;
      this.tiles = new PublishedTiles(source);
      this.history = new CheckpointHistory(source, policy);
      this.checkpoints = history.size();
      this.head = head(history.newest());
      this.tree = start(known);
    }

    /**
     * The largest tree that the log vouches for: of the newest checkpoint or the end of the
     * history.
     */
    private SignedCheckpoint head(CheckpointHistory.Item newest) throws BrokenAt {
      Optional<SignedCheckpoint> head = Optional.empty();
      switch (newest) {
        case CheckpointHistory.Item.Good good -> {
          head = Optional.of(good.signed());
          if (!isEndOfHistory(good.signed())) {
            atOddsWithHistory =
                Optional.of(
                    new CheckpointHistory.Item.Bad(
                        good.file(), "is not the last checkpoint of the history"));
          }
        }
        case CheckpointHistory.Item.Bad bad -> atOddsWithHistory = Optional.of(bad);
      }
      for (long ordinal = checkpoints - 1; ordinal >= 0; ordinal--) {
        if (history.at(ordinal, -1) instanceof CheckpointHistory.Item.Good last) {
          boolean larger = head.isEmpty() || last.signed().size() > head.orElseThrow().size();
          return larger ? last.signed() : head.orElseThrow();
        }
      }
      if (head.isEmpty()) {
        CheckpointHistory.Item.Bad bad = atOddsWithHistory.orElseThrow();
        throw new BrokenAt(0, Long.MAX_VALUE, bad.file(), bad.reason());
      }
      return head.orElseThrow();
    }

    /**
     * The newest checkpoint is the last of the history, or the one before when publishing was cut
     * off; its signatures are among those in the history.
     */
    private boolean isEndOfHistory(SignedCheckpoint newest) {
      for (long ordinal = checkpoints - 1; ordinal >= Math.max(0, checkpoints - 2); ordinal--) {
        if (history.at(ordinal, -1) instanceof CheckpointHistory.Item.Good last
            && last.signed().note().text().equals(newest.note().text())
            && last.signed().note().signatures().containsAll(newest.note().signatures())) {
          return true;
        }
      }
      return false;
    }

    private TreeEdge start(Optional<Checkpoint> known) throws BrokenAt {
      if (known.isEmpty()) {
        return new TreeEdge(0, new TileNodes(source, 0));
      }
      Checkpoint from = known.orElseThrow();
      if (from.size() > head.size()) {
        throw new BrokenAt(
            head.size(),
            from.size(),
            RecordNames.CHECKPOINT,
            "the record has %d entries, it had %d".formatted(head.size(), from.size()));
      }
      try {
        TreeEdge edge = new TreeEdge(from.size(), new TileNodes(source, from.size()));
        if (edge.root().equals(from.root())) {
          vouched = from.size();
          return edge;
        }
        throw new BrokenAt(
            0,
            from.size(),
            "tile",
            "at size %d the tiles lead to root %s, the known checkpoint has %s"
                .formatted(from.size(), edge.root(), from.root()));
      } catch (UncheckedIOException e) {
        throw new BrokenAt(0, from.size(), "tile", String.valueOf(e.getMessage()));
      }
    }

    Verification run() throws BrokenAt {
      if (tree.size() > 0) {
        next = history.firstFrom(tree.size());
      }
      meetCheckpoints();
      for (long bundle = tree.size() / TileName.FULL; tree.size() < head.size(); bundle++) {
        verifyBundle(new TileName.Entries(bundle, TileName.widthAt(bundle, head.size())));
        verifyTiles(tree.takeFull());
        progress.accept(tree.size());
      }
      verifyTiles(tree.takePartial());
      verifyTheRest();
      return sound();
    }

    private void verifyBundle(TileName.Entries due) throws BrokenAt {
      long start = due.start();
      TileName file = chosen(due);
      Bytes bundle = bytes(file, due);
      BundleReader reader = BundleReader.of(bundle);
      Tile leaves = leaves(due);
      for (int i = 0; i < due.width(); i++) {
        long index = start + i;
        Bytes entry = entry(reader, file, index);
        Hash leaf = hasher.leaf(entry);
        if (!leaf.equals(leaves.hashes().get(i))) {
          throw new BrokenAt(index, index + 1, file.path(), "the entry does not hash to its leaf");
        }
        if (index >= tree.size()) {
          checkEntry(index, entry, file);
          tree.append(leaf);
          meetCheckpoints();
        }
      }
      if (file.width() == due.width() && !reader.atEnd()) {
        throw new BrokenAt(due.end(), due.end(), file.path(), "the bundle goes on after its end");
      }
      verifyOtherBundles(due, file, new BundlePrefix(bundle));
    }

    private Bytes entry(BundleReader reader, TileName file, long index) throws BrokenAt {
      try {
        return reader.next();
      } catch (ParseFailure e) {
        throw new BrokenAt(index, index + 1, file.path(), e.getMessage());
      }
    }

    private void checkEntry(long index, Bytes entry, TileName file) throws BrokenAt {
      try {
        check.entry(index, entry);
      } catch (ParseFailure | VerificationFailure e) {
        throw new BrokenAt(index, index + 1, file.path(), e.getMessage());
      }
    }

    private Tile leaves(TileName.Entries due) throws BrokenAt {
      TileName.Hashes tile = new TileName.Hashes(0, due.index(), due.width());
      return tile(chosen(tile), tile);
    }

    /** The file to read for what is due: of that very width, or a wider one. */
    private TileName chosen(TileName due) throws BrokenAt {
      return tiles.at(due).stream()
          .filter(file -> file.width() >= due.width())
          .min(Comparator.comparingInt(TileName::width))
          .orElseThrow(
              () -> new BrokenAt(due.start(), due.end(), due.path(), "the file is missing"));
    }

    private Bytes bytes(TileName file, TileName due) throws BrokenAt {
      return source
          .read(file.path())
          .orElseThrow(
              () -> new BrokenAt(due.start(), due.end(), due.path(), "the file is missing"));
    }

    private Tile tile(TileName file, TileName due) throws BrokenAt {
      try {
        return Tile.parse(bytes(file, due), file.width());
      } catch (ParseFailure e) {
        throw new BrokenAt(due.start(), due.end(), file.path(), e.getMessage());
      }
    }

    /** The narrower bundles of earlier checkpoints must be the beginning of this one. */
    private void verifyOtherBundles(TileName.Entries due, TileName file, BundlePrefix whole)
        throws BrokenAt {
      for (TileName other : tiles.at(due)) {
        int wrong =
            other.equals(file)
                ? -1
                : whole.firstDifference(bytes(other, due), other.width(), due.width());
        if (wrong >= 0) {
          long index = due.start() + wrong;
          throw new BrokenAt(
              index, index + 1, other.path(), "is not what the bundle at its place begins with");
        }
      }
    }

    /** Every file at the place of each tile must hold the hashes the entries make. */
    private void verifyTiles(Map<TileName, Tile> computed) throws BrokenAt {
      for (var entry : computed.entrySet()) {
        TileName due = entry.getKey();
        chosen(due);
        for (TileName file : tiles.at(due)) {
          compare(file, tile(file, due), due, entry.getValue());
        }
      }
    }

    private static void compare(TileName file, Tile published, TileName due, Tile computed)
        throws BrokenAt {
      for (int i = 0; i < Math.min(published.width(), computed.width()); i++) {
        if (!published.hashes().get(i).equals(computed.hashes().get(i))) {
          long first = due.start() + ((long) i << due.height());
          throw new BrokenAt(
              first,
              first + (1L << due.height()),
              file.path(),
              "hash %d is %s, the entries make %s"
                  .formatted(i, published.hashes().get(i), computed.hashes().get(i)));
        }
      }
    }

    /** Compares the tree with the checkpoint of its present size, if there is one. */
    private void meetCheckpoints() throws BrokenAt {
      while (next < checkpoints && meetsNext()) {
        next++;
      }
      if (tree.size() == head.size()) {
        meet(RecordNames.CHECKPOINT, head);
      }
    }

    private boolean meetsNext() throws BrokenAt {
      if (upcoming.isEmpty()) {
        upcoming = Optional.of(history.at(next, sizeBefore));
      }
      switch (upcoming.orElseThrow()) {
        case CheckpointHistory.Item.Good good -> {
          if (good.signed().size() != tree.size()) {
            return false;
          }
          meet(good.file(), good.signed());
          tally(good);
          sizeBefore = tree.size();
          upcoming = Optional.empty();
          return true;
        }
        case CheckpointHistory.Item.Bad bad ->
            throw new BrokenAt(tree.size(), tree.size(), bad.file(), bad.reason());
      }
    }

    private void tally(CheckpointHistory.Item.Good good) {
      met++;
      cosignatures += good.cosignatures();
      if (good.witnessed()) {
        witnessed = good.signed().size();
      }
    }

    private void meet(String file, SignedCheckpoint signed) throws BrokenAt {
      if (!signed.root().equals(tree.root())) {
        throw new BrokenAt(
            vouched,
            signed.size(),
            file,
            "the entries lead to root %s, the checkpoint has %s"
                .formatted(tree.root(), signed.root()));
      }
      for (TileName partial : TileName.partials(signed.size())) {
        if (!tiles.has(partial) && !tiles.has(partial.withWidth(TileName.FULL))) {
          throw new BrokenAt(signed.size(), signed.size(), partial.path(), "the file is missing");
        }
      }
      vouched = signed.size();
    }

    private void verifyTheRest() throws BrokenAt {
      long size = head.size();
      if (atOddsWithHistory.isPresent()) {
        CheckpointHistory.Item.Bad bad = atOddsWithHistory.orElseThrow();
        throw new BrokenAt(size, size, bad.file(), bad.reason());
      }
      if (next < checkpoints) {
        throw new BrokenAt(
            size, size, RecordNames.checkpoint(next), "is beyond the newest checkpoint");
      }
      if (!tiles.strangers().isEmpty()) {
        String stranger = tiles.strangers().getFirst();
        throw new BrokenAt(size, size, stranger, "the file has no place in a record");
      }
      for (String name : source.names().orElse(List.of())) {
        if (RecordNames.isBlob(name)) {
          Optional<Bytes> blob = source.read(name);
          if (blob.isEmpty() || !RecordNames.blob(Hash.sha256(blob.orElseThrow())).equals(name)) {
            throw new BrokenAt(size, size, name, "the file does not have the hash it is named by");
          }
        }
      }
    }

    private Verification.Sound sound() {
      return new Verification.Sound(
          head.size(), head.root(), met, cosignatures, witnessed, tiles.beyond(head.size()));
    }
  }
}
