package org.commune.check.modelling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Ref;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Fraction;
import org.commune.check.Threat;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * Who holds what: a variable for each body with seats, one for the roll of members, one for each
 * meeting that somebody else must call, and the allowance of the threat.
 *
 * <p>Bodies of which each unit has one stand for all of their kind: what the faction can do to one
 * branch it can do to every branch within its turn, and so can the members.
 */
public final class Organs {
  /** Values of the variable of a body. */
  static final int MEMBERS = 0;

  public static final int FACTION = 1;
  public static final int VACANT = 2;

  /** The members still hold it through those who sit there at the start, and who can go over. */
  static final int WAVERING = 3;

  static final int SHARED = 4;

  /** Values of the variable of a meeting: nobody has called it, it sits, it is called. */
  public static final int NOT_CALLED = 0;

  public static final int SITTING = 1;

  private final Sketch sketch;
  private final Law law;
  private final Map<String, Variable> bodies = new LinkedHashMap<>();
  private final Map<String, Variable> meetings = new LinkedHashMap<>();
  private final Map<String, Fraction> shares = new LinkedHashMap<>();
  private final Map<String, Variable> rolls = new LinkedHashMap<>();

  /**
   * The roll of the members: theirs (0), or with a majority that the faction has made itself (1).
   */
  final Variable roll;

  /** How often the members can still be deceived. */
  final Variable deceived;

  Organs(Sketch sketch) {
    this.sketch = sketch;
    law = sketch.law();
    for (String body : Threat.seated(law)) {
      body(body);
    }
    roll =
        sketch.add(
            new Variable(
                "roll",
                rollArticle(),
                "the roll",
                List.of("is the members'", "has a majority that the faction has made")),
            0);
    law.electorates().forEach((id, defined) -> electorate(id, defined.article()));
    List<String> left = new ArrayList<>();
    for (int times = 0; times <= sketch.threat().deceived(); times++) {
      left.add("can be deceived " + times + (times == 1 ? " more time" : " more times"));
    }
    deceived =
        sketch.add(
            new Variable("deceived", ArticleNo.HEADER, "the members", left),
            sketch.threat().deceived());
    law.bodies().forEach((id, defined) -> meeting(id, defined.article()));
  }

  private ArticleNo rollArticle() {
    return law.electorates().values().stream()
        .map(Law.Defined::article)
        .findFirst()
        .orElse(ArticleNo.HEADER);
  }

  private void body(String id) {
    Optional<Fraction> share =
        sketch.threat().holds().stream()
            .filter(h -> h.body().equals(id))
            .flatMap(h -> h.share().stream())
            .findFirst();
    List<String> values =
        new ArrayList<>(
            List.of(
                "is held by the members",
                "is held by the faction",
                "is vacant",
                "is held by those who can go over to the faction"));
    share.ifPresent(s -> {
      shares.put(id, s);
      values.add("is held by the faction with " + s + " of its seats");
    });
    boolean wavers = sketch.threat().betrays().contains(id);
    int start =
        share.isPresent()
            ? SHARED
            : sketch.threat().isHeld(id) ? FACTION : wavers ? WAVERING : MEMBERS;
    ArticleNo article =
        Optional.ofNullable(law.bodies().get(id))
            .map(Law.Defined::article)
            .orElse(ArticleNo.HEADER);
    bodies.put(id, sketch.add(new Variable(id, article, Names.body(law, id), values), start));
  }

  /** An electorate has a roll of its own beside that of the members, which can be altered alone. */
  private void electorate(String id, ArticleNo article) {
    rolls.put(
        id,
        sketch.add(
            new Variable(
                "roll." + id,
                article,
                "the roll of the " + id.replace('_', ' '),
                List.of("is as it should be", "has been altered for the faction")),
            0));
  }

  /** The rolls of the electorates that can be altered. */
  Map<String, Variable> rolls() {
    return rolls;
  }

  /**
   * That the roll of those who vote as this electorate or body has been altered for the faction.
   */
  Guard altered(String id) {
    return Optional.ofNullable(rolls.get(id)).map(r -> Guard.is(r, 1)).orElse(Guard.never());
  }

