package org.commune.drift.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commune.charter.measure.Fraction;
import org.commune.polity.Organisation;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/** Figures of the seats as they stand. */
final class Seats {
  private Seats() {}

  private record Placed(SeatId id, Seat seat) {}

  static Reading vacant(Organisation now, Instant at) {
    return share(seats(now), placed -> placed.seat().holder().isEmpty());
  }

  static Reading overdue(Organisation now, Instant at) {
    return share(
        filled(now), placed -> placed.seat().until().filter(u -> u.isBefore(at)).isPresent());
  }

  static Reading unelected(Organisation now, Instant at) {
    Steps steps = new Steps(now);
    return share(
        filled(now),
        placed ->
            placed.seat().senders().isEmpty()
                || placed.seat().senders().stream()
                    .anyMatch(sender -> steps.of(sender).orElse(1) > 0));
  }

  static Reading unfaced(Organisation now, Instant at) {
    Optional<Placed> longest =
        filled(now).stream()
            .filter(placed -> placed.seat().from().isPresent())
            .min(Comparator.comparing(placed -> placed.seat().from().orElseThrow()));
    return new Reading(
        longest
            .flatMap(placed -> placed.seat().from())
            .map(from -> Fraction.whole(Math.max(0, Duration.between(from, at).toDays()))),
        List.of(),
        longest.map(placed -> placed.id().toString()).stream().toList());
  }

  private static Reading share(List<Placed> all, Predicate<Placed> those) {
    List<String> found = all.stream().filter(those).map(placed -> placed.id().toString()).toList();
    return Reading.share(found.size(), all.size(), List.of(), found);
  }

  private static List<Placed> filled(Organisation now) {
    return seats(now).stream().filter(placed -> placed.seat().holder().isPresent()).toList();
  }

  private static List<Placed> seats(Organisation now) {
    return now.state().each(Register.BODIES).stream()
        .filter(body -> !body.dissolved())
        .flatMap(body ->
            body.seats().values().stream()
                .map(seat -> new Placed(new SeatId(body.id(), seat.number()), seat)))
        .toList();
  }
}
