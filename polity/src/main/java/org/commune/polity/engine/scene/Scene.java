package org.commune.polity.engine.scene;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Electorate;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Span;
import org.commune.charter.measure.Surd;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/** The law and the state at one instant: what a ruling looks at. */
public record Scene(Law law, State state, Institutions institutions) {
  public Instant now() {
    return state.now();
  }

  public ZoneId zone() {
    return law.charter().timezone();
  }

  public Scene with(State changed) {
    return new Scene(law, changed, institutions);
  }

  /** When a span that began at {@code start} has passed. */
  public Instant after(Instant start, Span span) {
    return span.after(start, zone(), law.charter().dayCount());
  }

  public boolean passed(Instant start, Span span) {
    return !after(start, span).isAfter(now());
  }

  /** The definition of a body; empty for bodies that an act created. */
  public Optional<Body> body(BodyId id) {
    return Optional.ofNullable(law.bodies().get(id.name())).map(Law.Defined::is);
  }

  public Optional<ArticleNo> articleOf(BodyId id) {
    return Optional.ofNullable(law.bodies().get(id.name())).map(Law.Defined::article);
  }

  public ArticleNo articleOrHeader(BodyId id) {
    return articleOf(id).orElse(ArticleNo.HEADER);
  }

  public boolean isKind(BodyId id, Body.Kind kind) {
    return body(id).filter(b -> b.kind() == kind).isPresent();
  }

  /**
   * Whether all members of the unit, or of the whole, sit in the body without seats of their own.
   */
  public boolean isAssembly(BodyId id) {
    return body(id).filter(b -> b.seats().filter("all_members"::equals).isPresent()).isPresent();
  }

  public Composition composition(BodyId id) {
    return state.body(id).orElseGet(() -> Composition.of(id, 0, state.now()));
  }

  public boolean exists(BodyId id) {
    if (state.body(id).filter(c -> !c.dissolved()).isPresent()) {
      return true;
    }
    return body(id)
        .map(b ->
            b.per().isEmpty()
                ? id.unit().isEmpty()
                : state
                    .unit(new UnitId(id.unit()))
                    .filter(u -> u.kind().equals(b.per().orElseThrow()) && u.counts())
                    .isPresent())
        .orElse(false);
  }

  public Person person(PersonId id) {
    return state.person(id).orElseThrow();
  }

  public boolean isMember(PersonId id) {
    return state.person(id).filter(Person::isMember).isPresent();
  }

  /** Whether the person sits in the body. */
  public boolean sits(PersonId person, BodyId id) {
    if (isAssembly(id)) {
      return state
          .person(person)
          .filter(p -> p.mayVote(now()))
          .filter(p -> id.unit().isEmpty() || within(p, new UnitId(id.unit())))
          .isPresent();
    }
    return composition(id).holders().containsKey(person) && keepsMandates(person);
  }

  private boolean keepsMandates(PersonId id) {
    return state
        .person(id)
        .filter(p ->
            !p.suspended(now())
                || p.suspension().filter(Person.Suspension::keepsMandate).isPresent())
        .isPresent();
  }

  /** Whether the person belongs to the unit or to one under it. */
  public boolean within(Person person, UnitId unit) {
    return person.units().contains(unit)
        || person.units().stream().anyMatch(own -> under(own, unit));
  }

  /** Whether a unit lies under another in the tree, or is the same. */
  public boolean under(UnitId lower, UnitId upper) {
    Optional<UnitId> at = Optional.of(lower);
    while (at.isPresent()) {
      if (at.get().equals(upper)) {
        return true;
      }
      at = state.unit(at.get()).flatMap(Unit::parent);
    }
    return false;
  }

  /** All who sit in the body now. */
  public PSet<PersonId> sitting(BodyId id) {
    if (!isAssembly(id)) {
      return composition(id).holders().isEmpty()
          ? TreePSet.empty()
          : TreePSet.from(composition(id).holders().keySet());
    }
    if (id.unit().isEmpty()) {
      return members(p -> p.mayVote(now()));
    }
    List<PersonId> all = new ArrayList<>();
    for (Unit unit : state.each(Register.UNITS)) {
      if (unit.counts() && under(unit.id(), new UnitId(id.unit()))) {
        for (PersonId member : unit.members()) {
          if (person(member).mayVote(now())) {
            all.add(member);
          }
        }
      }
    }
    return TreePSet.from(all);
  }

  /** How many may vote in the body. */
  public int size(BodyId id) {
    if (!isAssembly(id)) {
      return composition(id).filled();
    }
    Optional<Unit> unit = state.unit(new UnitId(id.unit()));
    return unit.isPresent() && !state.isParent(unit.get().id())
        ? state.voters(unit.get())
        : sitting(id).size();
  }

  /** How many seats the body has, vacant ones included. */
  public int seats(BodyId id) {
    return isAssembly(id) ? size(id) : composition(id).size();
  }

  private PSet<PersonId> members(Predicate<Person> which) {
    List<PersonId> all = new ArrayList<>();
    for (Person person : state.each(Register.PEOPLE)) {
      if (person.isMember() && which.test(person)) {
        all.add(person.id());
      }
    }
    return TreePSet.from(all);
  }

