package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commune.charter.language.ActName;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Appointment;
import org.commune.charter.language.Article;
import org.commune.charter.language.Body;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Charter.EffectClass;
import org.commune.charter.language.Election;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Ref;
import org.commune.charter.language.Rule;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.UnitKind;
import org.commune.charter.law.Acts;

/** What a charter defines, by name, and who stands behind a name. */
final class Definitions {
  private final Charter charter;
  private final Map<String, Body> bodies;
  private final Map<String, Electorate> electorates;
  private final Map<String, UnitKind> units;
  private final Map<String, Election> elections;
  private final Map<String, Rule> rules;
  private final Map<String, Appointment> appointments;
  private final Map<String, Initiative> initiatives;
  private final Map<String, Procedure> procedures;

  Definitions(Charter charter) {
    this.charter = charter;
    bodies = all(Article::bodies);
    electorates = all(Article::electorates);
    units = all(Article::units);
    elections = all(Article::elections);
    rules = all(Article::rules);
    appointments = all(Article::appointments);
    initiatives = all(Article::initiatives);
    procedures = all(Article::procedures);
  }

  private <T> Map<String, T> all(Function<Article, Map<String, T>> word) {
    Map<String, T> all = new LinkedHashMap<>();
    charter.articles().forEach(a -> all.putAll(word.apply(a)));
    return all;
  }

  Charter charter() {
    return charter;
  }

  Map<String, Body> bodies() {
    return bodies;
  }

  Map<String, Electorate> electorates() {
    return electorates;
  }

  Optional<Appointment> appointment(Ref<Appointment> name) {
    return Optional.ofNullable(appointments.get(name.id()));
  }

  Optional<Election> election(String name) {
    return Optional.ofNullable(elections.get(name));
  }

  /** The rule itself, looked up where it is only named. */
  Optional<Rule> rule(OrNamed<Rule> rule) {
    return switch (rule) {
      case OrNamed.Inline<Rule>(Rule value) -> Optional.of(value);
      case OrNamed.Named<Rule>(String name) -> Optional.ofNullable(rules.get(name));
    };
  }

  /** The acts that a name stands for, in the order of the closed list. */
  List<String> acts(ActName name) {
    Set<String> group = Acts.GROUPS.getOrDefault(name.name(), Set.of());
    return group.isEmpty()
        ? List.of(name.name())
        : Acts.ALL.keySet().stream().filter(group::contains).toList();
  }

  List<String> acts(List<ActName> names) {
    return names.stream().flatMap(n -> acts(n).stream()).distinct().toList();
  }

  /** Whether an act is a task to be carried out, rather than a decision. */
  boolean isTask(String act) {
    EffectClass effect =
        Optional.ofNullable(charter.acts().get(act))
            .or(() -> Optional.ofNullable(Acts.ALL.get(act)).map(Acts.Act::effect))
            .orElse(EffectClass.DECISION);
    return effect == EffectClass.ADMINISTRATION || effect == EffectClass.PUBLICATION;
  }

  /** Who decides by this initiative or procedure. */
  List<Actor> via(String name) {
    if (initiatives.containsKey(name)) {
      return List.of(initiatives.get(name).electorate());
    }
    return procedures.containsKey(name) ? users(name) : List.of();
  }

  /** The bodies whose usual procedure this is. */
  List<Actor> users(String procedure) {
    return names(b -> b.procedure().filter(p -> p.id().equals(procedure)).isPresent());
  }

  /** Those who are named, or else those who decide by the initiative or procedure. */
  List<Actor> holders(List<Actor> named, Optional<String> via) {
    return named.isEmpty() ? via.map(this::via).orElse(List.of()) : named;
  }

  /** Each single person of an electorate or a body, each unit of a kind by its own decision. */
  Actor each(Actor actor) {
    boolean units = this.units.containsKey(actor.id());
    return actor.role() == Actor.Role.WHOLE && !units
        ? new Actor(Actor.Role.ONE_OF, actor.id(), actor.here())
        : actor;
  }

