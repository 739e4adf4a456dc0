package org.commune.polity.engine.standing;

import org.commune.charter.language.Actor;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.language.PowerGrant.SeatCount;
import org.commune.charter.law.Bar;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Support;

/** Whether what a clause calls a circumstance holds. */
public final class Circumstances {
  private Circumstances() {}

  /** Everything that the circumstance says holds. */
  public static boolean holds(Scene scene, Circumstance circumstance, Deed deed) {
    return circumstance.vacant().map(a -> vacant(scene, a)).orElse(true)
        && circumstance.seats().map(s -> seats(scene, s)).orElse(true)
        && (!circumstance.emergency() || scene.state().emergency().isPresent())
        && circumstance.inSession().map(a -> inSession(scene, a)).orElse(true)
        && (!circumstance.deadlock() || deadlock(scene, deed))
        && circumstance.recallPending().map(a -> recallPending(scene, a)).orElse(true)
        && circumstance.stated().map(deed.scope()::contains).orElse(true);
  }

  static boolean vacant(Scene scene, Actor who) {
    return scene.instances(who.id()).stream().allMatch(id -> scene.composition(id).vacant());
  }

  private static boolean seats(Scene scene, SeatCount count) {
    int filled = scene.composition(BodyId.of(count.of().id())).filled();
    boolean few =
        count.below().map(n -> filled < n).orElse(true)
            && count.atMost().map(n -> filled <= n).orElse(true);
    boolean longEnough =
        count
            .during()
            .map(span ->
                scene
                    .state()
                    .get(Register.HAPPENED, "seats " + count.of().id() + " " + most(count))
                    .filter(h -> scene.passed(h.last(), span))
                    .isPresent())
            .orElse(true);
    return few && longEnough;
  }

  /** A vote is open on recalling somebody from that body or office, or all of it. */
  private static boolean recallPending(Scene scene, Actor from) {
    return !scene.state().names(Lookup.RECALLS_VOTED_ON, from.id()).isEmpty();
  }

  private static int most(SeatCount count) {
    return count.atMost().or(() -> count.below().map(n -> n - 1)).orElse(0);
  }

  static boolean inSession(Scene scene, Actor who) {
    return scene.instances(who.id()).stream()
        .anyMatch(id -> scene.composition(id).meeting().filter(Meeting::isOpen).isPresent());
  }

  /**
   * One of those who must agree has agreed to such an act, and the others have not made it theirs.
   */
  private static boolean deadlock(Scene scene, Deed deed) {
    return scene.state().each(Register.SUPPORT).stream()
        .anyMatch(s -> s.kind() == Support.Kind.CONSENT && s.deed().act().equals(deed.act()));
  }

  /** Whether a time at which a bar stands is now. */
  public static boolean stands(Scene scene, Bar.During during, Doer doer, Deed deed) {
    return switch (during) {
      case Bar.During.Emergency() -> scene.state().emergency().isPresent();
      case Bar.During.Caretaker(String body, String from) -> caretaker(scene, body, from);
      case Bar.During.Provisional(String body) ->
          scene.composition(BodyId.of(body)).seats().values().stream()
              .anyMatch(s -> s.provisional() && s.holder().isPresent());
      case Bar.During.NotInvested(String body) -> {
        Composition composition = scene.composition(BodyId.of(body));
        yield !composition.invested() && !composition.vacant();
      }
      case Bar.During.Suspended() ->
          doer instanceof Doer.One(PersonId person)
              && scene.state().person(person).filter(p -> p.suspended(scene.now())).isPresent();
      case Bar.During.Stayed() ->
          deed.onMatter()
              .flatMap(id -> scene.state().get(Register.DECISIONS, id))
              .filter(d -> d.status() == Decision.Status.SUSPENDED)
              .isPresent();
      case Bar.During.Action() -> Unities.underWay(scene);
      case Bar.During.InCircumstance(Circumstance circumstance) -> holds(scene, circumstance, deed);
    };
  }

  /**
   * A higher body has been called or an election is open: `congress_convened`, `election_called`.
   */
  static boolean caretaker(Scene scene, String body, String from) {
    if (from.endsWith("_convened")) {
      BodyId higher = BodyId.of(from.substring(0, from.length() - "_convened".length()));
      // It ends with the close of the higher body, or once that has filled the body anew.
      return scene
          .composition(higher)
          .meeting()
          .filter(m ->
              scene
                  .composition(BodyId.of(body))
                  .lastElected()
                  .filter(e -> e.isAfter(m.calledAt()))
                  .isEmpty())
          .isPresent();
    }
    return scene.state().each(Register.ELECTIONS).stream()
        .anyMatch(e -> e.body().name().equals(body) && e.decided().isEmpty());
  }
}