  /** A meeting is a variable only where those who sit in it cannot call it themselves. */
  private void meeting(String id, ArticleNo article) {
    List<Power> calls =
        law.powers("convene").stream()
            .filter(p -> p.target().stream().anyMatch(t -> t.id().equals(id)))
            .toList();
    boolean itself = calls.stream().anyMatch(p -> p.holders().stream().anyMatch(h -> isOwn(h, id)));
    if (!calls.isEmpty() && !itself) {
      int longest =
          calls.stream().mapToInt(p -> sketch.periods().atMost(notice(p))).max().orElse(0);
      List<String> values = new ArrayList<>(List.of("is not called", "sits"));
      for (int left = 1; left <= Math.max(1, longest); left++) {
        values.add("is called, and sits in " + left + (left == 1 ? " round" : " rounds"));
      }
      meetings.put(
          id,
          sketch.add(
              new Variable(id + ".meeting", article, Names.body(law, id), values), NOT_CALLED));
    }
  }

  static org.commune.charter.measure.Span notice(Power power) {
    return power.conditions().stream()
        .flatMap(c ->
            c instanceof Condition.Noticed(var atLeast)
                ? Optional.of(atLeast).stream()
                : Optional.<org.commune.charter.measure.Span>empty().stream())
        .findFirst()
        .orElse(org.commune.charter.measure.Span.NONE);
  }

  /** Whether those who may call a body are of it, so that whoever holds it can call it. */
  private boolean isOwn(Actor holder, String body) {
    boolean theirs = holder.id().equals(body) || (isBase(holder.id()) && isBase(body));
    return switch (holder.role()) {
      case WHOLE, ONE_OF, CHAIR_OF -> theirs;
      case SELF -> true;
      case ELECTORS,
          PETITIONERS,
          UNITS_CONCERNED,
          PERSON_CONCERNED,
          PROPOSER,
          SPONSORS,
          ANYONE,
          NOBODY ->
          false;
    };
  }

  /** Whether it is the members themselves: an electorate, a kind of unit, an assembly. */
  boolean isBase(String id) {
    Law.Defined<Body> defined = law.bodies().get(id);
    return defined == null || (!Threat.seated(law).contains(id) && !isCollective(id));
  }

  private boolean isCollective(String id) {
    return Optional.ofNullable(law.bodies().get(id))
        .filter(d -> d.is().kind() == Body.Kind.COLLECTIVE)
        .isPresent();
  }

  /** The body that has the seats: for a collective, the body of which it is made. */
  String seatsOf(String id) {
    return Optional.ofNullable(law.bodies().get(id))
        .map(Law.Defined::is)
        .filter(b -> b.kind() == Body.Kind.COLLECTIVE)
        .flatMap(Body::of)
        .map(Ref::id)
        .orElse(id);
  }

  Map<String, Variable> bodies() {
    return bodies;
  }

  Map<String, Variable> meetings() {
    return meetings;
  }

  /** That a side has enough seats of a body, which sits, for what a majority needs. */
  Guard holds(Side side, String id, java.util.function.Predicate<Fraction> majority) {
    Variable body = bodies.get(seatsOf(id));
    if (body == null) {
      return Guard.never();
    }
    Optional<Fraction> share = Optional.ofNullable(shares.get(seatsOf(id)));
    List<Integer> open =
        new ArrayList<>(side == Side.FACTION ? List.of(FACTION) : List.of(MEMBERS, WAVERING));
    boolean shared =
        share
            .map(s -> side == Side.FACTION ? s : Fraction.ONE.minus(s))
            .filter(majority)
            .isPresent();
    if (shared) {
      open.add(SHARED);
    }
    Guard seats = Guard.is(body, open.stream().mapToInt(Integer::intValue).toArray());
    return Guard.all(seats, sits(id));
  }

  /** That a body sits, where others must call it. */
  Guard sits(String id) {
    Variable meeting = meetings.get(id);
    return meeting == null ? Guard.always() : Guard.is(meeting, SITTING);
  }

  Guard vacant(String id) {
    Variable body = bodies.get(seatsOf(id));
    return body == null ? Guard.never() : Guard.is(body, VACANT);
  }

  /** That the faction has enough of a body to decide what it usually decides. */
  Guard governed(String id, Hands hands) {
    Variable body = java.util.Objects.requireNonNull(bodies.get(id));
    boolean shared =
        Optional.ofNullable(shares.get(id)).filter(s -> hands.governs(id, s)).isPresent();
    return shared ? Guard.is(body, FACTION, SHARED) : Guard.is(body, FACTION);
  }
}
