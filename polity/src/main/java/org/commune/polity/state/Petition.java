package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.commune.polity.deed.Deed;
import org.pcollections.PSet;

/**
 * A petition for an act.
 *
 * @param unit the unit whose people it concerns, where it concerns one
 * @param signatures who has signed: persons, or units by their own decision
 * @param verified whether those who must have checked the signatures
 */
public record Petition(
    String id,
    PersonId starter,
    Deed deed,
    Optional<UnitId> unit,
    PSet<String> signatures,
    Instant startedAt,
    boolean verified,
    boolean dead) {

  public Petition with(PSet<String> changed) {
    return new Petition(id, starter, deed, unit, changed, startedAt, verified, dead);
  }

  public Petition checked() {
    return new Petition(id, starter, deed, unit, signatures, startedAt, true, dead);
  }

  public Petition died() {
    return new Petition(id, starter, deed, unit, signatures, startedAt, verified, true);
  }
}
