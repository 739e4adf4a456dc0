package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.commune.polity.deed.JusticeDeed;

/** A complaint, a challenge or an appeal before those who judge. */
public record Case(
    String id,
    Kind kind,
    Optional<PersonId> person,
    Optional<String> offence,
    Optional<Instant> done,
    Optional<String> against,
    String openedBy,
    Instant opened,
    Optional<String> finding,
    Optional<Instant> summoned,
    Optional<Instant> hearingAt,
    Optional<Instant> heard,
    boolean defended,
    Optional<JusticeDeed.Verdict> verdict,
    Optional<Instant> decided) {

  /** What kind of case it is. */
  public enum Kind {
    COMPLAINT,
    APPEAL,
    CHALLENGE
  }

  public Case investigated(String found) {
    return new Case(
        id,
        kind,
        person,
        offence,
        done,
        against,
        openedBy,
        opened,
        Optional.of(found),
        summoned,
        hearingAt,
        heard,
        defended,
        verdict,
        decided);
  }

  /** The person was told of a hearing; one held before no longer counts. */
  public Case summoned(Instant told, Instant hearing) {
    return new Case(
        id,
        kind,
        person,
        offence,
        done,
        against,
        openedBy,
        opened,
        finding,
        Optional.of(told),
        Optional.of(hearing),
        Optional.empty(),
        false,
        verdict,
        decided);
  }

  public Case heard(Instant at, boolean withDefender) {
    return new Case(
        id,
        kind,
        person,
        offence,
        done,
        against,
        openedBy,
        opened,
        finding,
        summoned,
        hearingAt,
        Optional.of(at),
        withDefender,
        verdict,
        decided);
  }

  public Case decided(JusticeDeed.Verdict reached, Instant at) {
    return new Case(
        id,
        kind,
        person,
        offence,
        done,
        against,
        openedBy,
        opened,
        finding,
        summoned,
        hearingAt,
        heard,
        defended,
        Optional.of(reached),
        Optional.of(at));
  }
}
