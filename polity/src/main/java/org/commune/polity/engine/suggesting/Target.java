package org.commune.polity.engine.suggesting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Register;

/**
 * What a deed is and to what it is done, without what its doer is free to fill in: persons, texts,
 * times, amounts, and names of what is new.
 *
 * @param inside the same of the deed inside it
 */
public record Target(String act, String to, Optional<Target> inside) {
  private static final List<Register<?>> KNOWN =
      List.of(
          Register.MOTIONS,
          Register.PETITIONS,
          Register.ELECTIONS,
          Register.DECISIONS,
          Register.EMERGENCIES,
          Register.TENDENCIES,
          Register.CASES,
          Register.DOCUMENTS,
          Register.DELEGATIONS,
          Register.AFFILIATIONS,
          Register.LEDGER);

  public static Target of(Scene scene, Deed deed) {
    return new Target(deed.act(), to(scene, deed), inside(scene, deed));
  }

  /** What a decree does, and what a referendum that is petitioned for decides, is filled in. */
  private static Optional<Target> inside(Scene scene, Deed deed) {
    return switch (deed) {
      case DecisionDeed.IssueDecree _, MotionDeed.AmendMotion _ -> Optional.empty();
      case MotionDeed.StartPetition start
          when start.deed() instanceof MotionDeed.ReferToReferendum refer ->
          Optional.of(new Target(refer.act(), refer.initiative(), Optional.empty()));
      default -> deed.inner().map(d -> of(scene, d));
    };
  }

  private static String to(Scene scene, Deed deed) {
    if (deed instanceof MotionDeed.ProposeMotion propose) {
      return propose.in();
    }
    Stream<String> seat = deed.onSeat().map(Object::toString).stream();
    Stream<String> body = deed.onBody().filter(scene::exists).map(Object::toString).stream();
    Stream<String> unit =
        deed.onUnit().filter(u -> scene.state().unit(u).isPresent()).map(Object::toString).stream();
    Stream<String> matter =
        Stream.concat(
                deed.onMatter().stream(),
                deed instanceof PublicationDeed.RequestDocument request
                    ? Stream.of(request.document())
                    : Stream.of())
            .filter(id -> isKnown(scene, id));
    return String.join(
        " ",
        Stream.of(seat.limit(1), seat(deed) ? Stream.<String>of() : body, unit, matter)
            .flatMap(s -> s)
            .toList());
  }

  private static boolean seat(Deed deed) {
    return deed.onSeat().isPresent();
  }

  private static boolean isKnown(Scene scene, String id) {
    return KNOWN.stream().anyMatch(r -> scene.state().get(r, id).isPresent());
  }
}
