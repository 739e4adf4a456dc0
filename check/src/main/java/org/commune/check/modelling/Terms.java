package org.commune.check.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.check.game.Assignment;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * On what terms a power can be used: its conditions, the bars against it, and whether its article
 * still stands. What the abstraction cannot tell is taken to be so for the faction, and where it
 * would favour the members, not to be so for them.
 */
final class Terms {
  private final Sketch sketch;
  private final Law law;
  private final Organs organs;
  private final Hands hands;
  private final Amendments amendments;
  private final Optional<Variable> emergency;

  Terms(
      Sketch sketch,
      Organs organs,
      Hands hands,
      Amendments amendments,
      Optional<Variable> emergency) {
    this.sketch = sketch;
    this.law = sketch.law();
    this.organs = organs;
    this.hands = hands;
    this.amendments = amendments;
    this.emergency = emergency;
  }

  /** That a side can use a power on a body. */
  Guard use(Side side, Power power, String target) {
    List<Guard> all = new ArrayList<>();
    all.add(holders(side, power, target));
    power.conditions().forEach(c -> all.add(condition(side, c, target)));
    if (side == Side.MEMBERS) {
      all.add(amendments.stands(power));
    }
    return Guard.all(all);
  }

  /** Each holder with the bars against it. */
  private Guard holders(Side side, Power power, String target) {
    List<Guard> each =
        power.holders().stream()
            .map(h ->
                Guard.all(
                    hands.as(side, h, power.how(), target),
                    unbarred(side, power.act(), h, target, Bar.In.ANY)))
            .toList();
    return power.together() ? Guard.all(each) : Guard.any(each);
  }

  /** That no bar stands against an act of this holder on that body. */
  Guard unbarred(Side side, String act, Actor holder, String target, Bar.In in) {
    return Guard.all(
        law.bars(act).stream()
            .filter(b -> b.in() == in)
            .filter(b -> b.scope().isEmpty())
            .filter(b -> b.target().isEmpty() || isOn(b, target))
            .filter(b -> against(b, holder))
            .map(b -> lifted(side, b))
            .toList());
  }

  private boolean isOn(Bar bar, String target) {
    return bar.target().stream()
        .anyMatch(t ->
            t.id().equals(target)
                || (organs.isBase(t.id()) && organs.isBase(target) && !target.isEmpty()));
  }

  private boolean against(Bar bar, Actor holder) {
    return bar.holders().isEmpty()
        ? bar.except().stream().noneMatch(e -> same(e, holder))
        : bar.holders().stream().anyMatch(h -> same(h, holder));
  }

  private boolean same(Actor named, Actor holder) {
    boolean self = named.role() == Actor.Role.SELF;
    return self
        ? holder.role() == Actor.Role.SELF || organs.isBase(holder.id())
        : named.role() == holder.role()
            && organs.seatsOf(named.id()).equals(organs.seatsOf(holder.id()));
  }

  /** That a bar does not stand now: it is not its time, or its article has been struck. */
  private Guard lifted(Side side, Bar bar) {
    Guard not =
        bar.when().isEmpty()
            ? Guard.never()
            : Guard.all(bar.when().stream().map(w -> stands(side, w).not()).toList());
    Guard unless =
        bar.unless().isEmpty()
            ? Guard.never()
            : side == Side.FACTION ? Guard.always() : Guard.never();
    Guard struck = side == Side.FACTION ? amendments.stands(bar.article()).not() : Guard.never();
    return Guard.any(not, unless, struck);
  }

  private Guard stands(Side side, Bar.During during) {
    return switch (during) {
      case Bar.During.Emergency() -> inEmergency();
      case Bar.During.Caretaker(String _, String from) -> caretaking(from);
      case Bar.During.InCircumstance(Circumstance circumstance) ->
          circumstance(other(side), circumstance);
      case Bar.During.Provisional _,
          Bar.During.NotInvested _,
          Bar.During.Suspended _,
          Bar.During.Stayed _,
          Bar.During.Action _ ->
          Guard.never();
    };
  }

  /** The time from when a body is called, as a caretaker clause writes it. */
  private Guard caretaking(String from) {
    String body =
        from.endsWith("_convened") ? from.substring(0, from.length() - "_convened".length()) : "";
    Variable meeting = organs.meetings().get(body);
    return meeting == null ? Guard.never() : Guard.isNot(meeting, Organs.NOT_CALLED);
  }

  private Guard inEmergency() {
    return emergency.map(e -> Guard.isNot(e, 0)).orElse(Guard.never());
  }

  private static Side other(Side side) {
    return side == Side.FACTION ? Side.MEMBERS : Side.FACTION;
  }

