package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * A unit of the federation.
 *
 * @param kind the kind of unit, as the charter names it
 * @param members those who belong to it directly
 * @param figures figures recorded of it, such as its inhabitants
 */
public record Unit(
    UnitId id,
    String kind,
    Optional<UnitId> parent,
    PSet<PersonId> members,
    Status status,
    Instant since,
    PMap<String, Long> figures) {

  /** Where a unit stands. */
  public enum Status {
    /** It has asked for recognition. */
    FOUNDED,
    RECOGNISED,
    DISSOLVED,
    /** It has left. */
    SECEDED
  }

  public boolean counts() {
    return status == Status.RECOGNISED;
  }

  public Unit with(PSet<PersonId> changed) {
    return new Unit(id, kind, parent, changed, status, since, figures);
  }

  public Unit with(Status changed) {
    return new Unit(id, kind, parent, members, changed, since, figures);
  }
}
