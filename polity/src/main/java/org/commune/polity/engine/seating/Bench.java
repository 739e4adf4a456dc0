package org.commune.polity.engine.seating;

import java.util.List;
import java.util.Optional;
import org.commune.polity.Ground;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/**
 * A body as it would be: the seats to be filled empty, and those elected so far in them. By it is
 * judged who may still sit beside them.
 */
public final class Bench {
  private final List<SeatId> places;
  private Scene scene;
  private int taken;

  private Bench(Scene scene, List<SeatId> places) {
    this.scene = scene;
    this.places = places;
  }

  public static Bench of(Scene scene, BodyId id, List<SeatId> places) {
    Composition body = Seating.composition(scene, id);
    for (SeatId place : places) {
      body = body.with(Seat.vacant(place.number()));
    }
    return new Bench(with(scene, body), places);
  }

  private static Scene with(Scene scene, Composition body) {
    return scene.with(scene.state().with(Register.BODIES, body.id().toString(), body));
  }

  public int open() {
    return places.size() - taken;
  }

  public boolean isFull() {
    return open() == 0;
  }

  /** Why a person may hold none of the seats. */
  public Optional<Ground> unfit(PersonId person) {
    return Eligible.toSit(scene, places.getFirst().body(), person);
  }

  /** Why a person may not sit beside those elected so far. */
  public Optional<Ground> refusal(PersonId person) {
    return Caps.refusal(scene, places.getFirst().body(), person);
  }

  public void seat(PersonId person) {
    SeatId place = places.get(taken++);
    Seat seat =
        new Seat(
            place.number(),
            Optional.of(person),
            Optional.empty(),
            Optional.of(scene.now()),
            Optional.empty(),
            List.of(),
            false);
    scene = with(scene, scene.composition(place.body()).with(seat));
  }

  /** The body as it is so far. */
  public Scene scene() {
    return scene;
  }

  /** The same body and places with those elected so far, to try out what comes next. */
  public Bench copy() {
    Bench copy = new Bench(scene, places);
    copy.taken = taken;
    return copy;
  }
}
