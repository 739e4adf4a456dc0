package org.commune.polity.engine.bodies;

import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.language.Recall.Replacement;
import org.commune.charter.language.Recall.Replacement.Who;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/** Who takes a seat that falls vacant before its term ends. */
public final class Replacing {
  private Replacing() {}

  /** A holder leaves of their own accord, or with their membership: as the body's article says. */
  public static void left(Course course, SeatId id, String how) {
    vacate(course, id, course.scene().body(id.body()).flatMap(Body::vacancy), how);
  }

  /** A seat falls vacant, and the alternate or the next of the last count takes it. */
  static void vacate(Course course, SeatId id, Optional<Replacement> replacement, String how) {
    Optional<PersonId> holder = course.state().seat(id).flatMap(Seat::holder);
    Optional<Who> first = replacement.flatMap(Replacement::first);
    Optional<Who> otherwise = replacement.flatMap(Replacement::otherwise);
    boolean alternates =
        first.isEmpty()
            || first.get() == Who.ALTERNATE
            || otherwise.equals(Optional.of(Who.ALTERNATE));
    Seating.vacate(
        course,
        id,
        alternates ? Seating.Leaving.WITHIN_THE_TERM : Seating.Leaving.WITHOUT_ALTERNATE,
        how);
    boolean next =
        first.equals(Optional.of(Who.COUNTBACK)) || otherwise.equals(Optional.of(Who.COUNTBACK));
    if (next && holder.isPresent() && course.state().seat(id).flatMap(Seat::holder).isEmpty()) {
      Countback.fill(course, id, holder.get());
    }
  }
}
