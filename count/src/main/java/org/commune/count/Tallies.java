package org.commune.count;

import java.util.Map;
import java.util.Optional;

/**
 * The votes on one question in every chamber that votes on it: the body itself and, beside it,
 * named chambers (the branches, the tendencies, the same members by weight).
 */
public record Tallies(Tally whole, Map<String, Tally> chambers) {

  public Tallies {
    chambers = Map.copyOf(chambers);
  }

  public static Tallies of(Tally whole) {
    return new Tallies(whole, Map.of());
  }

  /** Throws {@link IllegalArgumentException} when no such chamber voted. */
  public Tally chamber(String name) {
    return Optional.ofNullable(chambers.get(name))
        .orElseThrow(
            () -> new IllegalArgumentException("no votes are given for chamber \"" + name + "\""));
  }

  /** The same chambers, seen from inside one of them. */
  Tallies inside(String name) {
    return new Tallies(chamber(name), chambers);
  }
}
