package org.commune.check.modelling;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Election;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.check.game.Assignment;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/** Seats emptied and filled, and terms that end. */
final class Seats {
  /** What is added to the name of a body for whether its terms end and its recall is open. */
  static final String TERM = ".term";

  static final String RECALL = ".recall";

  /** Values of these. */
  static final int IN_FORCE = 0;

  static final int INTERFERED = 1;

  private final Modelling modelling;
  private final Organs organs;
  private final Terms terms;

  Seats(Modelling modelling) {
    this.modelling = modelling;
    organs = modelling.organs;
    terms = modelling.terms;
  }

  void acts() {
    organs.bodies().keySet().forEach(this::terms);
    organs.bodies().keySet().forEach(this::recall);
    for (String act : Kinds.EMPTYING) {
      for (Power power : modelling.powers(act)) {
        modelling.targets(power).forEach(b -> empty(power, b));
      }
    }
    for (String act : Kinds.FILLING) {
      (isElection(act) ? modelling.law.powers(act) : modelling.powers(act))
          .stream()
              .filter(p -> !p.target().isEmpty() || !isElection(act))
              .forEach(p ->
                  modelling.targets(p).stream().filter(b -> sends(p, b)).forEach(b -> fill(p, b)));
    }
    for (Power power : modelling.law.powers("draw_lot")) {
      modelling.targets(power).forEach(b -> lot(power, b));
    }
  }

  private void empty(Power power, String body) {
    Variable seats = variable(body);
    String what = Names.verb(power.act()) + " " + Names.body(modelling.law, body);
    for (Side side : Side.values()) {
      Guard theirs =
          side == Side.FACTION
              ? Guard.is(seats, Organs.MEMBERS, Organs.WAVERING)
              : Guard.all(Guard.isNot(seats, Organs.VACANT), Guard.isNot(seats, Organs.MEMBERS));
      Guard open = power.act().equals("recall") ? Guard.is(recall(body), IN_FORCE) : Guard.always();
      modelling.add(
          side,
          power,
          body,
          what,
          Guard.all(theirs, open),
          List.of(new Assignment.Set(seats, Organs.VACANT)));
    }
  }

  private static boolean isElection(String act) {
    return act.equals("elect");
  }

  /** Whoever stands in for those who send delegates sends none: the seats are not due to it. */
  private boolean sends(Power power, String body) {
    List<SeatGroup> delegated =
        Optional.ofNullable(modelling.law.bodies().get(body)).stream()
            .flatMap(b -> b.is().seatGroups().stream())
            .filter(g -> g.filledBy() == SeatGroup.FilledBy.DELEGATION)
            .toList();
    return !power.act().equals("elect")
        || delegated.isEmpty()
        || power.holders().stream()
            .anyMatch(h ->
                h.role() == Actor.Role.ELECTORS || delegated.stream().anyMatch(g -> isOf(g, h)));
  }

  private static boolean isOf(SeatGroup group, Actor holder) {
    return group.electorate().filter(e -> e.id().equals(holder.id())).isPresent()
        || group.fallback().stream().anyMatch(f -> f.id().equals(holder.id()));
  }

  private void fill(Power power, String body) {
    Variable seats = variable(body);
    boolean election = power.act().equals("elect");
    for (Side side : Side.values()) {
      Guard free = free(side, body, election);
      Guard called = election ? called(side, body) : Guard.always();
      modelling.add(
          side,
          power,
          body,
          Names.verb(power.act()) + " " + Names.body(modelling.law, body),
          Guard.all(free, called),
          List.of(new Assignment.Set(seats, own(side))));
    }
  }

  /** Seats without a term are open to an election at any time; others once they are vacant. */
  private Guard free(Side side, String body, boolean election) {
    Variable seats = variable(body);
    return election && expiry(body).isEmpty()
        ? Guard.isNot(seats, own(side))
        : Guard.is(seats, Organs.VACANT);
  }

  private static int own(Side side) {
    return side == Side.FACTION ? Organs.FACTION : Organs.MEMBERS;
  }

