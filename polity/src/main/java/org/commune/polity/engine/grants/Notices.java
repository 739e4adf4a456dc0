package org.commune.polity.engine.grants;

import java.time.Instant;
import java.util.Optional;
import org.commune.charter.language.Emergency;
import org.commune.charter.language.Procedure;
import org.commune.charter.measure.Span;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.engine.standing.Subjects;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Motion;

/** How much notice is due: less for what is urgent, or while an emergency unlocks that. */
final class Notices {
  private Notices() {}

  static Span floor(Scene scene, Span usual, Conditions.Attempt attempt) {
    Optional<Span> floor =
        attempt.motion().filter(Motion::urgent).isPresent()
            ? urgent(scene, attempt)
            : emergency(scene);
    return floor.filter(f -> shorter(f, usual)).orElse(usual);
  }

  private static boolean shorter(Span one, Span other) {
    return one.after(Instant.EPOCH, java.time.ZoneOffset.UTC, Span.DayCount.CALENDAR)
        .isBefore(other.after(Instant.EPOCH, java.time.ZoneOffset.UTC, Span.DayCount.CALENDAR));
  }

  private static Optional<Span> urgent(Scene scene, Conditions.Attempt attempt) {
    return Procedures.of(scene, attempt.motion().orElseThrow())
        .flatMap(Procedure::urgency)
        .filter(u ->
            u.excluded().stream().noneMatch(a -> Subjects.of(attempt.deed()).contains(a.name())))
        .map(Procedure.Urgency::noticeFloor);
  }

  private static Optional<Span> emergency(Scene scene) {
    return scene
        .state()
        .emergency()
        .map(EmergencyNow::unlocks)
        .filter(u -> u.contains("notice_floor"))
        .flatMap(u ->
            scene.law().charter().articles().stream()
                .flatMap(a -> a.emergency().stream())
                .map(Emergency::unlocks)
                .flatMap(java.util.List::stream)
                .flatMap(n -> n.noticeFloor().stream())
                .findFirst());
  }
}
