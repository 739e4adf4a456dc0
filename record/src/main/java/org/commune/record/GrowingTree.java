package org.commune.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.EntryBundle;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Nodes;
import org.commune.record.tlog.TileName;
import org.commune.record.tlog.TreeHasher;

/** A tree and its entries while entries are added, with the files that makes necessary. */
final class GrowingTree {
  private final TreeHasher hasher = new TreeHasher();
  private final TreeEdge edge;
  private final List<Bytes> lastBundle;
  private final Map<TileName, Bytes> bundles = new LinkedHashMap<>();

  /**
   * Goes on from a tree that was published.
   *
   * @param lastBundle the entries of the unfinished bundle
   */
  GrowingTree(long size, Nodes nodes, List<Bytes> lastBundle) {
    this.edge = new TreeEdge(size, nodes);
    this.lastBundle = new ArrayList<>(lastBundle);
  }

  long size() {
    return edge.size();
  }

  Hash root() {
    return edge.root();
  }

  void append(Bytes entry) {
    lastBundle.add(entry);
    if (lastBundle.size() == TileName.FULL) {
      bundles.put(
          new TileName.Entries(size() / TileName.FULL, TileName.FULL),
          new EntryBundle(lastBundle).bytes());
      lastBundle.clear();
    }
    edge.append(hasher.leaf(entry));
  }

  /** The files that appending made necessary since this was last asked. */
  Map<TileName, Bytes> changes() {
    Map<TileName, Bytes> changes = new LinkedHashMap<>(bundles);
    bundles.clear();
    if (!lastBundle.isEmpty()) {
      changes.put(
          new TileName.Entries(size() / TileName.FULL, lastBundle.size()),
          new EntryBundle(lastBundle).bytes());
    }
    edge.takeFull().forEach((name, tile) -> changes.put(name, tile.bytes()));
    edge.takePartial().forEach((name, tile) -> changes.put(name, tile.bytes()));
    return changes;
  }
}
