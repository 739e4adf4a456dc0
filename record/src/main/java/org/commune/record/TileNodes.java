package org.commune.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Nodes;
import org.commune.record.tlog.Tile;
import org.commune.record.tlog.TileName;

/**
 * The nodes of a tree as its published tiles give them. Nothing vouches for them here: a proof made
 * from them shows what they are worth when it is verified against a root one trusts.
 *
 * <p>Keeps the tiles used last. For one thread only.
 */
public final class TileNodes implements Nodes {
  private static final int KEPT = 64;

  private final Source source;
  private final long size;
  private final Map<String, Tile> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tile> eldest) {
          return size() > KEPT;
        }
      };

  /** The nodes of the tree over the first {@code size} entries. */
  public TileNodes(Source source, long size) {
    this.source = source;
    this.size = size;
  }

  @Override
  public Hash node(int level, long index) {
    int tileLevel = level / TileName.HEIGHT;
    int above = level % TileName.HEIGHT;
    long first = index << above;
    long tile = first / TileName.FULL;
    int width = TileName.widthAt(tile, TileName.hashesAt(tileLevel, size));
    return tile(new TileName.Hashes(tileLevel, tile, width))
        .root(above, (int) (first % TileName.FULL));
  }

  private Tile tile(TileName.Hashes name) {
    Tile tile = kept.get(name.path());
    if (tile == null) {
      tile = read(name);
      kept.put(name.path(), tile);
    }
    return tile;
  }

  private Tile read(TileName.Hashes name) {
    try {
      Optional<Bytes> bytes = source.read(name.path());
      if (bytes.isPresent()) {
        return Tile.parse(bytes.orElseThrow(), name.width());
      }
      // A partial tile may be gone once the full one is there.
      TileName full = new TileName.Hashes(name.level(), name.index(), TileName.FULL);
      Optional<Bytes> whole = source.read(full.path());
      if (whole.isPresent()) {
        return Tile.parse(whole.orElseThrow(), TileName.FULL);
      }
      throw new UncheckedIOException(new IOException("no file " + name.path()));
    } catch (ParseFailure e) {
      throw new UncheckedIOException(new IOException(name.path() + ": " + e.getMessage(), e));
    }
  }
}
