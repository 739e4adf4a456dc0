package org.commune.polity.engine.seating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/**
 * Which seats of a body its electors fill: the vacant ones first, then those whose terms end first.
 */
public final class Places {
  private Places() {}

  /**
   * The seats that these electors can fill now or when terms end, in the order in which they do.
   *
   * @param due how many seats of the body are theirs
   */
  public static List<SeatId> of(Scene scene, BodyId id, String electors, int due) {
    Composition body = Seating.composition(scene, id);
    List<Seat> own = new ArrayList<>();
    List<Seat> unassigned = new ArrayList<>();
    for (Seat seat : body.seats().values()) {
      if (seat.sentBy().filter(electors::equals).isPresent()) {
        own.add(seat);
      } else if (seat.sentBy().isEmpty() && seat.holder().isEmpty()) {
        unassigned.add(seat);
      }
    }
    List<SeatId> places = new ArrayList<>();
    own.stream().filter(s -> s.holder().isEmpty()).forEach(s -> places.add(number(id, s)));
    int more = due - own.size();
    unassigned.stream().limit(Math.max(0, more)).forEach(s -> places.add(number(id, s)));
    more -= Math.min(Math.max(0, more), unassigned.size());
    for (int i = 1; i <= more && growing(scene, id, body.size() + i); i++) {
      places.add(new SeatId(id, body.size() + i));
    }
    own.stream()
        .filter(s -> s.holder().isPresent())
        .sorted(
            Comparator.comparing((Seat s) -> s.until().orElse(Instant.MIN))
                .thenComparingInt(Seat::number))
        .forEach(s -> places.add(number(id, s)));
    return List.copyOf(places);
  }

  private static SeatId number(BodyId id, Seat seat) {
    return new SeatId(id, seat.number());
  }

  /** Whether the body may have so many seats: where the charter gives no number, it grows. */
  private static boolean growing(Scene scene, BodyId id, int seats) {
    int fixed = SeatGroups.fixed(scene, id);
    boolean within =
        SeatGroups.largest(scene, id)
            .map(l ->
                l.bound() instanceof org.commune.charter.law.Limit.Bound.Size size
                    && seats <= size.max().orElse(Integer.MAX_VALUE))
            .orElse(true);
    return fixed == 0 ? within && seats <= MOST : seats <= fixed;
  }

  private static final int MOST = 10_000;

  /** When the holder's term ends that a successor must wait for; none when the seat is free. */
  public static Optional<Instant> freeFrom(Scene scene, SeatId id) {
    return scene
        .state()
        .seat(id)
        .filter(s -> s.holder().isPresent())
        .flatMap(Seat::until)
        .filter(u -> u.isAfter(scene.now()));
  }

  /** Whether the term of a seat goes on although nobody holds it. */
  public static boolean midTerm(Scene scene, SeatId id) {
    return scene
        .state()
        .seat(id)
        .filter(s -> s.holder().isEmpty())
        .flatMap(Seat::until)
        .filter(u -> u.isAfter(scene.now()))
        .isPresent();
  }
}
