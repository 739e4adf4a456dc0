package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import org.commune.polity.deed.MotionDeed;

/** How a unit's delegates are instructed to vote on a matter. */
public record Instruction(
    BodyId body,
    String sender,
    String on,
    MotionDeed.Choice choice,
    Instant at,
    List<PersonId> breaches) {
  /** Broken by one more delegate. */
  public Instruction broken(PersonId by) {
    List<PersonId> all = new java.util.ArrayList<>(breaches);
    all.add(by);
    return new Instruction(body, sender, on, choice, at, List.copyOf(all));
  }
}
