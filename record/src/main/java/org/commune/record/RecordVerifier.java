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
 * for one bundle, the right edge of the tree and the list of names.
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
      return e.broken();
    }
  }

  /** One pass over one record. */
  private final class Run {
    private final Source source;
    private final EntryCheck check;
    private final PublishedTiles tiles;
    private final TreeHasher hasher = new TreeHasher();

    private final HistoryPass history;
    private final long size;
    private final TreeEdge tree;

    Run(Source published, EntryCheck check, Optional<Checkpoint> known) throws BrokenAt {
      this.source = new RecentReads(published);
      this.check = check;
      this.tiles = new PublishedTiles(source);
      this.history = new HistoryPass(source, policy, tiles);
      this.size = history.head().size();
      this.tree = start(known);
    }

    private TreeEdge start(Optional<Checkpoint> known) throws BrokenAt {
      if (known.isEmpty()) {
        return new TreeEdge(0, new TileNodes(source, 0));
      }
      Checkpoint from = known.orElseThrow();
      if (from.size() > size) {
        throw new BrokenAt(
            size,
            from.size(),
            RecordNames.CHECKPOINT,
            "the record has %d entries, it had %d".formatted(size, from.size()));
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

    Verification run() throws BrokenAt {
      history.skipTo(tree.size());
      history.meet(tree.size(), tree::root);
      for (long bundle = tree.size() / TileName.FULL; tree.size() < size; bundle++) {
        verifyBundle(new TileName.Entries(bundle, TileName.widthAt(bundle, size)));
        verifyTiles(tree.takeFull());
        progress.accept(tree.size());
      }
      verifyTiles(tree.takePartial());
      history.end();
      verifyBesides();
      return history.sound();
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
          history.meet(tree.size(), tree::root);
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
}
