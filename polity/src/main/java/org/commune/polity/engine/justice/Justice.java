package org.commune.polity.engine.justice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.language.Body;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Case;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;

/** Cases: from a complaint, an appeal or a challenge to the decision of those who judge. */
public final class Justice {
  private Justice() {}

  public static Doing perform(
      Scene scene, Doer doer, JusticeDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case JusticeDeed.Complain complain -> complain(scene, doer, complain, power);
      case JusticeDeed.Investigate investigate ->
          open(
              scene,
              investigate.about(),
              power,
              c ->
                  Doing.done(
                      entered(
                          c.investigated(investigate.finding().orElse("")),
                          doer + " investigates " + c.id())));
      case JusticeDeed.Summon summon ->
          open(scene, summon.about(), power, c -> summon(scene, doer, c, summon.at(), power));
      case JusticeDeed.Hear hear ->
          open(scene, hear.about(), power, c -> hear(scene, doer, c, hear.defender(), power));
      case JusticeDeed.Sanction sanction ->
          Sanctioning.sanction(scene, doer, sanction, power, motion);
      case JusticeDeed.Appeal appeal -> Appealing.appeal(scene, doer, appeal, power);
      case JusticeDeed.ChallengeResult challenge ->
          Appealing.challenge(scene, doer, challenge, power);
      case JusticeDeed.DecideCase decide ->
          open(
              scene,
              decide.about(),
              power,
              c -> Judging.decide(scene, doer, c, decide, power, motion));
      case JusticeDeed.Stay stay -> Staying.stay(scene, doer, stay, power, motion);
    };
  }

  /** The case of this name that is not decided yet. */
  private static Doing open(Scene scene, String id, Power power, Function<Case, Doing> what) {
    Optional<Case> named = scene.state().get(Register.CASES, id);
    if (named.isEmpty()) {
      return Doing.not(power.article(), "there is no case named " + id, "open it by a complaint");
    }
    return named.get().verdict().isPresent()
        ? Doing.not(
            power.article(),
            id + " was decided on " + named.get().decided().orElseThrow(),
            "what is decided is not decided again")
        : what.apply(named.get());
  }

  static Effect entered(Case changed, String says) {
    return new Effect.Entered<>(Register.CASES, changed.id(), changed, says);
  }

  private static Doing complain(Scene scene, Doer doer, JusticeDeed.Complain deed, Power power) {
    if (scene.state().person(deed.person()).isEmpty()) {
      return Doing.not(power.article(), "there is no person named " + deed.person(), "");
    }
    if (deed.done().filter(at -> at.isAfter(scene.now())).isPresent()) {
      return Doing.not(power.article(), "it has not been done yet", "");
    }
    return opened(
        scene,
        power,
        Case.brought(
            deed.about(),
            Case.Kind.COMPLAINT,
            new Case.Matter(
                Optional.of(deed.person()),
                Optional.of(deed.offence()),
                deed.done(),
                Optional.empty()),
            doer.toString(),
            scene.now()),
        doer + " complains of " + deed.offence() + " by " + deed.person());
  }

  /** A case is opened under a name that no case has yet, and the time to decide it runs. */
  static Doing opened(Scene scene, Power power, Case opened, String says) {
    return scene.state().get(Register.CASES, opened.id()).isPresent()
        ? Doing.not(
            power.article(),
            "there is a case named " + opened.id() + " already",
            "give another name")
        : Doing.done(
            entered(opened, says),
            new Effect.Began(Trigger.CASE_OPENED, judge(scene, power), opened.id()));
  }

  /** The body that decides: the one to which the power leads, else the tribunal of the charter. */
  private static String judge(Scene scene, Power power) {
    return power.target().stream()
        .map(Actor::id)
        .filter(name -> isTribunal(scene, name))
        .findFirst()
        .or(() ->
            scene.law().bodies().keySet().stream()
                .filter(name -> isTribunal(scene, name))
                .findFirst())
        .orElse("");
  }

  private static boolean isTribunal(Scene scene, String body) {
    return scene.isKind(BodyId.of(body), Body.Kind.TRIBUNAL);
  }

  private static Doing summon(Scene scene, Doer doer, Case about, Instant at, Power power) {
    if (about.person().isEmpty()) {
      return Doing.not(power.article(), about.id() + " is about nobody's conduct", "");
    }
    return hasty(scene, at, power)
        .map(Doing::not)
        .orElseGet(() ->
            Doing.done(
                entered(
                    about.summoned(scene.now(), at),
                    doer
                        + " summons "
                        + about.person().get()
                        + " to the hearing of "
                        + about.id()
                        + " on "
                        + at)));
  }

  /** Why a hearing cannot be held at this time: the person is told too late. */
  private static Optional<Ground> hasty(Scene scene, Instant at, Power power) {
    if (!at.isAfter(scene.now())) {
      return Optional.of(Ground.of(power.article(), "that time is past"));
    }
    return Chapters.of(scene, Article::discipline)
        .flatMap(d ->
            d.is()
                .hearing()
                .filter(h -> scene.after(scene.now(), h.notice()).isAfter(at))
                .map(h ->
                    new Ground(
                        d.article(),
                        "the person is told "
                            + h.notice().inWords()
                            + " before a hearing, and "
                            + at
                            + " is sooner",
                        "hold it on " + scene.after(scene.now(), h.notice()) + " or later")));
  }

  private static Doing hear(Scene scene, Doer doer, Case about, boolean defender, Power power) {
    if (about.hearingAt().isEmpty()) {
      return Doing.not(
          power.article(), "nobody was summoned in " + about.id(), "summon the person first");
    }
    if (about.hearingAt().get().isAfter(scene.now())) {
      return Doing.not(
          power.article(),
          "the hearing of " + about.id() + " is on " + about.hearingAt().get(),
          "hold it then");
    }
    if (about.heard().isPresent()) {
      return Doing.not(power.article(), about.id() + " was heard on " + about.heard().get(), "");
    }
    return Doing.done(
        entered(
            about.heard(scene.now(), defender),
            doer + " hears " + about.id() + (defender ? ", with a defender" : "")));
  }

  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    return switch (clock.from()) {
      case STAY_ORDERED -> Staying.ended(scene, timer.subject());
      case SANCTION_IMPOSED, INTERIM_SUSPENDED ->
          clock.then() == Clock.Consequence.END
              ? Sanctioning.over(scene, new PersonId(timer.subject()))
              : List.of();
      default -> List.of();
    };
  }
}
