package org.commune.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Tile;
import org.commune.record.tlog.TileName;

/**
 * Which tile files there are for one place of the tree: a tile may be there full, and in the
 * partial widths it had at earlier checkpoints.
 */
final class PublishedTiles {

  /** A place in the tree: a tile without its width. */
  private record Place(String folder, long index) {}

  private final Source source;
  private final boolean listed;
  private final Map<Place, List<TileName>> places = new HashMap<>();
  private final List<String> strangers = new ArrayList<>();

  PublishedTiles(Source source) {
    this.source = source;
    Optional<List<String>> names = source.names();
    listed = names.isPresent();
    names.orElse(List.of()).forEach(this::sort);
  }

  private void sort(String name) {
    if (name.equals(RecordNames.CHECKPOINT)
        || RecordNames.isCheckpoint(name)
        || RecordNames.isBlob(name)) {
      return;
    }
    try {
      TileName tile = TileName.parse(name);
      places.computeIfAbsent(place(tile), any -> new ArrayList<>()).add(tile);
    } catch (ParseFailure e) {
      strangers.add(name);
    }
  }

  private static Place place(TileName tile) {
    return new Place(tile.folder(), tile.index());
  }

  /** Files that have no place in a record. */
  List<String> strangers() {
    return strangers;
  }

  /**
   * The files of this tile's place, widest first: all of them when the medium can list, else the
   * one of the width that is due, or the full one when that is gone.
   */
  List<TileName> at(TileName due) {
    if (listed) {
      return places.getOrDefault(place(due), List.of()).stream()
          .sorted(Comparator.comparingInt(TileName::width).reversed())
          .toList();
    }
    TileName full = due.withWidth(TileName.FULL);
    return source.read(due.path()).isPresent() || source.read(full.path()).isEmpty()
        ? List.of(due)
        : List.of(full);
  }

  /** The file to read for what is due: of that very width, or a wider one. */
  TileName chosen(TileName due) throws BrokenAt {
    return at(due).stream()
        .filter(file -> file.width() >= due.width())
        .min(Comparator.comparingInt(TileName::width))
        .orElseThrow(() -> missing(due));
  }

  Bytes bytes(TileName file, TileName due) throws BrokenAt {
    return source.read(file.path()).orElseThrow(() -> missing(due));
  }

  private static BrokenAt missing(TileName due) {
    return new BrokenAt(due.start(), due.end(), due.path(), "the file is missing");
  }

  Tile tile(TileName file, TileName due) throws BrokenAt {
    try {
      return Tile.parse(bytes(file, due), file.width());
    } catch (ParseFailure e) {
      throw new BrokenAt(due.start(), due.end(), file.path(), e.getMessage());
    }
  }

  boolean has(TileName tile) {
    return !listed || places.getOrDefault(place(tile), List.of()).contains(tile);
  }

  /** How many files lie beyond a tree of this size. */
  long beyond(long size) {
    return places.values().stream().flatMap(List::stream).filter(tile -> tile.end() > size).count();
  }
}
