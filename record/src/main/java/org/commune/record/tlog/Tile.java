package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.List;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/** Up to 256 consecutive hashes of one level of the tree (C2SP tlog-tiles, "Merkle Tree"). */
public record Tile(List<Hash> hashes) {
  public Tile {
    hashes = List.copyOf(hashes);
    if (hashes.isEmpty() || hashes.size() > TileName.FULL) {
      throw new IllegalArgumentException("a tile of " + hashes.size() + " hashes");
    }
  }

  /** Reads a tile that must hold exactly {@code width} hashes. */
  public static Tile parse(Bytes bytes, int width) throws ParseFailure {
    if (bytes.length() != width * Hash.LENGTH) {
      throw new ParseFailure(
          "a tile of %d hashes has %d bytes, found %d"
              .formatted(width, width * Hash.LENGTH, bytes.length()));
    }
    List<Hash> hashes = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      hashes.add(Hash.of(bytes.slice(i * Hash.LENGTH, (i + 1) * Hash.LENGTH)));
    }
    return new Tile(hashes);
  }

  public Bytes bytes() {
    return Bytes.concat(hashes.stream().map(Hash::bytes).toArray(Bytes[]::new));
  }

  public int width() {
    return hashes.size();
  }

  /** The root over {@code 2^levels} of the hashes, from number {@code from} on. */
  public Hash root(int levels, int from) {
    List<Hash> row = hashes.subList(from, from + (1 << levels));
    TreeHasher hasher = new TreeHasher();
    while (row.size() > 1) {
      List<Hash> above = new ArrayList<>(row.size() / 2);
      for (int i = 0; i < row.size(); i += 2) {
        above.add(hasher.node(row.get(i), row.get(i + 1)));
      }
      row = above;
    }
    return row.getFirst();
  }
}
