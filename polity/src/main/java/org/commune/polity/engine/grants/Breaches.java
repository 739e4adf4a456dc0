package org.commune.polity.engine.grants;

import java.util.Optional;
import org.commune.charter.language.Mandate;
import org.commune.charter.language.Recall;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.law.Law;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/** Recalls that a vote against an instruction has opened, where the mandate says that it may. */
final class Breaches {
  private Breaches() {}

  /** Whether the deed recalls a delegate whose breach may lead to that recall. */
  static boolean opens(Scene scene, Deed deed) {
    return deed instanceof SeatDeed.Recall recall
        && recall.seat().filter(seat -> opens(scene, seat)).isPresent();
  }

  private static boolean opens(Scene scene, SeatId id) {
    Optional<Seat> seat = scene.state().seat(id);
    Optional<PersonId> holder = seat.flatMap(Seat::holder);
    boolean broken =
        holder.isPresent()
            && scene.state().each(Register.INSTRUCTIONS).stream()
                .anyMatch(i -> i.body().equals(id.body()) && i.breaches().contains(holder.get()));
    return broken && mayTrigger(scene, id, seat.orElseThrow());
  }

  /** Whether the mandate of the seat names the recall by which it can be emptied. */
  private static boolean mayTrigger(Scene scene, SeatId id, Seat seat) {
    return scene.body(id.body()).stream()
        .anyMatch(b ->
            triggers(scene, b.mandate(), b.recall())
                || b.seatGroups().stream()
                    .filter(g -> sent(g, seat))
                    .anyMatch(g -> triggers(scene, g.mandate(), g.recall().or(b::recall))));
  }

  private static boolean sent(SeatGroup group, Seat seat) {
    return group
        .electorate()
        .filter(a ->
            seat.senders().stream().anyMatch(s -> s.equals(a.id()) || s.startsWith(a.id() + "/")))
        .isPresent();
  }

  private static boolean triggers(
      Scene scene, Optional<Ref<Mandate>> mandate, Optional<Ref<Recall>> recall) {
    Optional<String> named =
        mandate
            .flatMap(m -> Optional.ofNullable(scene.law().mandates().get(m.id())))
            .map(Law.Defined::is)
            .flatMap(Mandate::breach)
            .flatMap(Mandate.Breach::mayTrigger)
            .map(Ref::id);
    return named.isPresent() && named.equals(recall.map(Ref::id));
  }
}
