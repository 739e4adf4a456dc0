package org.commune.polity.engine.tendencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.commune.charter.language.Article;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.TendencyDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Actions;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.decisions.Undoing;
import org.commune.polity.engine.scene.Bounds;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Unities;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Document;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Tendency;
import org.commune.polity.state.Timer;
import org.pcollections.PSet;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/** Currents of opinion that organise, and the end of the public actions that bind them. */
public final class Tendencies {
  private static final Span YEAR = new Span(12, 0, 0, 0, 0);

  private Tendencies() {}

  public static Doing perform(
      Scene scene, Doer doer, TendencyDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case TendencyDeed.FormTendency form -> form(scene, doer, form, power);
      case TendencyDeed.JoinTendency join ->
          personally(scene, doer, join.tendency(), power, (t, p) -> join(t, p, power));
      case TendencyDeed.LeaveTendency leave ->
          personally(scene, doer, leave.tendency(), power, (t, p) -> leave(t, p, power));
      case TendencyDeed.MailAllMembers mail ->
          personally(scene, doer, mail.tendency(), power, (t, p) -> mail(scene, t, p, mail, power));
      case TendencyDeed.BanTendency ban -> ban(scene, doer, ban, power);
      case TendencyDeed.EndAction end -> end(scene, doer, end, power);
    };
  }

  private static Doing form(Scene scene, Doer doer, TendencyDeed.FormTendency deed, Power power) {
    return unformed(scene, doer, deed, power)
        .map(Doing::not)
        .orElseGet(() -> {
          List<Effect> effects = new ArrayList<>();
          effects.add(
              entered(
                  new Tendency(
                      deed.tendency(),
                      founders(deed),
                      deed.contact(),
                      scene.now(),
                      TreePVector.empty()),
                  doer + " forms the tendency " + deed.tendency()));
          effects.addAll(told(scene, doer, deed));
          return Doing.done(effects);
        });
  }

  /** Those who must be told of a tendency have it before them with its founding. */
  private static List<Effect> told(Scene scene, Doer doer, TendencyDeed.FormTendency deed) {
    return Chapters.of(scene, Article::tendencies).flatMap(t -> t.is().form().noticeTo()).stream()
        .<Effect>map(who ->
            Documents.entered(
                scene,
                Documents.numbered(scene, "notice of " + deed.tendency()),
                Document.Kind.NOTICE,
                doer,
                Optional.of(
                    deed.members().size()
                        + " members"
                        + deed.contact().map(c -> "; contact " + c).orElse("")),
                Optional.of(deed.tendency()),
                BodyId.of(who.id()),
                who.id() + " is told of the tendency " + deed.tendency()))
        .toList();
  }

  private static PSet<PersonId> founders(TendencyDeed.FormTendency deed) {
    return TreePSet.from(deed.members());
  }

  private static Optional<Ground> unformed(
      Scene scene, Doer doer, TendencyDeed.FormTendency deed, Power power) {
    if (scene.state().get(Register.TENDENCIES, deed.tendency()).isPresent()) {
      return Optional.of(
          new Ground(
              power.article(),
              "there is a tendency named " + deed.tendency() + " already",
              "join it, or give another name"));
    }
    Optional<PersonId> outsider =
        deed.members().stream().filter(p -> !scene.isMember(p)).findFirst();
    if (outsider.isPresent()) {
      return Optional.of(Ground.of(power.article(), outsider.get() + " is not a member"));
    }
    if (doer instanceof Doer.One(PersonId person) && !deed.members().contains(person)) {
      return Optional.of(
          new Ground(power.article(), person + " is not among its members", "join it oneself"));
    }
    if (owesContact(scene) && deed.contact().isEmpty()) {
      return Optional.of(
          new Ground(power.article(), "it names no contact person", "name a contact person"));
    }
    return deed.contact()
        .filter(c -> !deed.members().contains(c))
        .map(c -> Ground.of(power.article(), "its contact " + c + " is not among its members"));
  }

  private static boolean owesContact(Scene scene) {
    return Chapters.of(scene, Article::tendencies)
        .filter(t ->
            t.is()
                .obligations()
                .contains(org.commune.charter.language.Tendencies.Obligation.CONTACT_PERSON))
        .isPresent();
  }

  private static Doing personally(
      Scene scene, Doer doer, String id, Power power, BiFunction<Tendency, PersonId, Doing> what) {
    if (!(doer instanceof Doer.One(PersonId person))) {
      return Doing.not(power.article(), "only a person can do this", "");
    }
    return named(scene, id, power, tendency -> what.apply(tendency, person));
  }

  private static Doing named(
      Scene scene, String id, Power power, java.util.function.Function<Tendency, Doing> what) {
    return scene
        .state()
        .get(Register.TENDENCIES, id)
        .map(what)
        .orElseGet(() -> Doing.not(power.article(), "there is no tendency named " + id, "form it"));
  }

  private static Doing join(Tendency tendency, PersonId person, Power power) {
    return tendency.members().contains(person)
        ? Doing.not(power.article(), person + " belongs to " + tendency.id() + " already", "")
        : Doing.done(
            entered(tendency.joined(person), person + " joins the tendency " + tendency.id()));
  }

  private static Doing leave(Tendency tendency, PersonId person, Power power) {
    return tendency.members().contains(person)
        ? Doing.done(
            entered(tendency.left(person), person + " leaves the tendency " + tendency.id()))
        : notOfIt(tendency, person, power);
  }

  private static Doing notOfIt(Tendency tendency, PersonId person, Power power) {
    return Doing.not(
        power.article(), person + " does not belong to the tendency " + tendency.id(), "");
  }

  private static Doing mail(
      Scene scene,
      Tendency tendency,
      PersonId person,
      TendencyDeed.MailAllMembers deed,
      Power power) {
    if (!tendency.members().contains(person)) {
      return notOfIt(tendency, person, power);
    }
    long sent = tendency.mailings().stream().filter(at -> !scene.passed(at, YEAR)).count();
    Optional<Ground> exhausted =
        Bounds.of(scene, Limit.Bound.Mailings.class, "tendency").stream()
            .filter(l -> sent >= l.is().perYear())
            .findFirst()
            .map(l ->
                new Ground(
                    l.article(),
                    sent
                        + " letters to all members in a year, and "
                        + l.is().perYear()
                        + " is the most",
                    again(scene, tendency, l.is().perYear())));
    return exhausted
        .map(Doing::not)
        .orElseGet(() ->
            Doing.done(
                entered(tendency.mailed(scene.now()), tendency.id() + " writes to all members"),
                Documents.entered(
                    scene,
                    "letter of " + tendency.id() + " " + (tendency.mailings().size() + 1),
                    Document.Kind.PUBLICATION,
                    new Doer.One(person),
                    Optional.of(deed.text()),
                    Optional.of(tendency.id()),
                    "")));
  }

  /** When the oldest of the last letters will lie a year back. */
  private static String again(Scene scene, Tendency tendency, int perYear) {
    int oldest = tendency.mailings().size() - perYear;
    return perYear == 0
        ? ""
        : "write again from " + scene.after(tendency.mailings().get(oldest), YEAR) + " on";
  }

  private static Doing ban(Scene scene, Doer doer, TendencyDeed.BanTendency deed, Power power) {
    return named(
        scene,
        deed.tendency(),
        power,
        tendency ->
            Doing.done(
                new Effect.Struck(
                    Register.TENDENCIES,
                    tendency.id(),
                    doer + " bans the tendency " + tendency.id())));
  }

  private static Doing end(Scene scene, Doer doer, TendencyDeed.EndAction deed, Power power) {
    return Decisions.about(
        scene,
        deed.action(),
        power,
        action -> {
          if (!Unities.covers(scene, action)) {
            return Doing.not(
                power.article(), deed.action() + " is no public action that unity covers", "");
          }
          return Undoing.gone(action, power)
              .map(Doing::not)
              .orElseGet(() ->
                  Doing.done(
                      Actions.over(scene, action, doer + " declares " + action.id() + " over")));
        });
  }

  private static Effect entered(Tendency tendency, String says) {
    return new Effect.Entered<>(Register.TENDENCIES, tendency.id(), tendency, says);
  }

  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    return clock.then() == Clock.Consequence.END ? Actions.over(scene, timer.subject()) : List.of();
  }
}
