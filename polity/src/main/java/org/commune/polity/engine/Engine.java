package org.commune.polity.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Act;
import org.commune.polity.Contested;
import org.commune.polity.CountOfBallots;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.Legible;
import org.commune.polity.Ruling;
import org.commune.polity.Standings;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.counting.Counted;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.duties.Duties;
import org.commune.polity.engine.duties.Running;
import org.commune.polity.engine.duties.Usage;
import org.commune.polity.engine.elections.Recounting;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.grants.Signing;
import org.commune.polity.engine.grants.Stage;
import org.commune.polity.engine.motions.Governance;
import org.commune.polity.engine.openness.Reading;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.engine.seating.Terms;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seen;
import org.commune.polity.state.State;
import org.commune.polity.state.UnitId;

/** How an act is ruled on, from its standing to its effects. */
public final class Engine {
  private Engine() {}

  static Scene scene(Law law, State state) {
    return new Scene(law, state, EveryInstitution.ALL);
  }

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
    Scene scene = scene(law, state);
    Optional<Ground> unsigned = Signing.missing(scene, act);
    return unsigned.isPresent()
        ? new Ruling.Refused(List.of(unsigned.get()))
        : rule(scene, new Doer.One(act.by()), act.deed());
  }

  static Ruling rule(Scene scene, Doer doer, Deed deed) {
    return switch (Grants.find(scene, doer, deed, Stage.DONE, Optional.empty())) {
      case Grants.Finding.Denied(List<Ground> grounds) -> new Ruling.Refused(grounds);
      case Grants.Finding.Granted(Power power) ->
          switch (scene.institutions().perform(scene, doer, deed, power, Optional.empty())) {
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

  public static boolean mayRead(Law law, State state, Optional<PersonId> reader, Legible what) {
    return new Reading(scene(law, state), reader).may(what);
  }

  public static Optional<Standings> standings(Law law, State state, String id) {
    Scene scene = scene(law, state);
    return state
        .motion(id)
        .filter(m -> m.vote().isPresent())
        .flatMap(m ->
            Governance.governing(scene, m)
                .filter(g -> !Governance.isRanked(m, Optional.of(g)))
                .filter(g -> g.rule().method() != Rule.Method.CONSENT)
                .map(g -> Deciding.standings(scene, m, g)));
  }

  public static Optional<Contested> contested(Law law, State state, String id) {
    Scene scene = scene(law, state);
    return state
        .get(Register.ELECTIONS, id)
        .flatMap(e ->
            Contest.of(scene, e)
                .map(c -> new Contested(c.article(), c.method(e.seats()), c.words())));
  }

  public static Optional<CountOfBallots> count(Law law, State state, String id) {
    return state
        .get(Register.ELECTIONS, id)
        .filter(e -> e.status() == ElectionNow.Status.DECLARED && e.round() == 1)
        .flatMap(e -> Recounting.count(scene(law, state), e))
        .flatMap(c -> c instanceof Counted.Chosen(_, _, var sheet) ? sheet : Optional.empty());
  }

  public static List<PersonId> sitting(Law law, State state, BodyId body) {
    return List.copyOf(scene(law, state).sitting(body));
  }

  public static List<PersonId> roll(Law law, State state, String electorate) {
    return List.copyOf(scene(law, state).roll(electorate, state.now()));
  }

  public static List<PersonId> people(Law law, State state, Optional<UnitId> unit) {
    Scene scene = scene(law, state);
    return state.each(Register.PEOPLE).stream()
        .filter(p -> p.isMember())
        .filter(p -> unit.isEmpty() || scene.within(p, unit.get()))
        .map(p -> p.id())
        .toList();
  }

  /** All bodies that the law gives an organisation in that state. */
  public static List<BodyId> bodies(Law law, State state) {
    Scene scene = scene(law, state);
    return law.bodies().keySet().stream().flatMap(name -> scene.instances(name).stream()).toList();
  }

  /** A body with the seats that the law gives it, all vacant. */
  public static Composition composition(Law law, State state, BodyId body) {
    return Seating.composition(scene(law, state), body);
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
    Scene scene = scene(law, state);
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
    return Terms.running(scene(law, next));
  }
}