  /** Each single person of an electorate, a body or a kind of unit. */
  static Actor person(Actor actor) {
    return actor.role() == Actor.Role.WHOLE
        ? new Actor(Actor.Role.ONE_OF, actor.id(), actor.here())
        : actor;
  }

  List<Actor> each(List<Actor> actors) {
    return actors.stream().map(this::each).toList();
  }

  /** Any member, on a roll or not. */
  static final List<Actor> MEMBERS = List.of(Actor.oneOf("membership"));

  /** Whether one person does what the body does, without a vote. */
  static boolean isOffice(Body body) {
    return body.kind() == Body.Kind.OFFICE;
  }

  /** Whether the body sits: whether there is anything to convene. */
  static boolean meets(Body body) {
    return !isOffice(body) && body.kind() != Body.Kind.COLLECTIVE;
  }

  /** One person of a body; for a collective, one of the bodies that it is of. */
  Actor one(String body) {
    return Actor.oneOf(seat(body));
  }

  /** The chair of a body; for a collective, of one of the bodies that it is of. */
  Actor chair(String body) {
    return Actor.chairOf(seat(body));
  }

  private String seat(String body) {
    return Optional.ofNullable(bodies.get(body)).flatMap(Body::of).map(Ref::id).orElse(body);
  }

  /** The bodies of which this is true, as actors. */
  List<Actor> names(java.util.function.Predicate<Body> which) {
    List<Actor> names = new ArrayList<>();
    bodies.forEach((name, body) -> {
      if (which.test(body)) {
        names.add(Actor.whole(name));
      }
    });
    return List.copyOf(names);
  }

  List<Actor> ofKind(Body.Kind kind) {
    return names(b -> b.kind() == kind);
  }

  /** How the seats of a body are filled: its groups, or the one that its own words describe. */
  static List<SeatGroup> groups(Body body) {
    List<SeatGroup> groups = new ArrayList<>(body.seatGroups());
    body.filledBy()
        .ifPresent(filledBy ->
            groups.add(
                new SeatGroup(
                    filledBy,
                    body.electorate(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    body.election(),
                    body.appointment(),
                    List.of(),
                    Optional.empty(),
                    body.mandate(),
                    body.recall(),
                    0,
                    List.of())));
    return List.copyOf(groups);
  }

  /** Who fills the seats of a group: as it says itself, or as its election does. */
  Optional<Actor> electorate(SeatGroup group) {
    return group
        .electorate()
        .or(() -> group.election().flatMap(e -> election(e.id())).flatMap(Election::electorate));
  }

  /** A body, some of its seats, and who fills them. */
  record Seats(String body, SeatGroup group, List<Actor> electors) {
    Actor whole() {
      return Actor.whole(body);
    }
  }

  /** The groups of seats of all bodies of which this is true. */
  List<Seats> seats(java.util.function.Predicate<SeatGroup> which) {
    List<Seats> seats = new ArrayList<>();
    bodies.forEach((name, body) -> {
      for (SeatGroup group : groups(body)) {
        if (which.test(group)) {
          seats.add(new Seats(name, group, electorate(group).stream().toList()));
        }
      }
    });
    return List.copyOf(seats);
  }

  /** All groups of seats of a body. */
  List<Seats> seatsOf(String body) {
    return seats(_ -> true).stream().filter(s -> s.body().equals(body)).toList();
  }

  /** The seats that a recall covers: of groups that name it, and all of bodies that do. */
  List<Seats> recalledBy(String recall) {
    return seats(_ -> true).stream()
        .filter(s ->
            s.group().recall().filter(r -> r.id().equals(recall)).isPresent()
                || Optional.ofNullable(bodies.get(s.body()))
                    .flatMap(Body::recall)
                    .filter(r -> r.id().equals(recall))
                    .isPresent())
        .toList();
  }
}
