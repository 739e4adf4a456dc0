package org.commune.polity.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.language.Article;
import org.commune.charter.language.Records;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Malformed;
import org.commune.charter.measure.Span;
import org.commune.polity.Ground;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Document;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;

/**
 * Documents that were addressed to a body and kept from it. What a body decides meanwhile is
 * marked, and where the charter says so it can be annulled for that alone.
 */
public final class Withholding {
  private static final String GROUND = "withheld_document";

  private Withholding() {}

  /** The mark on a decision that a body makes while a document is kept from it. */
  public static List<Effect> tainted(Scene scene, Decision decision) {
    return Standing.venueBody(scene, decision.by())
        .flatMap(body -> withheld(scene, body))
        .map(document -> List.of(Write.happened(scene, mark(decision.id()))))
        .orElse(List.of());
  }

  public static boolean isTainted(Scene scene, String decision) {
    return scene.state().get(Register.HAPPENED, mark(decision)).isPresent();
  }

  private static String mark(String decision) {
    return "withheld " + decision;
  }

  /** Whether a document waits to be laid before the body. */
  public static boolean awaits(Scene scene, BodyId body) {
    return waiting(scene, body).findAny().isPresent();
  }

  private static Stream<Document> waiting(Scene scene, BodyId body) {
    return scene.state().find(Lookup.DOCUMENTS_WAITING_FOR, body).stream();
  }

  /** What is owed to the body is done with the last document that waited for it. */
  public static List<Effect> delivered(Scene scene, Document document) {
    Optional<BodyId> body = document.addressee();
    boolean last =
        body.isPresent() && waiting(scene, body.get()).allMatch(d -> d.id().equals(document.id()));
    if (!last) {
      return List.of();
    }
    List<Effect> struck = new ArrayList<>();
    for (Duty duty : scene.law().duties(Trigger.MEETING_OPENED)) {
      if (duty.act().equals("deliver_document")) {
        Set<Timer.What> owed = Set.of(new Timer.What(duty.id(), body.get().toString()));
        struck.addAll(Write.stop(scene, owed));
        struck.addAll(Write.inTime(scene, owed));
      }
    }
    return List.copyOf(struck);
  }

  /** The first document that should lie before the body and does not. */
  private static Optional<Document> withheld(Scene scene, BodyId body) {
    Optional<Records.AddressedDocument> rule =
        Chapters.of(scene, Article::records).flatMap(r -> r.is().addressedDocument());
    return rule.flatMap(
        asked -> waiting(scene, body).filter(d -> isLate(scene, asked, body, d)).findFirst());
  }

  private static boolean isLate(
      Scene scene, Records.AddressedDocument asked, BodyId body, Document document) {
    Composition composition = scene.composition(body);
    boolean metSince =
        composition
                .meeting()
                .flatMap(Meeting::opened)
                .filter(at -> !at.isBefore(document.at()))
                .isPresent()
            || composition.lastMet().filter(at -> at.isAfter(document.at())).isPresent();
    return within(asked).map(span -> scene.passed(document.at(), span)).orElse(metSince);
  }

  /** The time for delivery; none where it is the next session. */
  private static Optional<Span> within(Records.AddressedDocument asked) {
    try {
      return Optional.of(Span.parse(asked.within()));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** Why a decision cannot be annulled for a withheld document: there was none. */
  static Optional<Ground> unfounded(
      Scene scene, DecisionDeed.AnnulAct deed, Decision decision, Power power) {
    boolean forThatAlone =
        power.conditions().stream()
            .anyMatch(
                c -> c instanceof Condition.GroundIn(var grounds) && grounds.contains(GROUND));
    return forThatAlone && !isTainted(scene, decision.id())
        ? Optional.of(
            Ground.of(
                power.article(),
                "no document was kept from " + decision.by() + " when it decided " + deed.matter()))
        : Optional.empty();
  }
}