  /**
   * Whether the person is on the roll of the electorate as of the record date before {@code vote}.
   */
  public boolean onRoll(PersonId id, String electorate, Instant vote) {
    Optional<Person> person = state.person(id);
    if (person.isEmpty()) {
      return false;
    }
    Law.Defined<Electorate> defined = law.electorates().get(electorate);
    if (defined == null) {
      return switch (electorate) {
        case "membership" -> person.get().mayVote(now());
        default -> sitsInAny(id, electorate);
      };
    }
    Electorate roll = defined.is();
    boolean base =
        roll.of().equals("membership") ? person.get().mayVote(now()) : onRoll(id, roll.of(), vote);
    Instant recordDate = roll.recordDate().before(vote, zone());
    return base && Eligibilities.meets(this, person.get(), roll, recordDate, electorate);
  }

  /** Whether the person sits in a body of that name, in any unit. */
  public boolean sitsInAny(PersonId person, String body) {
    return bodiesNamed(body, person).stream().anyMatch(id -> sits(person, id));
  }

  /** The bodies of that name that the person can sit in. */
  public List<BodyId> bodiesNamed(String name, PersonId person) {
    Law.Defined<Body> defined = law.bodies().get(name);
    if (defined == null) {
      return List.of(BodyId.of(name));
    }
    if (defined.is().per().isEmpty()) {
      return List.of(BodyId.of(name));
    }
    if (defined.is().seats().filter("all_members"::equals).isPresent()) {
      return state.person(person).stream()
          .flatMap(p -> p.units().stream())
          .map(unit -> BodyId.of(name, unit))
          .toList();
    }
    return instances(name);
  }

  /** All bodies of that name. */
  public List<BodyId> instances(String name) {
    Law.Defined<Body> defined = law.bodies().get(name);
    if (defined == null || defined.is().per().isEmpty()) {
      return List.of(BodyId.of(name));
    }
    String kind = defined.is().per().orElseThrow();
    return state.names(Lookup.UNITS_OF_KIND, kind).stream()
        .map(unit -> BodyId.of(name, new UnitId(unit)))
        .toList();
  }

  /** The roll of an electorate, closed at its record date before {@code vote}. */
  public PSet<PersonId> roll(String electorate, Instant vote) {
    if (law.electorates().containsKey(electorate) || electorate.equals("membership")) {
      List<PersonId> all = new ArrayList<>();
      for (Person person : state.each(Register.PEOPLE)) {
        if (onRoll(person.id(), electorate, vote)) {
          all.add(person.id());
        }
      }
      return TreePSet.from(all);
    }
    List<PersonId> all = new ArrayList<>();
    for (BodyId id : instances(electorate)) {
      all.addAll(sitting(id));
    }
    return TreePSet.from(all);
  }

  public boolean isElectorate(String name) {
    return law.electorates().containsKey(name) || name.equals("membership");
  }

  public boolean isBody(String name) {
    return law.bodies().containsKey(name) || state.body(BodyId.of(name)).isPresent();
  }

  public boolean isUnitKind(String name) {
    return law.units().containsKey(name);
  }

  /** The body that speaks for a unit: the assembly of all its members, else its council. */
  public Optional<BodyId> assemblyOf(UnitId unit) {
    return ofUnit(unit, Body.Kind.ASSEMBLY).or(() -> ofUnit(unit, Body.Kind.COUNCIL));
  }

  private Optional<BodyId> ofUnit(UnitId unit, Body.Kind kind) {
    return state
        .unit(unit)
        .flatMap(u ->
            law.bodies().entrySet().stream()
                .filter(e -> e.getValue().is().per().filter(u.kind()::equals).isPresent())
                .filter(e -> e.getValue().is().kind() == kind)
                .map(e -> BodyId.of(e.getKey(), unit))
                .findFirst());
  }

  /** The exact value of an expression of the charter, now. */
  public Surd value(Expression expression) {
    return expression.value(this::variable, this::count);
  }

  private Surd variable(String name) {
    Expression defined = law.charter().vars().get(name);
    return defined == null ? figure(name) : value(defined);
  }

  /** A figure that the organisation records; 0 when it has recorded none. */
  public Surd figure(String name) {
    return Surd.whole(state.get(Register.FIGURES, name).map(f -> f.value()).orElse(0L));
  }

  /** How many of something there are: an electorate, a body's seated, units of a kind. */
  public Surd count(String of) {
    return countUpTo(of, Long.MAX_VALUE);
  }

  /** The same, but a roll is counted no further than {@code most}: large ones take their time. */
  public Surd countUpTo(String of, long most) {
    Optional<Surd> recorded =
        state.get(Register.FIGURES, "count " + of).map(f -> Surd.whole(f.value()));
    if (recorded.isPresent()) {
      return recorded.get();
    }
    String name = of.startsWith("units.") ? of.substring("units.".length()) : of;
    if (isElectorate(name)) {
      return Surd.whole(sizeOfRoll(name, most));
    }
    if (isUnitKind(name)) {
      return Surd.whole(state.names(Lookup.UNITS_OF_KIND, name).size());
    }
    return Surd.whole(instances(name).stream().mapToLong(this::size).sum());
  }

  /** How many are on a roll now; counted without making the roll. */
  private long sizeOfRoll(String electorate, long most) {
    return state.each(Register.PEOPLE).stream()
        .filter(p -> onRoll(p.id(), electorate, now()))
        .limit(most)
        .count();
  }
}
