package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pcollections.PSet;

/**
 * A meeting of a body.
 *
 * @param calledAt when it was called
 * @param at the time it is called for
 * @param secondCall whether it is the second call of a meeting that was not quorate
 * @param opened when it was opened
 * @param quorateAtOpening whether there was a quorum when it was opened
 * @param agenda the items announced
 */
public record Meeting(
    Instant calledAt,
    Instant at,
    boolean extraordinary,
    boolean secondCall,
    Optional<Instant> opened,
    boolean quorateAtOpening,
    PSet<PersonId> present,
    List<String> agenda) {

  public boolean isOpen() {
    return opened.isPresent();
  }

  public Meeting with(PSet<PersonId> changed) {
    return new Meeting(
        calledAt, at, extraordinary, secondCall, opened, quorateAtOpening, changed, agenda);
  }

  /** With what was found when the opening quorum was measured. */
  public Meeting quorate() {
    return new Meeting(calledAt, at, extraordinary, secondCall, opened, true, present, agenda);
  }

  public Meeting moved(Instant to) {
    return new Meeting(
        calledAt, to, extraordinary, secondCall, opened, quorateAtOpening, present, agenda);
  }

  public Meeting with(List<String> changed) {
    return new Meeting(
        calledAt, at, extraordinary, secondCall, opened, quorateAtOpening, present, changed);
  }
}