  /** A lot from the members gives seats to the members, as long as most of them are. */
  private void lot(Power power, String body) {
    Variable seats = variable(body);
    modelling.add(
        Side.MEMBERS,
        power,
        body,
        "draws the lot for " + Names.body(modelling.law, body),
        Guard.all(Guard.is(seats, Organs.VACANT), modelling.hands.base(Side.MEMBERS)),
        List.of(new Assignment.Set(seats, Organs.MEMBERS)));
  }

  /**
   * That a side can have an election called and its result declared, where that takes an officer.
   */
  private Guard called(Side side, String body) {
    if (!byCount(body)) {
      return Guard.always();
    }
    return Guard.all(officer(side, "call_election", body), officer(side, "declare_result", body));
  }

  private Guard officer(Side side, String act, String body) {
    List<Power> powers =
        modelling.law.powers(act).stream()
            .filter(p -> p.target().isEmpty() || Hands.isOn(p, body))
            .toList();
    return powers.isEmpty()
        ? Guard.always()
        : Guard.any(powers.stream().map(p -> terms.use(side, p, body)).toList());
  }

  /** Whether the seats are filled by a count, and not by a vote on names. */
  private boolean byCount(String id) {
    return Optional.ofNullable(modelling.law.bodies().get(id))
        .map(Law.Defined::is)
        .filter((Body b) ->
            b.election().isPresent() || b.seatGroups().stream().anyMatch(Seats::byCount))
        .isPresent();
  }

  private static boolean byCount(SeatGroup group) {
    return group.election().isPresent()
        || group
            .method()
            .filter(m -> m != Election.Method.PLURALITY && m != Election.Method.BLOCK)
            .isPresent();
  }

  private Optional<Clock> expiry(String body) {
    return modelling.law.clauses().stream()
        .filter(Clock.class::isInstance)
        .map(Clock.class::cast)
        .filter(c -> c.then() == Clock.Consequence.SEAT_EXPIRES && c.of().equals(body))
        .filter(c -> c.from() == org.commune.charter.law.Trigger.SEAT_TAKEN)
        .findFirst();
  }

  /**
   * The terms of a body end on the days on which those of the founding end: a term that is cut
   * short is served out by whoever follows.
   */
  private void terms(String body) {
    expiry(body).ifPresent(clock -> ends(body, clock));
  }

  private void ends(String body, Clock clock) {
    Variable seats = variable(body);
    String ends = "the term of " + Names.body(modelling.law, body) + " ends";
    Guard over =
        Guard.all(
            modelling.years.ends(clock.after()),
            modelling.amendments.stands(clock.article()),
            Guard.is(term(body), IN_FORCE));
    modelling.sketch.rule(clock.article(), ends, over, new Assignment.Set(seats, Organs.VACANT));
  }

  /** Terms that the faction can lengthen end no more. */
  private Variable term(String body) {
    return interfered(
        body,
        TERM,
        "the term in " + Names.body(modelling.law, body),
        List.of("ends as it should", "has been lengthened"),
        "extend_term");
  }

  /**
   * Recalls that the faction has stopped: for as long as it likes, since no clause sets an end to
   * that.
   */
  private Variable recall(String body) {
    return interfered(
        body,
        RECALL,
        "the recall from " + Names.body(modelling.law, body),
        List.of("is open", "is suspended"),
        "suspend_recall");
  }

  /** Something of a body that an act of the faction takes out of force for good. */
  private Variable interfered(
      String body, String what, String about, List<String> values, String act) {
    Optional<Variable> known = modelling.sketch.variable(body + what);
    if (known.isPresent()) {
      return known.get();
    }
    List<Power> powers =
        modelling.powers(act).stream().filter(p -> modelling.targets(p).contains(body)).toList();
    ArticleNo article = powers.stream().findFirst().map(Power::article).orElse(ArticleNo.HEADER);
    Variable variable =
        modelling.sketch.add(new Variable(body + what, article, about, values), IN_FORCE);
    for (Power power : powers) {
      modelling.add(
          Side.FACTION,
          power,
          body,
          Names.verb(act) + " " + Names.body(modelling.law, body),
          Guard.is(variable, IN_FORCE),
          List.of(new Assignment.Set(variable, INTERFERED)));
    }
    return variable;
  }

  private Variable variable(String body) {
    return java.util.Objects.requireNonNull(organs.bodies().get(body));
  }
}
