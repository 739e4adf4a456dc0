package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.commune.record.format.Decimal;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Quoted;

/** The name of a tile or entry bundle, which is also its path (C2SP tlog-tiles). */
public sealed interface TileName {
  /** Hashes in a full tile, entries in a full bundle. */
  int FULL = 256;

  /** Two to this power leaves stand under one hash of the level above. */
  int HEIGHT = 8;

  int HIGHEST_LEVEL = 63;

  /** Six groups of three digits name more tiles than 2^63 entries have. */
  int MOST_ELEMENTS = 6;

  /** Which tile of its level, from 0. */
  long index();

  /** How many hashes or entries, 1 to 256; below 256 the tile is partial. */
  int width();

  /** The folder all tiles of this level stand in. */
  String folder();

  /**
   * The hashes of level {@code level}: leaves at 0, roots of full tiles of the level below above.
   */
  record Hashes(int level, long index, int width) implements TileName {
    public Hashes {
      if (level < 0 || level > HIGHEST_LEVEL) {
        throw new IllegalArgumentException("no tile level " + level);
      }
      checkPlace(index, width);
    }

    @Override
    public String folder() {
      return "tile/" + level;
    }
  }

  /** A bundle of entries: those whose leaf hashes are the level 0 tile of the same index. */
  record Entries(long index, int width) implements TileName {
    public Entries {
      checkPlace(index, width);
    }

    @Override
    public String folder() {
      return "tile/entries";
    }
  }

  default boolean isFull() {
    return width() == FULL;
  }

  /** The path relative to the log's prefix, such as {@code tile/0/x001/x234/067.p/8}. */
  default String path() {
    String place = folder() + "/" + elements(index());
    return isFull() ? place : place + ".p/" + width();
  }

  /** Every tile and bundle that a tree of this size has, level by level, partial ones last. */
  static Stream<TileName> of(long size) {
    Stream<TileName> hashes =
        IntStream.rangeClosed(0, HIGHEST_LEVEL / HEIGHT)
            .boxed()
            .flatMap(level -> {
              long hashesAtLevel = hashesAt(level, size);
              return LongStream.range(0, Math.ceilDivExact(hashesAtLevel, FULL))
                  .mapToObj(n -> new Hashes(level, n, widthAt(n, hashesAtLevel)));
            });
    Stream<TileName> entries =
        LongStream.range(0, Math.ceilDivExact(size, FULL))
            .mapToObj(n -> new Entries(n, widthAt(n, size)));
    return Stream.concat(hashes, entries);
  }

  /** The partial tiles of a tree of this size: at most one at each level, and one bundle. */
  static List<TileName> partials(long size) {
    List<TileName> partials = new ArrayList<>();
    for (int level = 0; hashesAt(level, size) > 0; level++) {
      long hashes = hashesAt(level, size);
      if (hashes % FULL > 0) {
        partials.add(new Hashes(level, hashes / FULL, (int) (hashes % FULL)));
      }
    }
    if (size % FULL > 0) {
      partials.add(new Entries(size / FULL, (int) (size % FULL)));
    }
    return partials;
  }

  /** The same place in the tree at another width. */
  default TileName withWidth(int width) {
    return switch (this) {
      case Hashes tile -> new Hashes(tile.level(), tile.index(), width);
      case Entries bundle -> new Entries(bundle.index(), width);
    };
  }

  /** Two to this power entries stand under each of its hashes; 0 for a bundle. */
  default int height() {
    return switch (this) {
      case Hashes tile -> tile.level() * HEIGHT;
      case Entries _ -> 0;
    };
  }

  /** The index of the first entry under it. */
  default long start() {
    return (index() * FULL) << height();
  }

  /** The size a tree must have at least to have this tile at this width. */
  default long end() {
    return (index() * FULL + width()) << height();
  }

  /** How many hashes a tree of this size has at a tile level. */
  static long hashesAt(int level, long size) {
    return level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT);
  }

  /** The width of tile {@code index} at a level with {@code count} hashes: 256, or what is left. */
  static int widthAt(long index, long count) {
    return (int) Math.min(FULL, count - index * FULL);
  }

  /** Reads a path; only the one spelling that {@link #path} writes is accepted. */
  static TileName parse(String path) throws ParseFailure {
    String[] parts = path.split("/", -1);
    try {
      TileName name = parse(parts);
      if (name.path().equals(path)) {
        return name;
      }
    } catch (IllegalArgumentException e) {
      throw new ParseFailure("not the path of a tile: " + Quoted.of(path), e);
    }
    throw new ParseFailure("not the path of a tile: " + Quoted.of(path));
  }

  private static TileName parse(String[] parts) throws ParseFailure {
    int end = parts.length;
    int width = FULL;
    if (end >= 2 && parts[end - 2].endsWith(".p")) {
      width = (int) Math.min(FULL, Decimal.parse(parts[end - 1]));
      end--;
      parts[end - 1] = parts[end - 1].substring(0, parts[end - 1].length() - 2);
    }
    if (end < 3 || end > 2 + MOST_ELEMENTS || !parts[0].equals("tile")) {
      throw new ParseFailure("not the path of a tile");
    }
    long index = 0;
    for (int i = 2; i < end; i++) {
      String digits = parts[i].startsWith("x") ? parts[i].substring(1) : parts[i];
      // Padding is checked by writing the path again; here only the value matters.
      index = index * 1000 + Integer.parseInt(digits);
    }
    return parts[1].equals("entries")
        ? new Entries(index, width)
        : new Hashes((int) Math.min(Integer.MAX_VALUE, Decimal.parse(parts[1])), index, width);
  }

  /** A number as path elements of three digits, all but the last with {@code x}: x001/x234/067. */
  static String elements(long number) {
    StringBuilder path = new StringBuilder(String.format("%03d", number % 1000));
    for (long rest = number / 1000; rest > 0; rest /= 1000) {
      path.insert(0, String.format("x%03d/", rest % 1000));
    }
    return path.toString();
  }

  private static void checkPlace(long index, int width) {
    if (index < 0 || index > Long.MAX_VALUE / FULL) {
      throw new IllegalArgumentException("no tile index " + index);
    }
    if (width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile width " + width);
    }
  }
}
