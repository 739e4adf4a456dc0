package org.commune.polity.engine.seating;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.measure.Span;
import org.commune.polity.Ground;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Service;
import org.commune.polity.state.Service.Term;
import org.pcollections.PVector;

/**
 * Whether a person may hold a seat, whoever fills it: terms served, offices that do not go
 * together, those whom the charter leaves out, bans. How many of one group may sit is for {@link
 * Caps}.
 */
public final class Eligible {
  /** The fact under which a ban from office is kept: the instant at which it ends. */
  public static final String OFFICE_BAN = "office_ban_until";

  /** Bodies that govern, inspect, judge or carry out; delegates hold a mandate, not an office. */
  private static final Set<Body.Kind> OFFICES =
      EnumSet.of(
          Body.Kind.EXECUTIVE,
          Body.Kind.COMMITTEE,
          Body.Kind.COMMISSION,
          Body.Kind.TRIBUNAL,
          Body.Kind.OFFICE);

  private Eligible() {}

  /** Why a person may not take a seat of the body now. */
  public static Optional<Ground> toSit(Scene scene, BodyId body, PersonId person) {
    if (Seating.composition(scene, body).holders().containsKey(person)) {
      return Optional.of(
          Ground.of(scene.articleOrHeader(body), person + " sits in " + body + " already"));
    }
    return toStand(scene, body, person).or(() -> incompatible(scene, body, person));
  }

  /** Why a person may not even stand: what giving up another seat before the result cannot mend. */
  public static Optional<Ground> toStand(Scene scene, BodyId body, PersonId person) {
    Optional<Person> known = scene.state().person(person);
    if (known.isEmpty()) {
      return Optional.of(
          Ground.of(scene.articleOrHeader(body), "nobody of the name " + person + " is known"));
    }
    Optional<String> gone =
        switch (known.get().status()) {
          case EXPELLED -> Optional.of(" has been expelled");
          case LEFT -> Optional.of(" has left");
          case MEMBER, OUTSIDE -> Optional.empty();
        };
    if (gone.isPresent()) {
      return Optional.of(Ground.of(scene.articleOrHeader(body), person + gone.get()));
    }
    return banned(scene, known.get())
        .or(() ->
            Limits.on(scene, body)
                .flatMap(l -> limited(scene, l, body, known.get()).stream())
                .findFirst());
  }

