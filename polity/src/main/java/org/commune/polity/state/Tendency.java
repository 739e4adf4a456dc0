package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.PSet;
import org.pcollections.PVector;

/** A tendency: people who organise a current of opinion. */
public record Tendency(
    String id,
    PSet<PersonId> members,
    Optional<PersonId> contact,
    Instant formed,
    PVector<Instant> mailings) {
  public Tendency joined(PersonId person) {
    return new Tendency(id, members.plus(person), contact, formed, mailings);
  }

  /** Without a member; who leaves is no longer its contact. */
  public Tendency left(PersonId person) {
    return new Tendency(
        id, members.minus(person), contact.filter(c -> !c.equals(person)), formed, mailings);
  }

  public Tendency mailed(Instant at) {
    return new Tendency(id, members, contact, formed, mailings.plus(at));
  }
}
