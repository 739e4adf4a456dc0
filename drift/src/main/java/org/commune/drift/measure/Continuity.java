package org.commune.drift.measure;

import java.time.Instant;
import java.util.List;
import org.commune.polity.Organisation;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;

/** Which members stayed. */
final class Continuity implements Measure {
  private List<PersonId> before = List.of();

  @Override
  public void begin(Organisation now, Instant at) {
    before = Participation.members(now);
  }

  @Override
  public void seen(Seen seen) {
    // Who came and went in between does not matter.
  }

  @Override
  public Reading read(Organisation now, Instant at) {
    long stayed =
        before.stream()
            .filter(id -> now.state().person(id).filter(Person::isMember).isPresent())
            .count();
    return Reading.share(stayed, before.size(), List.of(), List.of());
  }
}
