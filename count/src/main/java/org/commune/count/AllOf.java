package org.commune.count;

import java.util.List;

/** Every part must be met: quorum and majority, or the double majority of several chambers. */
public record AllOf(List<Requirement> parts) implements Requirement {

  public AllOf {
    parts = List.copyOf(parts);
  }

  public static AllOf of(Requirement... parts) {
    return new AllOf(List.of(parts));
  }

  @Override
  public Answer.Every judge(Tallies tallies) {
    return new Answer.Every(parts.stream().map(part -> part.judge(tallies)).toList());
  }
}
