package org.commune.polity.state;

/** A unit of the federation, by its name. */
public record UnitId(String id) implements Comparable<UnitId> {
  public static UnitId parse(String text) {
    return new UnitId(text);
  }

  @Override
  public int compareTo(UnitId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
