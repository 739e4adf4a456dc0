package org.commune.record;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Tile;
import org.commune.record.tlog.TileName;

/** One pass over one record. */
final class VerifyingPass<R> {
  private static final int BUNDLES_BETWEEN_REPORTS = 4;

  private final Source source;
  private final EntryCheck<R> check;
  private final PublishedTiles tiles;
  private final HistoryPass history;
  private final VerificationProgress progress;
  private final long size;
  private final TreeEdge tree;
  private final BundlesAhead<R> bundles;
  private final PendingChecks pending;

  VerifyingPass(
      Source source,
      EntryCheck<R> check,
      PublishedTiles tiles,
      HistoryPass history,
      VerificationProgress progress,
      Workers workers,
      Optional<Checkpoint> since)
      throws BrokenAt {
    this.source = source;
    this.check = check;
    this.tiles = tiles;
    this.history = history;
    this.progress = progress;
    this.size = history.head().size();
    this.tree = start(since);
    this.bundles = new BundlesAhead<>(tiles, check, workers, tree.size() / TileName.FULL, size);
    this.pending = new PendingChecks(workers.executor());
  }

  private TreeEdge start(Optional<Checkpoint> known) throws BrokenAt {
    if (known.isEmpty()) {
      return new TreeEdge(0, new TileNodes(source, 0));
    }
    Checkpoint from = known.orElseThrow();
    if (from.size() > size) {
      throw HistoryPass.shorter(size, from);
    }
    try {
      TreeEdge edge = new TreeEdge(from.size(), new TileNodes(source, from.size()));
      if (edge.root().equals(from.root())) {
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

  /** An entry that others still work on may be wrong before the one at which the pass stops. */
  Verification run() throws BrokenAt {
    try {
      passAlong();
    } catch (BrokenAt e) {
      pending.settle();
      throw e;
    }
    return history.sound();
  }

  private void passAlong() throws BrokenAt {
    history.skipTo(tree.size());
    history.meet(tree.size(), tree::root);
    for (int read = 1; tree.size() < size; read++) {
      verifyBundle(bundles.next());
      verifyTiles(tree.takeFull());
      pending.limit();
      if (read % BUNDLES_BETWEEN_REPORTS == 0 || tree.size() == size) {
        pending.settle();
        progress.reached(tree.size(), size, tree::root);
      }
    }
    verifyTiles(tree.takePartial());
    history.end();
    verifyBesides();
  }

  private void verifyBundle(OpenedBundle<R> bundle) throws BrokenAt {
    TileName.Entries due = bundle.due();
    String file = bundle.file().path();
    for (int i = 0; i < due.width(); i++) {
      long index = due.start() + i;
      if (i >= bundle.items().size()) {
        throw new BrokenAt(index, index + 1, file, bundle.cut().orElse("the entry is missing"));
      }
      OpenedBundle.Item<R> item = bundle.items().get(i);
      if (!item.leaf().equals(bundle.leaves().hashes().get(i))) {
        throw new BrokenAt(index, index + 1, file, "the entry does not hash to its leaf");
      }
      if (index >= tree.size()) {
        checkEntry(index, item, file);
        tree.append(item.leaf());
        history.meet(tree.size(), tree::root);
      }
    }
    if (bundle.file().width() == due.width() && bundle.goesOn()) {
      throw new BrokenAt(due.end(), due.end(), file, "the bundle goes on after its end");
    }
    verifyOtherBundles(due, bundle.file(), new BundlePrefix(bundle.bytes()));
  }

  private void checkEntry(long index, OpenedBundle.Item<R> item, String file) throws BrokenAt {
    if (item.read().isEmpty()) {
      throw new BrokenAt(index, index + 1, file, item.failure());
    }
    try {
      check.entry(index, item.read().orElseThrow(), later -> pending.begin(index, file, later));
    } catch (ParseFailure | VerificationFailure e) {
      throw new BrokenAt(index, index + 1, file, e.getMessage());
    }
  }

  /** The narrower bundles of earlier checkpoints must be the beginning of this one. */
  private void verifyOtherBundles(TileName.Entries due, TileName file, BundlePrefix whole)
      throws BrokenAt {
    for (TileName other : tiles.at(due)) {
      int wrong =
          other.equals(file)
              ? -1
              : whole.firstDifference(tiles.bytes(other, due), other.width(), due.width());
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
      tiles.chosen(due);
      for (TileName file : tiles.at(due)) {
        compare(file, tiles.tile(file, due), due, entry.getValue());
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

  /** What lies beside the tree: texts under the hash they are named by, and nothing else. */
  private void verifyBesides() throws BrokenAt {
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
}
