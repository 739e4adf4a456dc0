package org.commune.polity.engine.emergencies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Emergency;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.scene.Bounds;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Document;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;

/**
 * The exception. It begins by one act, runs for the time that the act names, and ends by itself; no
 * act of those who declared it is needed for that, and none can prevent it.
 */
public final class Emergencies {
  private Emergencies() {}

  public static Doing perform(
      Scene scene, Doer doer, EmergencyDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case EmergencyDeed.DeclareEmergency declare -> declare(scene, doer, declare, power);
      case EmergencyDeed.ConfirmEmergency confirm ->
          running(scene, confirm.emergency(), power, e -> confirm(scene, doer, e, power));
      case EmergencyDeed.RenewEmergency renew ->
          running(scene, renew.emergency(), power, e -> renew(scene, doer, e, renew, power));
      case EmergencyDeed.EndEmergency end ->
          running(
              scene,
              end.emergency(),
              power,
              e -> Doing.done(over(scene, e, doer + " ends the emergency " + e.id())));
      case EmergencyDeed.ReviewEmergency review -> review(scene, doer, review, power);
    };
  }

  private static Doing running(
      Scene scene, String id, Power power, Function<EmergencyNow, Doing> what) {
    Optional<EmergencyNow> emergency = named(scene, id);
    if (emergency.isEmpty()) {
      return Doing.not(power.article(), "there is no emergency named " + id, "");
    }
    return emergency.get().inForce()
        ? what.apply(emergency.get())
        : Doing.not(
            power.article(),
            "the emergency " + id + " ended on " + emergency.get().ended().orElseThrow(),
            "another must be declared");
  }

  private static Doing declare(
      Scene scene, Doer doer, EmergencyDeed.DeclareEmergency deed, Power power) {
    Optional<EmergencyNow> other = scene.state().emergency();
    if (other.isPresent()) {
      return Doing.not(
          power.article(),
          "the emergency " + other.get().id() + " is in force until " + other.get().until(),
          "renew that one, or declare another when it has ended");
    }
    if (scene.state().get(Register.EMERGENCIES, deed.emergency()).isPresent()) {
      return Doing.not(
          power.article(),
          "there was an emergency named " + deed.emergency() + " already",
          "give another name");
    }
    Optional<Span> during = deed.during().or(() -> charter(scene).map(Emergency::duration));
    if (during.isEmpty()) {
      return Doing.not(power.article(), "no end is set", "say how long it lasts");
    }
    Optional<Ground> unproven = unproven(scene, deed);
    if (unproven.isPresent()) {
      return Doing.not(unproven.get());
    }
    Instant until = Lasting.until(scene, during.get());
    Optional<Ground> tooLong = EmergencyTime.tooLong(scene, until, Optional.empty());
    if (tooLong.isPresent()) {
      return Doing.not(tooLong.get());
    }
    boolean confirmed = charter(scene).flatMap(Emergency::confirm).isEmpty();
    EmergencyNow emergency =
        new EmergencyNow(
            deed.emergency(),
            Decisions.maker(scene, doer, power),
            deed.ground().orElse(""),
            deed.unlocks(),
            scene.now(),
            until,
            confirmed,
            0,
            Optional.empty(),
            false);
    List<Effect> effects = new ArrayList<>();
    effects.add(
        entered(
            emergency,
            doer + " declares the emergency " + emergency.id() + " until " + emergency.until()));
    deed.evidence()
        .ifPresent(text ->
            effects.add(
                Documents.entered(
                    scene,
                    "evidence of " + emergency.id(),
                    Document.Kind.STATEMENT,
                    doer,
                    Optional.of(text),
                    Optional.of(emergency.id()),
                    "its evidence is recorded")));
    effects.add(Write.began(Trigger.EMERGENCY_DECLARED, "", emergency.id()));
    effects.addAll(ends(scene, emergency));
    return Doing.done(effects);
  }

  private static Effect entered(EmergencyNow emergency, String says) {
    return new Effect.Entered<>(Register.EMERGENCIES, emergency.id(), emergency, says);
  }

  private static List<Effect> ends(Scene scene, EmergencyNow emergency) {
    return Lasting.ends(
        scene, Trigger.EMERGENCY_RUNS, Clock.Consequence.END, emergency.until(), emergency.id());
  }

  private static Optional<Ground> unproven(Scene scene, EmergencyDeed.DeclareEmergency deed) {
    return Chapters.of(scene, Article::emergency)
        .filter(e -> e.is().evidence().isPresent())
        .filter(e -> deed.evidence().filter(text -> !text.isBlank()).isEmpty())
        .map(e -> new Ground(e.article(), "no evidence is given", "state the evidence"));
  }

  private static Optional<Emergency> charter(Scene scene) {
    return Chapters.of(scene, Article::emergency).map(Law.Defined::is);
  }

  /** Whether there is an emergency of this name. */
  public static boolean isOne(Scene scene, String matter) {
    return named(scene, matter).isPresent();
  }

  /** Where the declaration of an emergency needs to be ratified, that confirms it. */
  public static Doing ratify(Scene scene, Doer doer, DecisionDeed.Ratify deed, Power power) {
    return confirm(scene, doer, named(scene, deed.matter()).orElseThrow(), power);
  }

  /** It is confirmed, and no longer ends for want of that. */
  private static Doing confirm(Scene scene, Doer doer, EmergencyNow emergency, Power power) {
    if (!emergency.inForce()) {
      return Doing.not(power.article(), "the emergency " + emergency.id() + " has ended", "");
    }
    if (emergency.confirmed()) {
      return Doing.not(
          power.article(), "the emergency " + emergency.id() + " is confirmed already", "");
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(
        entered(emergency.asConfirmed(), doer + " confirms the emergency " + emergency.id()));
    effects.addAll(Lasting.stop(scene, Trigger.EMERGENCY_DECLARED, emergency.id()));
    return Doing.done(effects);
  }

  private static Doing renew(
      Scene scene,
      Doer doer,
      EmergencyNow emergency,
      EmergencyDeed.RenewEmergency deed,
      Power power) {
    Optional<Span> during = deed.during().or(() -> charter(scene).map(Emergency::duration));
    if (during.isEmpty()) {
      return Doing.not(power.article(), "no end is set", "say how long it lasts");
    }
    if (!emergency.confirmed()) {
      return Doing.not(
          power.article(),
          "the emergency " + emergency.id() + " has not been confirmed",
          "have it confirmed first");
    }
    Instant until = Lasting.until(scene, during.get());
    Optional<Ground> refused =
        Bounds.of(scene, Limit.Bound.Renewals.class).stream()
            .filter(l -> emergency.renewals() >= l.is().max())
            .findFirst()
            .map(l -> renewedOut(l.article(), emergency, l.is().max()))
            .or(() -> EmergencyTime.tooLong(scene, until, Optional.of(emergency)));
    if (refused.isPresent()) {
      return Doing.not(refused.get());
    }
    EmergencyNow renewed = emergency.renewed(until);
    List<Effect> effects = new ArrayList<>();
    effects.add(
        entered(renewed, doer + " renews the emergency " + renewed.id() + " until " + until));
    effects.addAll(Lasting.stop(scene, Trigger.EMERGENCY_RUNS, renewed.id()));
    effects.addAll(ends(scene, renewed));
    return Doing.done(effects);
  }

  private static Ground renewedOut(ArticleNo article, EmergencyNow emergency, int max) {
    return Ground.of(
        article,
        "the emergency "
            + emergency.id()
            + " has been renewed "
            + emergency.renewals()
            + " times, and "
            + max
            + " is the most; it ends on "
            + emergency.until());
  }

  /** The rule by which the next renewal of an emergency is decided. */
  public static Optional<OrNamed<Rule>> renewalRule(Scene scene, String id) {
    int done = scene.state().get(Register.EMERGENCIES, id).map(EmergencyNow::renewals).orElse(0);
    return charter(scene)
        .flatMap(Emergency::renew)
        .map(Emergency.Renew::rules)
        .filter(rules -> !rules.isEmpty())
        .map(rules -> rules.get(Math.min(done, rules.size() - 1)));
  }

  /** It ends: its powers at once, and the measures taken under it as the charter says. */
  public static List<Effect> over(Scene scene, EmergencyNow emergency, String says) {
    List<Effect> effects = new ArrayList<>();
    effects.add(entered(emergency.over(scene.now()), says));
    effects.addAll(Lasting.stop(scene, Trigger.EMERGENCY_DECLARED, emergency.id()));
    effects.addAll(Lasting.stop(scene, Trigger.EMERGENCY_RUNS, emergency.id()));
    effects.add(Write.began(Trigger.EMERGENCY_ENDED, "", emergency.id()));
    return List.copyOf(effects);
  }

  private static Doing review(
      Scene scene, Doer doer, EmergencyDeed.ReviewEmergency deed, Power power) {
    Optional<EmergencyNow> emergency = named(scene, deed.emergency());
    if (emergency.isEmpty()) {
      return Doing.not(power.article(), "there is no emergency named " + deed.emergency(), "");
    }
    if (emergency.get().inForce()) {
      return Doing.not(
          power.article(),
          "the emergency " + deed.emergency() + " is still in force",
          "review it when it has ended");
    }
    return Doing.done(
        entered(emergency.get().asReviewed(), doer + " reviews the emergency " + deed.emergency()),
        Documents.entered(
            scene,
            Documents.numbered(scene, "review of " + deed.emergency()),
            Document.Kind.REPORT,
            doer,
            Optional.of(deed.text()),
            Optional.of(deed.emergency()),
            ""));
  }

  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    return switch (clock.then()) {
      case END_UNCONFIRMED ->
          named(scene, timer.subject())
              .filter(e -> e.inForce() && !e.confirmed())
              .map(e -> over(scene, e, "the emergency " + e.id() + " ends unconfirmed"))
              .orElse(List.of());
      case END -> over(scene, timer.subject());
      case LAPSE_EX_NUNC, LAPSE_EX_TUNC ->
          named(scene, timer.subject())
              .filter(e -> !e.inForce())
              .map(e -> Lapsing.lapse(scene, e))
              .orElse(List.of());
      default -> List.of();
    };
  }

  private static Optional<EmergencyNow> named(Scene scene, String id) {
    return scene.state().get(Register.EMERGENCIES, id);
  }

  /** The time of an emergency has come, unless it was renewed meanwhile. */
  public static List<Effect> over(Scene scene, String id) {
    return named(scene, id)
        .filter(e -> e.inForce() && !e.until().isAfter(scene.now()))
        .map(e -> over(scene, e, "the emergency " + e.id() + " ends with its time"))
        .orElse(List.of());
  }
}
