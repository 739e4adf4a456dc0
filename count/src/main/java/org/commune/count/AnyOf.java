package org.commune.count;

import java.util.List;

/** One part is enough: "two thirds of votes cast, or half of all members". */
public record AnyOf(List<Requirement> parts) implements Requirement {

  public AnyOf {
    parts = List.copyOf(parts);
  }

  public static AnyOf of(Requirement... parts) {
    return new AnyOf(List.of(parts));
  }

  @Override
  public Answer.Some judge(Tallies tallies) {
    return new Answer.Some(parts.stream().map(part -> part.judge(tallies)).toList());
  }
}