  private Guard condition(Side side, Condition condition, String target) {
    return switch (condition) {
      case Condition.Signed _ -> hands.base(side);
      case Condition.ConsentOf(Actor who) ->
          hands.as(side, who, org.commune.charter.law.How.USUAL, target);
      case Condition.RecommendedBy(Actor who) ->
          hands.as(side, who, org.commune.charter.law.How.USUAL, target);
      case Condition.CoSigned(Actor who) ->
          hands.as(side, who, org.commune.charter.law.How.USUAL, target);
      case Condition.During(List<Circumstance> anyOf) ->
          Guard.any(anyOf.stream().map(c -> circumstance(side, c)).toList());
      case Condition.NotDuring(List<Circumstance> noneOf) ->
          Guard.all(
              noneOf.stream()
                  .filter(c -> c.recallPending().isEmpty()) // who votes on a recall is never told
                  .map(c -> circumstance(other(side), c).not())
                  .toList());
      case Condition.Overdue(String duty) -> overdue(side, duty);
      case Condition.Ratified(var way) ->
          hands.any(
              side,
              way.by(),
              way.together(),
              org.commune.charter.law.How.by(way.via(), way.rule()),
              target);
      case Condition.Unlocked _ -> inEmergency();
      case Condition.Noticed _,
          Condition.Discussed _,
          Condition.Within _,
          Condition.NotWithin _,
          Condition.Consulted _,
          Condition.Confirmed _,
          Condition.GroundIn _,
          Condition.GroundStated _,
          Condition.States _,
          Condition.LifeAtMost _,
          Condition.OverseenBy _,
          Condition.Without _,
          Condition.OnlyUnlocks _,
          Condition.AmountAtMost _,
          Condition.AmountAbove _,
          Condition.PersonsAtMost _,
          Condition.NotSelf _,
          Condition.Applied _,
          Condition.Heard _,
          Condition.OffenceIn _,
          Condition.NotOlderThan _,
          Condition.NotRetroactive _,
          Condition.SanctionIn _,
          Condition.Judges _,
          Condition.Founders _,
          Condition.MembersAtLeast _,
          Condition.SeatsFilledBelow _,
          Condition.SubjectNotIn _,
          Condition.SubjectIn _,
          Condition.TimesAtMost _,
          Condition.Is _ ->
          Guard.always();
    };
  }

  /**
   * That a circumstance holds, in the view of a side: what the state does not tell is so for the
   * faction and not so for the members.
   */
  private Guard circumstance(Side side, Circumstance circumstance) {
    List<Guard> all = new ArrayList<>();
    circumstance.vacant().ifPresent(a -> all.add(organs.vacant(a.id())));
    circumstance.inSession().ifPresent(a -> all.add(organs.sits(a.id())));
    circumstance.seats().ifPresent(s -> all.add(organs.vacant(s.of().id())));
    if (circumstance.emergency()) {
      all.add(inEmergency());
    }
    boolean unknown =
        circumstance.deadlock()
            || circumstance.recallPending().isPresent()
            || circumstance.stated().isPresent();
    if (unknown && circumstance.stated().isEmpty() && side == Side.MEMBERS) {
      all.add(Guard.never());
    }
    return Guard.all(all);
  }

  /** That a duty is overdue, so that its substitutes may act. */
  private Guard overdue(Side side, String id) {
    Optional<Duty> duty = law.duties().stream().filter(d -> d.id().equals(id)).findFirst();
    Optional<Variable> clock = sketch.variable(clock(id));
    if (clock.isPresent()) {
      return Guard.is(clock.get(), clock.get().size() - 1);
    }
    return duty.flatMap(this::running)
        .map(v -> Guard.is(v, v.size() - 1))
        .orElse(side == Side.FACTION ? Guard.always() : Guard.never());
  }

  /** The name of the clock of a duty. */
  static String clock(String duty) {
    return "overdue." + duty.replace('/', '_');
  }

  /** A clock for a duty: idle, so many rounds, overdue. */
  private Optional<Variable> running(Duty duty) {
    int rounds = Math.max(1, sketch.periods().atMost(duty.within()));
    Optional<Guard> runs = runs(duty);
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    boolean demanded = isDemanded(duty);
    List<String> values = new ArrayList<>(List.of("is not due"));
    for (int round = 1; round < rounds; round++) {
      values.add("has been due for " + round + (round == 1 ? " round" : " rounds"));
    }
    values.add("is overdue");
    Variable clock =
        sketch.add(
            new Variable(
                clock(duty.id()),
                duty.article(),
                "the duty of "
                    + Names.actors(law, duty.who(), false)
                    + " to "
                    + duty.act().replace('_', ' ')
                    + " "
                    + duty.of().replace('_', ' '),
                values),
            0);
    Guard over = runs.get().not();
    sketch.rule(duty.article(), clock.about() + " ends", over, new Assignment.Set(clock, 0));
    Guard goes = demanded ? Guard.all(runs.get(), Guard.isNot(clock, 0)) : runs.get();
    sketch.rule(duty.article(), clock.about() + " runs", goes, new Assignment.Shift(clock, 1));
    if (demanded) {
      Demands.add(sketch, hands, amendments, duty, clock);
    }
    return Optional.of(clock);
  }

  static boolean isDemanded(Duty duty) {
    return duty.from() == Trigger.MEETING_DEMANDED || duty.from() == Trigger.PETITION_COMPLETE;
  }

  /** While what a duty is about has not been done; empty where the state does not tell. */
  private Optional<Guard> runs(Duty duty) {
    return switch (duty.from()) {
      case MEETING_HELD, MEETING_DEMANDED ->
          Optional.ofNullable(organs.meetings().get(duty.of()))
              .map(m -> Guard.isNot(m, Organs.SITTING));
      case PETITION_COMPLETE -> Optional.of(Guard.always());
      case SEAT_VACATED, BODY_VACATED, ELECTION_HELD, ELECTION_DUE ->
          Optional.ofNullable(organs.bodies().get(duty.of())).map(b -> Guard.is(b, Organs.VACANT));
      default -> Optional.empty();
    };
  }
}
