package org.commune.polity.engine.grants;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.law.How;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Composition.Creation;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;

/**
 * Bodies that an act created. The charter says nothing of them by name, so that they have what the
 * act gave them and what a body needs to work at all: whoever created one fills its seats and
 * empties them, those who sit there meet and vote, and it elects its chair. All of that stands
 * under the article by which it was created, and every bar of the charter goes before it.
 */
public final class CreatedBodies {
  private static final Set<String> BY_CREATOR = Set.of("appoint", "dismiss");

  private static final Set<String> BY_MEMBERS =
      Set.of(
          "convene",
          "open_meeting",
          "attend",
          "leave_meeting",
          "close_meeting",
          "propose_motion",
          "sponsor_motion",
          "call_vote",
          "vote",
          "close_vote");

  private static final Set<String> BY_PROPOSER = Set.of("amend_motion", "withdraw_motion");

  private CreatedBodies() {}

  /** The power by which somebody does something as a created body, in it, or to it. */
  static Optional<Power> power(Scene scene, Doer doer, Deed deed) {
    boolean itself =
        doer instanceof Doer.Whole(BodyId body)
            && creation(scene, body).filter(c -> c.powers().contains(deed.act())).isPresent();
    boolean granted =
        itself
            || deed.onSeat()
                .map(SeatId::body)
                .or(() -> Standing.bodyOf(scene, deed))
                .filter(body -> mayWork(scene, doer, deed, body))
                .isPresent();
    return granted
        ? scene.law().powers("create_body").stream().findFirst().map(p -> usual(p, deed.act()))
        : Optional.empty();
  }

  private static boolean mayWork(Scene scene, Doer doer, Deed deed, BodyId body) {
    Optional<Creation> creation = creation(scene, body);
    if (creation.isEmpty()) {
      return false;
    }
    return switch (doer) {
      case Doer.One(PersonId person) ->
          (BY_MEMBERS.contains(deed.act()) && scene.sits(person, body))
              || (BY_PROPOSER.contains(deed.act()) && proposed(scene, person, deed))
              || isCreator(doer, creation.get(), deed.act());
      case Doer.Whole(BodyId whole) ->
          (whole.equals(body) && deed.act().equals("elect_chair"))
              || isCreator(doer, creation.get(), deed.act());
      case Doer.Voters _ -> isCreator(doer, creation.get(), deed.act());
      case Doer.Calendar() -> false;
    };
  }

  private static boolean isCreator(Doer doer, Creation creation, String act) {
    return BY_CREATOR.contains(act) && creation.by().equals(doer.toString());
  }

  private static boolean proposed(Scene scene, PersonId person, Deed deed) {
    return deed.onMatter()
        .flatMap(scene.state()::motion)
        .filter(m -> m.proposer().equals(person.id()))
        .isPresent();
  }

  /** Whether a created body gives somebody cause to try this act: as it, in it, or to it. */
  public static boolean concern(Scene scene, Doer doer, String act) {
    boolean work =
        BY_MEMBERS.contains(act) || BY_PROPOSER.contains(act) || BY_CREATOR.contains(act);
    return switch (doer) {
      case Doer.Whole(BodyId body)
          when creation(scene, body)
              .filter(c -> c.powers().contains(act) || act.equals("elect_chair"))
              .isPresent() ->
          true;
      case Doer.One(PersonId person) when work ->
          scene.state().each(Register.BODIES).stream()
              .anyMatch(b -> b.creation().isPresent() && b.seatOf(person).isPresent());
      case Doer.One _, Doer.Whole _, Doer.Voters _, Doer.Calendar _ ->
          BY_CREATOR.contains(act)
              && scene.state().each(Register.BODIES).stream()
                  .flatMap(b -> b.creation().stream())
                  .anyMatch(c -> isCreator(doer, c, act));
    };
  }

  private static Optional<Creation> creation(Scene scene, BodyId body) {
    return scene.state().get(Register.BODIES, body.toString()).flatMap(Composition::creation);
  }

  private static Power usual(Power creating, String act) {
    return new Power(
        creating.id(),
        creating.article(),
        act,
        List.of(),
        false,
        List.of(),
        Set.of(),
        How.USUAL,
        List.of());
  }
}