  private static Optional<Ground> banned(Scene scene, Person person) {
    return Optional.ofNullable(person.facts().get(OFFICE_BAN))
        .flatMap(Eligible::instant)
        .filter(until -> until.isAfter(scene.now()))
        .map(until ->
            new Ground(
                disciplinary(scene),
                person.id() + " may hold no office until " + until,
                "choose another, or wait until then"));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static ArticleNo disciplinary(Scene scene) {
    return scene.law().charter().articles().stream()
        .filter(a -> a.discipline().isPresent())
        .map(Article::article)
        .findFirst()
        .orElse(ArticleNo.HEADER);
  }

  private static Optional<Ground> limited(Scene scene, Limit limit, BodyId body, Person person) {
    return switch (limit.bound()) {
      case Bound.Terms terms -> terms(scene, limit.article(), terms, body, person.id());
      case Bound.Gap(Span atLeast) -> gap(scene, limit.article(), atLeast, body, person.id());
      case Bound.Excluded(Body.Exclusion who) -> excluded(scene, limit.article(), who, person);
      default -> Optional.empty();
    };
  }

  private static List<Term> served(Scene scene, PersonId person) {
    return scene.state().get(Register.SERVICE, person.id()).orElse(Service.NONE).terms();
  }

  private static Optional<Ground> terms(
      Scene scene, ArticleNo article, Bound.Terms most, BodyId body, PersonId person) {
    List<Term> here =
        served(scene, person).stream().filter(t -> t.body().name().equals(body.name())).toList();
    if (most.total().filter(n -> here.size() >= n).isPresent()) {
      return Optional.of(
          Ground.of(
              article,
              person
                  + " has served "
                  + here.size()
                  + " terms, and "
                  + most.total().get()
                  + " in all is the most"));
    }
    int row = inARow(scene, body, here);
    return most.consecutive()
        .filter(n -> row >= n)
        .map(n ->
            new Ground(
                article,
                person + " has served " + row + " terms in a row, and " + n + " is the most",
                "choose another until a term has gone by"));
  }

  /** The terms up to now between which no whole term of the body, or no time at all, went by. */
  private static int inARow(Scene scene, BodyId body, List<Term> served) {
    Optional<Span> term = scene.body(body).flatMap(Body::term);
    Instant next = scene.now();
    int row = 0;
    for (Term last : served.reversed()) {
      Instant end = last.to().orElse(next);
      Instant latest = next;
      if (term.map(t -> !scene.after(end, t).isAfter(latest)).orElse(end.isBefore(latest))) {
        break;
      }
      row++;
      next = last.from();
    }
    return row;
  }

  private static Optional<Ground> gap(
      Scene scene, ArticleNo article, Span atLeast, BodyId body, PersonId person) {
    return served(scene, person).stream()
        .filter(t -> t.body().name().equals(body.name()))
        .flatMap(t -> t.to().stream())
        .max(Instant::compareTo)
        .filter(left -> !scene.passed(left, atLeast))
        .map(left ->
            new Ground(
                article,
                person + " left on " + left + ", and may not return within " + atLeast.inWords(),
                "wait until " + scene.after(left, atLeast)));
  }

  private static Optional<Ground> excluded(
      Scene scene, ArticleNo article, Body.Exclusion who, Person person) {
    Optional<String> fact = who.has().filter(person.facts()::containsKey);
    if (fact.isPresent()) {
      return Optional.of(
          Ground.of(article, person.id() + " is left out: " + fact.get().replace('_', ' ')));
    }
    return who.heldOfficeWithin()
        .filter(span -> heldOffice(scene, person.id(), span))
        .map(span ->
            Ground.of(article, person.id() + " has held an office within " + span.inWords()))
        .or(() ->
            who.sanctionedWithin()
                .filter(span ->
                    scene
                        .state()
                        .get(Register.HAPPENED, "sanctioned " + person.id())
                        .filter(h -> !scene.passed(h.last(), span))
                        .isPresent())
                .map(span ->
                    Ground.of(
                        article, person.id() + " has been sanctioned within " + span.inWords())));
  }

  private static boolean heldOffice(Scene scene, PersonId person, Span within) {
    return served(scene, person).stream()
        .filter(t -> scene.body(t.body()).filter(b -> OFFICES.contains(b.kind())).isPresent())
        .anyMatch(t -> t.to().map(to -> !scene.passed(to, within)).orElse(true));
  }

  /** Two seats that the article of either does not let one person hold. */
  private static Optional<Ground> incompatible(Scene scene, BodyId body, PersonId person) {
    for (Limit limit : scene.law().limits()) {
      if (limit.bound() instanceof Bound.Incompatible(List<String> with)) {
        Optional<String> other =
            limit.on().equals(body.name())
                ? with.stream().filter(w -> holds(scene, person, w)).findFirst()
                : Optional.of(limit.on())
                    .filter(on -> with.contains(body.name()) && holds(scene, person, on));
        if (other.isPresent()) {
          return Optional.of(
              new Ground(
                  limit.article(),
                  person
                      + " holds a seat in "
                      + other.get()
                      + ", which does not go together with one in "
                      + body.name(),
                  "resign from " + other.get() + " first"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Scene scene, PersonId person, String body) {
    boolean employed =
        body.equals(Standing.STAFF)
            && scene
                .state()
                .person(person)
                .filter(p -> p.facts().containsKey(Standing.STAFF))
                .isPresent();
    return employed
        || scene.instances(body).stream()
            .anyMatch(id -> scene.composition(id).holders().containsKey(person));
  }

  /** The terms of a person, with one begun now. */
  static PVector<Term> begun(Scene scene, PersonId person, BodyId body) {
    PVector<Term> terms =
        scene.state().get(Register.SERVICE, person.id()).orElse(Service.NONE).terms();
    return terms.plus(new Term(body, scene.now(), Optional.empty()));
  }

  /** The terms of a person with the running one in the body ended. */
  static PVector<Term> ended(Scene scene, PersonId person, BodyId body) {
    PVector<Term> terms =
        scene.state().get(Register.SERVICE, person.id()).orElse(Service.NONE).terms();
    for (int i = terms.size() - 1; i >= 0; i--) {
      Term term = terms.get(i);
      if (term.body().equals(body) && term.to().isEmpty()) {
        return terms.with(i, new Term(body, term.from(), Optional.of(scene.now())));
      }
    }
    return terms;
  }
}
