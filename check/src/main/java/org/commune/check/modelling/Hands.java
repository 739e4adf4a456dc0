package org.commune.check.modelling;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Rule;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Fraction;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;

/** When a side can act as those whom a clause names. */
final class Hands {
  private final Sketch sketch;
  private final Law law;
  private final Organs organs;
  private final Majorities majorities;

  Hands(Sketch sketch, Organs organs) {
    this.sketch = sketch;
    this.law = sketch.law();
    this.organs = organs;
    majorities = new Majorities(law);
  }

  /** That the side can act as one of these, or as all of them where they must agree. */
  Guard any(Side side, List<Actor> actors, boolean together, How how, String target) {
    List<Guard> each = actors.stream().map(a -> as(side, a, how, target)).toList();
    return together ? Guard.all(each) : Guard.any(each);
  }

  Guard as(Side side, Actor actor) {
    return as(side, actor, How.USUAL, "");
  }

  /**
   * That the side can act as this actor.
   *
   * @param target the body to which it is done, for actors that depend on it; "" for none
   */
  Guard as(Side side, Actor actor, How how, String target) {
    return switch (actor.role()) {
      case WHOLE -> whole(side, actor.id(), how);
      case ONE_OF -> oneOf(side, actor.id());
      case CHAIR_OF -> whole(side, actor.id(), How.USUAL);
      case ELECTORS -> electors(side, target, how);
      case PETITIONERS -> base(side);
      case SELF -> target.isEmpty() ? Guard.never() : whole(side, target, how);
      case UNITS_CONCERNED -> base(side);
      case PERSON_CONCERNED, PROPOSER, SPONSORS, ANYONE -> Guard.always();
      case NOBODY -> Guard.never();
    };
  }

  private Guard whole(Side side, String id, How how) {
    Optional<Rule> rule = majorities.rule(id, how);
    if (!organs.isBase(id)) {
      return organs.holds(side, id, s -> majorities.carries(rule, s));
    }
    if (drawnFrom(id).isPresent()) {
      return whole(side, drawnFrom(id).get(), how);
    }
    return Guard.all(
        sketch.threat().halfAbsent() && side == Side.MEMBERS && needsMany(id, rule)
            ? Guard.never()
            : base(side, id),
        organs.sits(id));
  }

  /** An electorate that is drawn from a body with seats. */
  private Optional<String> drawnFrom(String id) {
    return Optional.ofNullable(law.electorates().get(id))
        .map(e -> e.is().of())
        .filter(of -> law.bodies().containsKey(of) && !organs.isBase(of));
  }

  private boolean needsMany(String id, Optional<Rule> rule) {
    return Majorities.hasQuorum(
        rule, Optional.ofNullable(law.bodies().get(id)).flatMap(b -> b.is().quorum()));
  }

  private Guard oneOf(Side side, String id) {
    return organs.isBase(id)
        ? Guard.always()
        : seatless(organs.holds(side, id, s -> s.signum() > 0), id);
  }

  /** One of a body acts whether it sits or not. */
  private Guard seatless(Guard held, String id) {
    Guard sits = organs.sits(id);
    return held instanceof Guard.All(List<Guard> of)
        ? Guard.all(of.stream().filter(g -> !g.equals(sits)).toList())
        : held;
  }

  /**
   * That the members at large are on a side. Once the faction has made itself a majority of the
   * roll the organisation is lost, and what it does with that is not followed further.
   */
  Guard base(Side side, String id) {
    return side == Side.FACTION
        ? organs.altered(id)
        : Guard.all(base(side), organs.altered(id).not());
  }

  /** The same of the members of no roll in particular. */
  Guard base(Side side) {
    return side == Side.FACTION ? Guard.never() : Guard.is(organs.roll, 0);
  }

  /** Those who fill the seats of a body. */
  private Guard electors(Side side, String target, How how) {
    List<Guard> fillers =
        law.powers("elect").stream()
            .filter(p -> isOn(p, target))
            .flatMap(p -> p.holders().stream())
            .filter(a -> a.role() != Actor.Role.ELECTORS)
            .distinct()
            .map(a -> as(side, a, how, target))
            .toList();
    List<Guard> appointers =
        law.powers("appoint").stream()
            .filter(p -> isOn(p, target))
            .flatMap(p -> p.holders().stream())
            .map(a -> as(side, a, How.USUAL, target))
            .toList();
    return fillers.isEmpty() ? Guard.any(appointers) : Guard.any(fillers);
  }

  static boolean isOn(Power power, String target) {
    return power.target().stream().anyMatch(t -> t.id().equals(target));
  }

  /** Whether any decision of these is one of the members themselves, who can be deceived. */
  boolean takesTheMembers(List<Actor> actors) {
    return actors.stream()
        .anyMatch(a ->
            a.role() == Actor.Role.WHOLE && organs.isBase(a.id()) && drawnFrom(a.id()).isEmpty());
  }

  /** Whether a share carries what a body usually decides. */
  boolean governs(String body, Fraction share) {
    return majorities.carries(majorities.rule(body, How.USUAL), share);
  }
}
