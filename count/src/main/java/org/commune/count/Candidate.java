package org.commune.count;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody or something that can be chosen.
 *
 * @param name unique within an election
 * @param groups what constraints go by: kind to value, such as {@code employer -> Acme}, in order
 *     of kind
 * @param withdrawn takes no part: preferences pass over the name
 */
public record Candidate(String name, Map<String, String> groups, boolean withdrawn) {

  public Candidate {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a candidate without a name");
    }
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
  }

  public static Candidate of(String name) {
    return new Candidate(name, Map.of(), false);
  }

  /** The same candidate as a member of one more group. */
  public Candidate in(String kind, String value) {
    var more = new TreeMap<>(groups);
    more.put(kind, value);
    return new Candidate(name, more, withdrawn);
  }

  public Candidate asWithdrawn() {
    return new Candidate(name, groups, true);
  }
}
