package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.commune.polity.deed.JusticeDeed;

/** A complaint, a challenge or an appeal before those who judge. */
public record Case(
    String id,
    Kind kind,
    Matter matter,
    String openedBy,
    Instant opened,
    Optional<String> finding,
    Hearing hearing,
    Optional<Judgment> judgment) {

  /** What kind of case it is. */
  public enum Kind {
    COMPLAINT,
    APPEAL,
    CHALLENGE
  }

  /**
   * What it is about.
   *
   * @param person whom it is about, where it is about one
   * @param done when the offence was done
   * @param against the decision, election or sanction that is attacked
   */
  public record Matter(
      Optional<PersonId> person,
      Optional<String> offence,
      Optional<Instant> done,
      Optional<String> against) {}

  /**
   * How the person was heard.
   *
   * @param summoned when they were told of it
   * @param at when it is to be
   * @param held when it was
   * @param defended whether somebody spoke for them
   */
  public record Hearing(
      Optional<Instant> summoned, Optional<Instant> at, Optional<Instant> held, boolean defended) {

    static final Hearing NONE =
        new Hearing(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** What was decided, and when. */
  public record Judgment(JusticeDeed.Verdict verdict, Instant at) {}

  /** A case that has just been brought. */
  public static Case brought(String id, Kind kind, Matter matter, String by, Instant now) {
    return new Case(id, kind, matter, by, now, Optional.empty(), Hearing.NONE, Optional.empty());
  }

  public Optional<PersonId> person() {
    return matter.person();
  }

  public Optional<String> offence() {
    return matter.offence();
  }

  public Optional<Instant> done() {
    return matter.done();
  }

  public Optional<String> against() {
    return matter.against();
  }

  public Optional<Instant> summoned() {
    return hearing.summoned();
  }

  public Optional<Instant> hearingAt() {
    return hearing.at();
  }

  public Optional<Instant> heard() {
    return hearing.held();
  }

  public boolean defended() {
    return hearing.defended();
  }

  public Optional<JusticeDeed.Verdict> verdict() {
    return judgment.map(Judgment::verdict);
  }

  public Optional<Instant> decided() {
    return judgment.map(Judgment::at);
  }

  public Case investigated(String found) {
    return new Case(id, kind, matter, openedBy, opened, Optional.of(found), hearing, judgment);
  }

  private Case with(Hearing changed) {
    return new Case(id, kind, matter, openedBy, opened, finding, changed, judgment);
  }

  /** The person was told of a hearing; one held before no longer counts. */
  public Case summoned(Instant told, Instant hearing) {
    return with(new Hearing(Optional.of(told), Optional.of(hearing), Optional.empty(), false));
  }

  public Case heard(Instant at, boolean withDefender) {
    return with(new Hearing(summoned(), hearingAt(), Optional.of(at), withDefender));
  }

  public Case decided(JusticeDeed.Verdict reached, Instant at) {
    return new Case(
        id,
        kind,
        matter,
        openedBy,
        opened,
        finding,
        hearing,
        Optional.of(new Judgment(reached, at)));
  }
}
