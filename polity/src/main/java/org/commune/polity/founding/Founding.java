package org.commune.polity.founding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Span;
import org.commune.polity.Organisation;
import org.commune.polity.engine.Engine;
import org.commune.polity.founding.Setup.KeyGiven;
import org.commune.polity.founding.Setup.PersonGiven;
import org.commune.polity.founding.Setup.SeatsGiven;
import org.commune.polity.founding.Setup.UnitGiven;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.EnrolledKey;
import org.commune.polity.state.Figure;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.State;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** Founds an organisation: the state with which its record begins. */
public final class Founding {
  /** Who is a member from the start has been one long enough for any roll. */
  private static final Duration LONG_BEFORE = Duration.ofDays(3650);

  private final Law law;
  private final Instant start;
  private final List<String> flaws = new ArrayList<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Composition> bodies = new LinkedHashMap<>();

  private Founding(Law law, Instant start) {
    this.law = law;
    this.start = start;
  }

  /** What came of founding: an organisation, or what is wrong with the set-up. */
  public sealed interface Outcome {
    /** The organisation at its start. */
    record Founded(Organisation organisation) implements Outcome {}

    /** The set-up does not make sense under the law; all that is wrong with it. */
    record Refused(List<String> flaws) implements Outcome {}
  }

  public static Outcome found(Law law, Setup setup, Instant start) {
    return new Founding(law, start).found(setup);
  }

  private Outcome found(Setup setup) {
    setup.units().forEach(this::unit);
    setup.members().ifPresent(n -> members("m", n, List.of()));
    setup.people().forEach(this::person);
    State state =
        State.empty(start).withAll(Register.PEOPLE, people).withAll(Register.UNITS, belonging());
    for (Map.Entry<String, Long> figure : setup.figures().entrySet()) {
      state =
          state.with(
              Register.FIGURES, figure.getKey(), new Figure(figure.getKey(), figure.getValue()));
    }
    for (BodyId body : Engine.bodies(law, state)) {
      bodies.put(body.toString(), Engine.composition(law, state, body));
    }
    List<EnrolledKey> keys = setup.signing().map(s -> keys(s.keys())).orElse(List.of());
    for (EnrolledKey key : keys) {
      state = state.with(Register.KEYS, key.credential(), key);
    }
    setup.seats().forEach(this::seats);
    setup.chairs().forEach(this::chair);
    state = state.withAll(Register.BODIES, bodies);
    return flaws.isEmpty()
        ? new Outcome.Founded(new Organisation(law, Engine.begun(law, state)))
        : new Outcome.Refused(List.copyOf(flaws));
  }

  private void unit(UnitGiven given) {
    if (!law.units().containsKey(given.kind())) {
      flaws.add(
          "unit "
              + given.unit()
              + ": the charter knows no kind of unit \""
              + given.kind()
              + "\"; it knows "
              + String.join(", ", law.units().keySet()));
    }
    given
        .parent()
        .filter(p -> !units.containsKey(p.id()))
        .ifPresent(p ->
            flaws.add("unit " + given.unit() + ": its parent " + p + " must be given before it"));
    Unit unit =
        new Unit(
            given.unit(),
            given.kind(),
            given.parent(),
            TreePSet.empty(),
            Unit.Status.RECOGNISED,
            start,
            TreePMap.from(given.figures()));
    if (units.put(given.unit().id(), unit) != null) {
      flaws.add("unit " + given.unit() + " is given twice");
    }
    given.members().ifPresent(n -> members(given.unit().id(), n, List.of(given.unit())));
    given.people().forEach(p -> member(p, List.of(given.unit())));
  }

  private void members(String prefix, int count, List<UnitId> in) {
    for (int number = 1; number <= count; number++) {
      member(new PersonId(prefix + "-" + number), in);
    }
  }

  private void member(PersonId id, List<UnitId> in) {
    Person before = people.get(id.id());
    Person person =
        before != null
            ? before.in(before.units().plusAll(in))
            : Person.member(id, start.minus(LONG_BEFORE), in.toArray(UnitId[]::new));
    people.put(id.id(), person);
  }

