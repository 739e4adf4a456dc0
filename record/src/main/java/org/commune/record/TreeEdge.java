package org.commune.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Nodes;
import org.commune.record.tlog.Tile;
import org.commune.record.tlog.TileName;

/**
 * A tree while leaves are added to it, with the tiles they complete: what a publisher writes and a
 * verifier compares. Memory for the right edge only. For one thread only.
 */
final class TreeEdge {
  private final CompactRange range;

  /** The hashes of the unfinished tile of each tile level, always fewer than 256. */
  private final Map<Integer, List<Hash>> unfinished = new HashMap<>();

  private final Map<TileName, Tile> full = new LinkedHashMap<>();
  private final TreeSet<Integer> changed = new TreeSet<>();

  /** Goes on from the first {@code size} leaves of a tree. */
  TreeEdge(long size, Nodes nodes) {
    range = CompactRange.of(size, nodes, this::completed);
    for (int level = 0; TileName.hashesAt(level, size) > 0; level++) {
      long hashes = TileName.hashesAt(level, size);
      List<Hash> edge = new ArrayList<>();
      for (long i = hashes - hashes % TileName.FULL; i < hashes; i++) {
        edge.add(nodes.node(level * TileName.HEIGHT, i));
      }
      unfinished.put(level, edge);
    }
  }

  long size() {
    return range.size();
  }

  Hash root() {
    return range.root();
  }

  void append(Hash leaf) {
    range.append(leaf);
  }

  private void completed(int level, long index, Hash hash) {
    if (level % TileName.HEIGHT != 0) {
      return;
    }
    int tileLevel = level / TileName.HEIGHT;
    List<Hash> edge = unfinished.computeIfAbsent(tileLevel, any -> new ArrayList<>());
    edge.add(hash);
    changed.add(tileLevel);
    if (edge.size() == TileName.FULL) {
      full.put(
          new TileName.Hashes(tileLevel, index / TileName.FULL, TileName.FULL), new Tile(edge));
      edge.clear();
    }
  }

  /** The tiles that became full since this was last asked. */
  Map<TileName, Tile> takeFull() {
    Map<TileName, Tile> taken = new LinkedHashMap<>(full);
    full.clear();
    return taken;
  }

  /** The partial tiles at the right edge that changed since this was last asked. */
  Map<TileName, Tile> takePartial() {
    Map<TileName, Tile> taken = new LinkedHashMap<>();
    for (int level : changed) {
      List<Hash> edge = unfinished.getOrDefault(level, List.of());
      if (!edge.isEmpty()) {
        long index = TileName.hashesAt(level, size()) / TileName.FULL;
        taken.put(new TileName.Hashes(level, index, edge.size()), new Tile(edge));
      }
    }
    changed.clear();
    return taken;
  }
}
