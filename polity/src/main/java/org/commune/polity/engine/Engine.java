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
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Act;
import org.commune.polity.Doer;
import org.commune.polity.Entry;
import org.commune.polity.Ground;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seen;
import org.commune.polity.state.State;
import org.commune.polity.state.Timer;
import org.commune.polity.state.UnitId;

/** How an act is ruled on, from its standing to its effects. */
public final class Engine {
  private Engine() {}

  public static Ruling rule(Law law, State state, Act act) {
    Optional<Seen> seen = state.get(Register.SEEN, act.id());
    if (seen.isPresent()) {
      return seen.get().deed().equals(act.deed())
          ? new Ruling.Repeated(seen.get().admitted())
          : new Ruling.Refused(
              List.of(
                  new Ground(
                      ArticleNo.HEADER,
                      "another act was sent with the id " + act.id(),
                      "send it with an id of its own")));
    }
    if (act.at().isBefore(state.now())) {
      return new Ruling.Refused(
          List.of(
              new Ground(
                  ArticleNo.HEADER,
                  "it is dated " + act.at() + ", and the record has come to " + state.now(),
                  "send it with the time now")));
    }
    return rule(new Scene(law, state), new Doer.One(act.by()), act.deed());
  }

  static Ruling rule(Scene scene, Doer doer, Deed deed) {
    return switch (Grants.find(scene, doer, deed, Stage.DONE, Optional.empty())) {
      case Grants.Finding.Denied(List<Ground> grounds) -> new Ruling.Refused(grounds);
      case Grants.Finding.Granted(Power power) ->
          switch (Institutions.perform(scene, doer, deed, power, Optional.empty())) {
            case Doing.Not(List<Ground> grounds) -> new Ruling.Refused(grounds);
            case Doing.Done(List<Effect> effects, var outcome) -> {
              List<Effect> all = new ArrayList<>(Duties.fulfilled(scene, deed));
              all.addAll(effects);
              all.addAll(Usage.noted(scene, doer, deed));
              yield new Ruling.Admitted(
                  List.of(power.article()), Running.complete(scene, all), outcome);
            }
          };
    };
  }

  public static List<PersonId> sitting(Law law, State state, BodyId body) {
    return List.copyOf(new Scene(law, state).sitting(body));
  }

  public static List<PersonId> roll(Law law, State state, String electorate) {
    return List.copyOf(new Scene(law, state).roll(electorate, state.now()));
  }

  public static List<PersonId> people(Law law, State state, Optional<UnitId> unit) {
    Scene scene = new Scene(law, state);
    return state.each(Register.PEOPLE).stream()
        .filter(p -> p.isMember())
        .filter(p -> unit.isEmpty() || scene.within(p, unit.get()))
        .map(p -> p.id())
        .toList();
  }

  /** All bodies that the law gives an organisation in that state. */
  public static List<BodyId> bodies(Law law, State state) {
    Scene scene = new Scene(law, state);
    return law.bodies().keySet().stream().flatMap(name -> scene.instances(name).stream()).toList();
  }

  /** A body with the seats that the law gives it, all vacant. */
  public static Composition composition(Law law, State state, BodyId body) {
    return Seating.composition(new Scene(law, state), body);
  }

  /** The state with which an organisation begins, with the times running that begin then. */
  public static State begun(Law law, State state) {
    List<Effect> begun = new ArrayList<>();
    begun.add(Write.began(Trigger.FOUNDED, "", ""));
    law.clocks(Trigger.FOUNDED).stream()
        .map(Clock::of)
        .filter(of -> !of.isEmpty())
        .distinct()
        .forEach(of -> begun.add(Write.began(Trigger.FOUNDED, of, of)));
    for (BodyId body : bodies(law, state)) {
      begun.add(Write.began(Trigger.ELECTION_HELD, body));
      begun.add(Write.began(Trigger.LAST_REPORT, body));
    }
    Scene scene = new Scene(law, state);
    for (Duty duty : law.duties(Trigger.MEETING_HELD)) {
      // The time until the first meeting runs from the founding; what follows a meeting does not.
      if (duty.act().equals("convene")) {
        for (BodyId body : scene.instances(duty.of())) {
          begun.add(
              Write.timer(scene.after(scene.now(), duty.within()), duty.id(), body.toString()));
        }
      }
    }
    State next = state;
    for (Effect effect : Running.complete(scene, begun)) {
      next = effect.apply(next);
    }
    return Terms.running(new Scene(law, next));
  }

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
    Scene scene = new Scene(law, state.at(at));
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
    if (timer.clause().equals(Votes.CLOSING)) {
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
                      clock.article(), Institutions.elapsed(scene, clock, timer), Optional.empty());
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
      case "vote:" -> Optional.of(Votes.opens(scene, timer.subject()));
      case "seats:" -> Optional.of(Seats.internal(scene, timer));
      case "election:" -> Optional.of(Elections.internal(scene, timer));
      case Lasting.OWN -> Optional.of(Lasting.over(scene, timer));
      case "membership:" -> Optional.of(Membership.internal(scene, timer));
      default -> Optional.empty();
    };
  }

  private static Optional<Clause> clause(Law law, String id) {
    return law.clauses().stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
