package org.commune.charter.yaml;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  /** Of what was never written in a file. */
  public static final Place NOWHERE = new Place("", 0, 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code charter.yaml:12:5}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
