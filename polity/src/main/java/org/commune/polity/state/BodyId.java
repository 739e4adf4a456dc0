package org.commune.polity.state;

import org.commune.charter.measure.Malformed;

/**
 * A body: {@code congress}, or {@code assembly/north} where each unit has one of its own.
 *
 * @param name the body as the charter names it
 * @param unit the unit whose body it is; "" for a body of the whole
 */
public record BodyId(String name, String unit) implements Comparable<BodyId> {
  public static BodyId of(String name) {
    return new BodyId(name, "");
  }

  public static BodyId of(String name, UnitId unit) {
    return new BodyId(name, unit.id());
  }

  public static BodyId parse(String text) throws Malformed {
    String[] parts = text.split("/", -1);
    if (parts.length > 2 || parts[0].isEmpty() || (parts.length == 2 && parts[1].isEmpty())) {
      throw new Malformed(
          "\"" + text + "\" is not a body", "write congress, or assembly/north for that of a unit");
    }
    return new BodyId(parts[0], parts.length == 2 ? parts[1] : "");
  }

  @Override
  public int compareTo(BodyId other) {
    int order = name.compareTo(other.name);
    return order != 0 ? order : unit.compareTo(other.unit);
  }

  @Override
  public String toString() {
    return unit.isEmpty() ? name : name + "/" + unit;
  }
}
