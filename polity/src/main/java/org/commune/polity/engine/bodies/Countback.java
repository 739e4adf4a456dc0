package org.commune.polity.engine.bodies;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.counting.Counted;
import org.commune.polity.engine.counting.Counts;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The next of the last count: its ballots counted for one seat, without those who have a seat. */
final class Countback {
  private Countback() {}

  static void fill(Course course, SeatId seat, PersonId leaver) {
    Scene scene = course.scene();
    Optional<ElectionNow> last =
        scene.state().each(Register.ELECTIONS).stream()
            .filter(e -> e.status() == Status.DECLARED && e.body().equals(seat.body()))
            .filter(e -> !e.ballots().isEmpty() && e.decided().isPresent())
            .max(Comparator.comparing(e -> e.decided().orElseThrow()));
    Optional<Contest> contest = last.flatMap(e -> Contest.of(scene, e));
    if (last.isEmpty() || contest.isEmpty()) {
      return;
    }
    PMap<PersonId, PSet<PersonId>> others = last.get().candidates().minus(leaver);
    Counted counted =
        Counts.count(
            scene,
            last.get().standing(others),
            contest.get(),
            List.of(seat),
            Optional.empty(),
            Optional.empty());
    if (counted instanceof Counted.Chosen(List<PersonId> winners, _, _)
        && Seating.refusal(scene, seat.body(), winners.getFirst()).isEmpty()) {
      Seating.take(course, seat, winners.getFirst(), last.get().electors(), List.of());
    }
  }
}
