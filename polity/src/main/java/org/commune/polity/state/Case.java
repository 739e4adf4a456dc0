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
}
