package org.commune.polity.engine.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.decisions.Withholding;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Document;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Tendency;
import org.commune.polity.state.Timer;

/** Texts: published, replied to, addressed to bodies, asked for, reported. */
public final class Publications {
  private Publications() {}

  public static Doing perform(
      Scene scene, Doer doer, PublicationDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case PublicationDeed.Publish publish -> publish(scene, doer, publish, power);
      case PublicationDeed.Reply reply -> reply(scene, doer, reply, power);
      case PublicationDeed.RestrictPublication restrict ->
          restrict(scene, doer, restrict, power, motion);
      case PublicationDeed.SealRecord seal -> Sealing.seal(scene, doer, seal, power);
      case PublicationDeed.OpenRecord open -> Sealing.open(scene, open, power);
      case PublicationDeed.AddressDocument address -> address(scene, doer, address, power);
      case PublicationDeed.DeliverDocument deliver -> deliver(scene, doer, deliver, power);
      case PublicationDeed.RequestDocument request -> request(scene, doer, request, power);
      case PublicationDeed.AnswerRequest answer -> answer(scene, doer, answer, power, motion);
      case PublicationDeed.Inspect inspect ->
          Doing.done(Write.happened(scene, "inspect " + inspect.what()));
      case PublicationDeed.Report report -> report(scene, doer, report, power);
    };
  }

  private static Doing publish(Scene scene, Doer doer, PublicationDeed.Publish deed, Power power) {
    Optional<Ground> refused =
        taken(scene, deed.publication(), power)
            .or(() -> restricted(scene, deed.publication()))
            .or(() -> deed.matter().flatMap(m -> sealed(scene, m, power)))
            .or(() -> deed.tendency().flatMap(t -> notOfIt(scene, doer, t, power)))
            .or(() -> deed.tendency().flatMap(t -> TendencySpace.full(scene, t)));
    if (refused.isPresent()) {
      return Doing.not(refused.get());
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Documents.entered(
            scene,
            deed.publication(),
            Document.Kind.PUBLICATION,
            doer,
            deed.text(),
            deed.matter().or(deed::tendency),
            doer + " publishes " + deed.publication()));
    boolean accounts =
        deed.publication().startsWith("accounts")
            || deed.matter().filter("accounts"::equals).isPresent();
    if (accounts) {
      effects.add(Write.began(Trigger.LAST_REPORT, "accounts", "accounts"));
    }
    return Doing.done(effects);
  }

  private static Optional<Ground> taken(Scene scene, String id, Power power) {
    return Documents.named(scene, id)
        .map(d ->
            new Ground(
                power.article(),
                "there is a document named " + id + " already",
                "give another name"));
  }

  /** The decision in force that stops a text. */
  private static Optional<Ground> restricted(Scene scene, String publication) {
    return scene.state().each(Register.DECISIONS).stream()
        .filter(Decision::stands)
        .filter(d ->
            d.deed() instanceof PublicationDeed.RestrictPublication r
                && r.publication().equals(publication))
        .findFirst()
        .map(d ->
            new Ground(
                d.article(),
                publication + " was stopped by " + d.by() + " on " + d.at(),
                "have that decision annulled"));
  }

  private static Optional<Ground> sealed(Scene scene, String matter, Power power) {
    return Documents.named(scene, matter)
        .flatMap(Document::sealedUntil)
        .filter(until -> until.isAfter(scene.now()))
        .map(until ->
            new Ground(
                power.article(),
                matter + " is sealed until " + until,
                "publish it when it is open"));
  }

  private static Optional<Ground> notOfIt(Scene scene, Doer doer, String tendency, Power power) {
    Optional<Tendency> named = scene.state().get(Register.TENDENCIES, tendency);
    if (named.isEmpty()) {
      return Optional.of(Ground.of(power.article(), "there is no tendency named " + tendency));
    }
    boolean of =
        doer instanceof Doer.One(PersonId person) && named.get().members().contains(person);
    return of
        ? Optional.empty()
        : Optional.of(
            Ground.of(power.article(), doer + " does not belong to the tendency " + tendency));
  }

  private static Doing reply(Scene scene, Doer doer, PublicationDeed.Reply deed, Power power) {
    Optional<Document> to =
        Documents.named(scene, deed.publication())
            .filter(d -> d.kind() == Document.Kind.PUBLICATION);
    return to.isEmpty()
        ? Doing.not(
            power.article(), "nothing was published under the name " + deed.publication(), "")
        : Doing.done(
            Documents.entered(
                scene,
                Documents.numbered(scene, "reply to " + deed.publication()),
                Document.Kind.STATEMENT,
                doer,
                Optional.of(deed.text()),
                Optional.of(deed.publication()),
                doer + " asks for a reply to " + deed.publication() + " to be printed"),
            Write.began(Trigger.REPLY_ASKED, "", deed.publication()));
  }

  private static Doing restrict(
      Scene scene,
      Doer doer,
      PublicationDeed.RestrictPublication deed,
      Power power,
      Optional<Motion> motion) {
    Optional<Ground> already = restricted(scene, deed.publication());
    return already.isPresent()
        ? Doing.not(already.get())
        : Doing.done(
            Decisions.enter(
                scene, doer, deed, power, Decisions.id(scene, motion), Decision.Status.IN_FORCE));
  }

  private static Doing address(
      Scene scene, Doer doer, PublicationDeed.AddressDocument deed, Power power) {
    if (!scene.exists(deed.body())) {
      return Doing.not(power.article(), "there is no body " + deed.body(), "");
    }
    return taken(scene, deed.document(), power)
        .map(Doing::not)
        .orElseGet(() ->
            Doing.done(
                Documents.entered(
                    scene,
                    deed.document(),
                    Document.Kind.ADDRESSED,
                    doer,
                    deed.text(),
                    Optional.empty(),
                    deed.body(),
                    doer + " addresses " + deed.document() + " to " + deed.body()),
                new Effect.Began(Trigger.DOCUMENT_ADDRESSED, deed.body().name(), deed.document())));
  }

  private static Doing deliver(
      Scene scene, Doer doer, PublicationDeed.DeliverDocument deed, Power power) {
    return named(
        scene,
        deed.document(),
        Document.Kind.ADDRESSED,
        power,
        document ->
            document.delivered().isPresent()
                ? Doing.not(
                    power.article(),
                    deed.document() + " was delivered on " + document.delivered().get(),
                    "")
                : Doing.done(
                        Documents.entered(
                            document.delivered(scene.now()),
                            doer
                                + " lays "
                                + deed.document()
                                + document.addressee().map(b -> " before " + b).orElse("")))
                    .and(Withholding.delivered(scene, document))
                    .and(receipt(scene, doer, document)));
  }

  /** Where receipts are logged, who laid a document before whom is a record of its own. */
  private static List<Effect> receipt(Scene scene, Doer doer, Document document) {
    boolean logged =
        Chapters.of(scene, Article::records)
            .flatMap(r -> r.is().addressedDocument())
            .filter(a -> a.receiptLogged())
            .isPresent();
    return logged
        ? List.of(
            Documents.entered(
                scene,
                Documents.numbered(scene, "receipt of " + document.id()),
                Document.Kind.RECEIPT,
                doer,
                Optional.of(
                    document.addressee().map(Object::toString).orElse("") + ", " + scene.now()),
                Optional.of(document.id()),
                document.addressee().map(Object::toString).orElse("")
                    + " has received "
                    + document.id()))
        : List.of();
  }

  private static Doing named(
      Scene scene, String id, Document.Kind kind, Power power, Function<Document, Doing> what) {
    return Documents.named(scene, id)
        .filter(d -> d.kind() == kind)
        .map(what)
        .orElseGet(() ->
            Doing.not(
                power.article(),
                kind == Document.Kind.REQUEST
                    ? "there is no request named " + id
                    : "no document named " + id + " was addressed to a body",
                ""));
  }

  private static Doing request(
      Scene scene, Doer doer, PublicationDeed.RequestDocument deed, Power power) {
    if (!Documents.isRecorded(scene, deed.document())) {
      return Doing.not(power.article(), "there is no record named " + deed.document(), "");
    }
    return taken(scene, deed.request(), power)
        .map(Doing::not)
        .orElseGet(() ->
            Doing.done(
                Documents.entered(
                    scene,
                    deed.request(),
                    Document.Kind.REQUEST,
                    doer,
                    Optional.empty(),
                    Optional.of(deed.document()),
                    doer + " asks to see " + deed.document()),
                Write.began(Trigger.DOCUMENT_REQUESTED, "", deed.request())));
  }

  private static Doing answer(
      Scene scene,
      Doer doer,
      PublicationDeed.AnswerRequest deed,
      Power power,
      Optional<Motion> motion) {
    return named(
        scene,
        deed.request(),
        Document.Kind.REQUEST,
        power,
        request -> {
          if (request.answered()) {
            return Doing.not(power.article(), deed.request() + " is answered already", "");
          }
          if (deed.refused() && deed.ground().filter(g -> !g.isBlank()).isEmpty()) {
            return Doing.not(
                power.article(), "a request is not refused without a ground", "state the ground");
          }
          Optional<Ground> closed =
              deed.refused()
                  ? Optional.empty()
                  : request.about().flatMap(m -> sealed(scene, m, power));
          if (closed.isPresent()) {
            return Doing.not(closed.get());
          }
          List<Effect> effects = new ArrayList<>();
          effects.add(
              Documents.entered(
                  request.asAnswered(),
                  doer + (deed.refused() ? " refuses " : " grants ") + deed.request()));
          // The answer is a decision of its own, so that it can be appealed.
          effects.addAll(
              Decisions.enter(
                  scene, doer, deed, power, Decisions.id(scene, motion), Decision.Status.IN_FORCE));
          return Doing.done(effects);
        });
  }

  private static Doing report(Scene scene, Doer doer, PublicationDeed.Report deed, Power power) {
    if (!scene.exists(deed.body())) {
      return Doing.not(power.article(), "there is no body " + deed.body(), "");
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Documents.entered(
            scene,
            Documents.numbered(scene, "report to " + deed.body()),
            Document.Kind.REPORT,
            doer,
            Optional.of(deed.text()),
            deed.about(),
            deed.body(),
            doer + " reports to " + deed.body()));
    effects.add(Write.began(Trigger.LAST_REPORT, reporting(scene, doer, deed.body())));
    return Doing.done(effects);
  }

  /** The body whose report it is: the doer, or the one of whose report the body is told. */
  private static BodyId reporting(Scene scene, Doer doer, BodyId body) {
    return switch (doer) {
      case Doer.Whole(BodyId own) -> own;
      case Doer.One(PersonId person) ->
          scene.law().duties(Trigger.LAST_REPORT).stream()
              .filter(d -> d.act().equals("report"))
              .flatMap(d -> d.who().stream())
              .map(Actor::id)
              .filter(scene::isBody)
              .flatMap(name -> scene.bodiesNamed(name, person).stream())
              .filter(b -> scene.sits(person, b))
              .findFirst()
              .orElse(body);
      case Doer.Voters _, Doer.Calendar _ -> body;
    };
  }

  public static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    return clock.then() == Clock.Consequence.OPENS
        ? Sealing.elapsed(scene, timer.subject())
        : List.of();
  }
}