  private void person(PersonGiven given) {
    for (UnitId unit : given.units()) {
      if (!units.containsKey(unit.id())) {
        flaws.add("person " + given.person() + ": there is no unit " + unit);
      }
    }
    Person before = people.get(given.person().id());
    Person person =
        new Person(
            given.person(),
            given.member() ? Person.Status.MEMBER : Person.Status.OUTSIDE,
            before != null && given.units().isEmpty()
                ? before.units()
                : TreePSet.from(given.units()),
            given.since().orElse(start.minus(LONG_BEFORE)),
            given.memberClass().orElse(""),
            TreePMap.from(given.facts()),
            given.arrearsSince(),
            Optional.empty());
    people.put(given.person().id(), person);
  }

  private List<EnrolledKey> keys(List<KeyGiven> given) {
    List<EnrolledKey> keys = new ArrayList<>();
    Set<String> credentials = new HashSet<>();
    for (KeyGiven key : given) {
      if (!people.containsKey(key.person().id())) {
        flaws.add("signing: there is no person " + key.person());
      }
      if (!credentials.add(key.credential())) {
        flaws.add("signing: the key " + key.credential() + " is given twice");
      }
      keys.add(new EnrolledKey(key.credential(), key.person(), key.key(), start, Optional.empty()));
    }
    return keys;
  }

  /** The units, with those who belong to them. */
  private Map<String, Unit> belonging() {
    Map<String, List<PersonId>> members = new LinkedHashMap<>();
    for (Person person : people.values()) {
      if (person.isMember()) {
        person
            .units()
            .forEach(u -> members.computeIfAbsent(u.id(), k -> new ArrayList<>()).add(person.id()));
      }
    }
    units.replaceAll((id, unit) -> unit.with(TreePSet.from(members.getOrDefault(id, List.of()))));
    return units;
  }

  private void seats(SeatsGiven given) {
    Composition body = bodies.get(given.body().toString());
    if (body == null) {
      flaws.add("seats: the charter knows no body " + given.body() + ", or not for that unit");
      return;
    }
    if (given.size().isPresent()) {
      body = body.sized(given.size().get());
    }
    Optional<Span> term =
        Optional.ofNullable(law.bodies().get(given.body().name())).flatMap(d -> d.is().term());
    Instant from = given.from().orElse(start);
    Optional<Instant> until =
        given
            .until()
            .or(() ->
                term.map(t -> t.after(from, law.charter().timezone(), Span.DayCount.CALENDAR)));
    for (PersonId holder : holders(given)) {
      if (!people.containsKey(holder.id())) {
        flaws.add("seats of " + given.body() + ": there is no person " + holder);
        continue;
      }
      int number = 1;
      while (body.seat(number).flatMap(Seat::holder).isPresent()) {
        number++;
      }
      body =
          body.with(
              new Seat(
                  number,
                  Optional.of(holder),
                  given.sentBy(),
                  Optional.of(from),
                  until,
                  given.alternates(),
                  given.provisional()));
    }
    bodies.put(given.body().toString(), body.elected(from).invested(given.invested()));
  }

  /** Those named, or the first so many of the unit that sent them. */
  private List<PersonId> holders(SeatsGiven given) {
    List<PersonId> holders = new ArrayList<>(given.holders());
    String sender = given.sentBy().orElse("");
    String prefix = sender.contains("/") ? sender.substring(sender.indexOf('/') + 1) : "m";
    for (int number = 1;
        holders.size() < given.filled().orElse(0) && number <= people.size();
        number++) {
      PersonId next = new PersonId(prefix + "-" + number);
      if (people.containsKey(next.id())) {
        holders.add(next);
      }
    }
    return holders;
  }

  private void chair(BodyId body, PersonId person) {
    Composition composition = bodies.get(body.toString());
    if (composition == null) {
      flaws.add("chairs: there is no body " + body);
    } else if (!people.containsKey(person.id())) {
      flaws.add("chairs: there is no person " + person);
    } else {
      bodies.put(body.toString(), composition.withChair(Optional.of(person)));
    }
  }
}
