package org.commune.count;

import java.util.Optional;

/**
 * At most so many elected from one group.
 *
 * @param kind kind of group: "employer", "region"
 * @param value the one group meant, or empty for each group of the kind
 * @param most seats one group may hold
 */
public record Cap(String kind, Optional<String> value, int most) implements Constraint {

  public Cap {
    if (most < 0) {
      throw new IllegalArgumentException("a cap cannot be negative, found " + most);
    }
  }

  /** At most {@code most} from any one group of this kind. */
  public static Cap onEach(String kind, int most) {
    return new Cap(kind, Optional.empty(), most);
  }

  @Override
  public Optional<String> group(Candidate candidate) {
    return Optional.ofNullable(candidate.groups().get(kind))
        .filter(group -> value.isEmpty() || value.get().equals(group));
  }
}
