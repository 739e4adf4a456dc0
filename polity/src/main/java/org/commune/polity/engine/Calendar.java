package org.commune.polity.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Trigger;
import org.commune.polity.Entry;
import org.commune.polity.Ruling;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.bodies.Seats;
import org.commune.polity.engine.decisions.Actions;
import org.commune.polity.engine.decisions.Delegating;
import org.commune.polity.engine.duties.Duties;
import org.commune.polity.engine.duties.Running;
import org.commune.polity.engine.elections.Elections;
import org.commune.polity.engine.emergencies.Emergencies;
import org.commune.polity.engine.justice.Sanctioning;
import org.commune.polity.engine.justice.Staying;
import org.commune.polity.engine.membership.Membership;
import org.commune.polity.engine.motions.Opening;
import org.commune.polity.engine.motions.Votes;
import org.commune.polity.engine.openness.Sealing;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.polity.state.Timer;
import org.commune.polity.state.VoteNow;

/** What the calendar does: what has fallen due happens, earliest first, before anybody acts. */
public final class Calendar {
  private Calendar() {}

  /** What has fallen due first by {@code until}. */
  public static Optional<Entry> nextDue(Law law, State state, Instant until) {
    var timers = state.all(Register.TIMERS);
    if (timers.isEmpty()) {
      return Optional.empty();
    }
    Timer first = timers.values().iterator().next();
    if (first.due().isAfter(until)) {
      return Optional.empty();
    }
    Instant at = first.due().isBefore(state.now()) ? state.now() : first.due();
    Scene scene = Engine.scene(law, state.at(at));
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Struck(Register.TIMERS, first.name(), ""));
    Scene after = scene.with(effects.getFirst().apply(scene.state()));
    Fired fired = fire(after, first);
    effects.addAll(fired.effects());
    return Optional.of(
        new Entry.OfClock(
            at,
            first.clause(),
            fired.article(),
            first.subject(),
            Running.complete(after, effects),
            fired.outcome()));
  }

  /** What a time that ran out did. */
  private record Fired(ArticleNo article, List<Effect> effects, Optional<Ruling.Outcome> outcome) {}

  private static Fired fire(Scene scene, Timer timer) {
    if (timer.clause().equals(VoteNow.CLOSING)) {
      Doing doing = Votes.closing(scene, timer.subject());
      ArticleNo article =
          scene
              .state()
              .motion(timer.subject())
              .map(m -> Procedures.article(scene, m))
              .orElse(ArticleNo.HEADER);
      return doing instanceof Doing.Done(List<Effect> effects, var outcome)
          ? new Fired(article, effects, outcome)
          : new Fired(article, List.of(), Optional.empty());
    }
    Optional<List<Effect>> own = own(scene, timer);
    if (own.isPresent()) {
      return new Fired(ArticleNo.HEADER, own.get(), Optional.empty());
    }
    Optional<Clause> clause = clause(scene.law(), timer.clause());
    // A clause that an amendment has struck meanwhile does nothing any more.
    return clause
        .map(c ->
            switch (c) {
              case Clock clock ->
                  new Fired(
                      clock.article(),
                      EveryInstitution.elapsed(scene, clock, timer),
                      Optional.empty());
              case Duty duty ->
                  new Fired(duty.article(), Duties.overdue(scene, duty, timer), Optional.empty());
              default -> new Fired(c.article(), List.of(), Optional.empty());
            })
        .orElseGet(() -> new Fired(ArticleNo.HEADER, List.of(), Optional.empty()));
  }

  /** A running time that an institution set for itself. */
  private static Optional<List<Effect>> own(Scene scene, Timer timer) {
    String institution = timer.clause().replaceAll(":.*", ":");
    return switch (institution) {
      case "vote:" -> Optional.of(Opening.opens(scene, timer.subject()));
      case "seats:" -> Optional.of(Seats.internal(scene, timer));
      case "election:" -> Optional.of(Elections.internal(scene, timer));
      case Lasting.OWN -> Optional.of(over(scene, timer));
      case "membership:" -> Optional.of(Membership.internal(scene, timer));
      default -> Optional.empty();
    };
  }

  private static Optional<Clause> clause(Law law, String id) {
    return law.clauses().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** A time of its own has run out, and the clock of the law did not see to it. */
  private static List<Effect> over(Scene scene, Timer timer) {
    return switch (Trigger.valueOf(timer.clause().substring(Lasting.OWN.length()))) {
      case EMERGENCY_RUNS -> Emergencies.over(scene, timer.subject());
      case RECORD_SEALED -> Sealing.elapsed(scene, timer.subject());
      case STAY_ORDERED -> Staying.ended(scene, timer.subject());
      case POWER_DELEGATED -> Delegating.ended(scene, timer.subject());
      case ACTION_DECIDED -> Actions.over(scene, timer.subject());
      case SANCTION_IMPOSED -> Sanctioning.over(scene, new PersonId(timer.subject()));
      default -> List.of();
    };
  }
}
