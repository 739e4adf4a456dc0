package org.commune.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.BundleReader;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Tile;
import org.commune.record.tlog.TileName;
import org.commune.record.tlog.TreeHasher;

/**
 * What can be told of a bundle without the entries before it: its entries read and hashed.
 *
 * @param due the bundle that should be there
 * @param file the one that is read for it, of that width or more
 * @param leaves what the tiles say the entries hash to
 * @param items the entries, up to the first that cannot be told from the next
 * @param cut why there are fewer items than there should be
 * @param goesOn whether something follows the last entry
 */
record OpenedBundle<R>(
    TileName.Entries due,
    TileName file,
    Bytes bytes,
    Tile leaves,
    List<Item<R>> items,
    Optional<String> cut,
    boolean goesOn) {

  /**
   * An entry.
   *
   * @param read what it says; empty when it fails by itself
   */
  record Item<R>(Hash leaf, Optional<R> read, String failure) {}

  static <R> OpenedBundle<R> open(TileName.Entries due, PublishedTiles tiles, EntryCheck<R> check)
      throws BrokenAt {
    TileName file = tiles.chosen(due);
    Bytes bytes = tiles.bytes(file, due);
    TileName.Hashes leaves = new TileName.Hashes(0, due.index(), due.width());
    Tile tile = tiles.tile(tiles.chosen(leaves), leaves);
    BundleReader reader = BundleReader.of(bytes);
    TreeHasher hasher = new TreeHasher();
    List<Item<R>> items = new ArrayList<>(due.width());
    Optional<String> cut = Optional.empty();
    try {
      while (items.size() < due.width()) {
        Bytes entry = reader.next();
        items.add(item(hasher.leaf(entry), entry, check));
      }
    } catch (ParseFailure e) {
      cut = Optional.of(String.valueOf(e.getMessage()));
    }
    return new OpenedBundle<>(due, file, bytes, tile, items, cut, !reader.atEnd());
  }

  private static <R> Item<R> item(Hash leaf, Bytes entry, EntryCheck<R> check) {
    try {
      return new Item<>(leaf, Optional.of(check.read(entry)), "");
    } catch (ParseFailure | VerificationFailure e) {
      return new Item<>(leaf, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }
}
