package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * A person.
 *
 * @param units the units the person belongs to
 * @param since when membership began
 * @param memberClass the class of members; "" where there is one
 * @param facts figures and facts that the organisation keeps of the person, such as an employer
 * @param arrearsSince since when dues are owed
 */
public record Person(
    PersonId id,
    Status status,
    PSet<UnitId> units,
    Instant since,
    String memberClass,
    PMap<String, String> facts,
    Optional<Instant> arrearsSince,
    Optional<Suspension> suspension) {

  /** Where a person stands towards the organisation. */
  public enum Status {
    OUTSIDE,
    MEMBER,
    LEFT,
    EXPELLED
  }

  /** A suspension, and whether the vote and mandates are kept in it. */
  public record Suspension(Instant until, boolean keepsVote, boolean keepsMandate) {}

  public static Person member(PersonId id, Instant since, UnitId... units) {
    PSet<UnitId> all = TreePSet.from(java.util.List.of(units));
    return new Person(
        id, Status.MEMBER, all, since, "", TreePMap.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isMember() {
    return status == Status.MEMBER;
  }

  public boolean suspended(Instant now) {
    return suspension.filter(s -> s.until().isAfter(now)).isPresent();
  }

  /** Whether the person may vote, as far as suspension goes. */
  public boolean mayVote(Instant now) {
    return isMember() && (!suspended(now) || suspension.filter(Suspension::keepsVote).isPresent());
  }

  public Person with(Status changed) {
    return new Person(id, changed, units, since, memberClass, facts, arrearsSince, suspension);
  }

  public Person in(PSet<UnitId> changed) {
    return new Person(id, status, changed, since, memberClass, facts, arrearsSince, suspension);
  }

  public Person since(Instant changed) {
    return new Person(id, status, units, changed, memberClass, facts, arrearsSince, suspension);
  }

  public Person ofClass(String changed) {
    return new Person(id, status, units, since, changed, facts, arrearsSince, suspension);
  }

  public Person with(Optional<Suspension> changed) {
    return new Person(id, status, units, since, memberClass, facts, arrearsSince, changed);
  }

  public Person withFact(String fact, String value) {
    return new Person(
        id, status, units, since, memberClass, facts.plus(fact, value), arrearsSince, suspension);
  }

  public Person withoutFact(String fact) {
    return new Person(
        id, status, units, since, memberClass, facts.minus(fact), arrearsSince, suspension);
  }
}
