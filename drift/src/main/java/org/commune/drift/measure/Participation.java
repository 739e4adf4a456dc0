package org.commune.drift.measure;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/** Which members did something. */
final class Participation implements Measure {
  private final Set<PersonId> active = new HashSet<>();

  @Override
  public void begin(Organisation now, Instant at) {
    active.clear();
  }

  @Override
  public void seen(Seen seen) {
    if (seen.entry() instanceof Entry.OfAct(var act, Ruling.Admitted _)) {
      active.add(act.by());
    }
  }

  @Override
  public Reading read(Organisation now, Instant at) {
    List<PersonId> members = members(now);
    return Reading.share(
        members.stream().filter(active::contains).count(), members.size(), List.of(), List.of());
  }

  static List<PersonId> members(Organisation now) {
    return now.state().each(Register.PEOPLE).stream()
        .filter(Person::isMember)
        .map(Person::id)
        .toList();
  }
}
