package org.commune.count;

import java.util.Optional;

/**
 * At least so many elected from one group.
 *
 * @param kind kind of group: "gender", "region"
 * @param value the group
 * @param least seats it must hold
 */
public record Guarantee(String kind, String value, int least) implements Constraint {

  public Guarantee {
    if (least < 0) {
      throw new IllegalArgumentException("a guarantee cannot be negative, found " + least);
    }
  }

  @Override
  public Optional<String> group(Candidate candidate) {
    return Optional.ofNullable(candidate.groups().get(kind)).filter(value::equals);
  }
}
