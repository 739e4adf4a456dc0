package org.commune.polity.engine.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.language.Initiative;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Law;
import org.commune.charter.law.Trigger;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.grants.Signatures;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Matter;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Petition;

/**
 * When a petition has the signatures that the charter asks for: then those who must act have to.
 */
final class Completion {
  private Completion() {}

  /** What begins with a signature that completes a petition; nothing with any other. */
  static List<Effect> reached(Scene before, Scene after, Petition petition) {
    Deed deed = petition.deed();
    List<org.commune.charter.language.Petition> asked = asked(after, deed);
    boolean complete =
        !asked.isEmpty()
            && Signatures.areEnough(after, asked, deed)
            && !Signatures.areEnough(before, asked, deed);
    if (!complete) {
      return List.of();
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.began(Trigger.PETITION_COMPLETE, of(petition), petition.id()));
    if (deed instanceof MeetingDeed.Convene convene) {
      effects.add(Write.began(Trigger.MEETING_DEMANDED, convene.body()));
    }
    return effects;
  }

  /** What a clause means by the petition: the initiative, or the body that it is about. */
  static String of(Petition petition) {
    return petition.deed() instanceof MotionDeed.ReferToReferendum refer
        ? refer.initiative()
        : petition.deed().onBody().map(BodyId::name).orElse("");
  }

  /** The petitions of the charter of which one is enough. */
  private static List<org.commune.charter.language.Petition> asked(Scene scene, Deed deed) {
    return switch (deed) {
      case MeetingDeed.Convene convene ->
          scene
              .body(convene.body())
              .flatMap(Body::convene)
              .map(Body.Convene::petition)
              .orElse(List.of());
      case MotionDeed.ReferToReferendum refer ->
          Optional.ofNullable(scene.law().initiatives().get(refer.initiative()))
              .map(Law.Defined::is)
              .map(Initiative::petition)
              .orElse(List.of());
      default ->
          scene.law().powers(deed.act()).stream()
              .filter(Matter.of(scene, deed)::isOf)
              .flatMap(p -> p.conditions().stream())
              .filter(Condition.Signed.class::isInstance)
              .flatMap(c -> ((Condition.Signed) c).anyOf().stream())
              .distinct()
              .toList();
    };
  }
}
