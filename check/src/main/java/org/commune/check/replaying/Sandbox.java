package org.commune.check.replaying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Electorate.Eligibility;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Fraction;
import org.commune.check.Threat;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.founding.Setup.PersonGiven;
import org.commune.polity.founding.Setup.SeatsGiven;
import org.commune.polity.founding.Setup.UnitGiven;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;

/**
 * A small organisation of a charter: two units of each lowest kind, every seat filled, the faction
 * where the threat has it, and as many members besides as there are seats, and twelve more.
 *
 * @param faction who is of the faction from the start
 * @param wavering who can go over to it, by the body in which they sit
 */
record Sandbox(
    Organisation organisation, Set<PersonId> faction, Map<String, Set<PersonId>> wavering) {
  /** A day on which no term or year begins. */
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final long SOME = 100;
  private static final int UNITS = 2;
  private static final int SEATS = 3;
  private static final int MEMBERS = 12;

  /** What came of founding it. */
  sealed interface Outcome {
    record Founded(Sandbox sandbox) implements Outcome {}

    record Refused(String why) implements Outcome {}
  }

  static Outcome of(Law law, Threat threat) {
    Builder builder = new Builder(law, threat);
    Setup setup = builder.setup();
    return switch (Founding.found(law, setup, START)) {
      case Founding.Outcome.Founded(Organisation founded) ->
          new Outcome.Founded(new Sandbox(founded, builder.faction, builder.wavering));
      case Founding.Outcome.Refused(List<String> flaws) ->
          new Outcome.Refused(String.join("; ", flaws));
    };
  }

  /** The set-up in the making. */
  private static final class Builder {
    private final Law law;
    private final Threat threat;
    private final Map<String, List<UnitId>> units = new LinkedHashMap<>();
    private final List<UnitGiven> given = new ArrayList<>();
    private final Map<PersonId, List<UnitId>> people = new LinkedHashMap<>();
    private final List<SeatsGiven> seats = new ArrayList<>();
    private final Map<BodyId, PersonId> chairs = new LinkedHashMap<>();
    private final Set<PersonId> faction = new LinkedHashSet<>();
    private final Map<String, Set<PersonId>> wavering = new LinkedHashMap<>();
    private int next;

    Builder(Law law, Threat threat) {
      this.law = law;
      this.threat = threat;
    }

    Setup setup() {
      law.units().keySet().forEach(this::units);
      law.bodies().forEach((id, body) -> body(id, body.is()));
      int hostile = faction.size() + wavering.values().stream().mapToInt(Set::size).sum();
      int more = Math.max(0, 2 * hostile - people.size()) + MEMBERS;
      for (int number = 0; number < more; number++) {
        person("m", Optional.empty());
      }
      return new Setup(
          given,
          Optional.empty(),
          people.entrySet().stream().map(e -> person(e.getKey(), e.getValue())).toList(),
          seats,
          chairs,
          Map.of("median_member_wage", 100L));
    }

    private void units(String kind) {
      if (units.containsKey(kind)) {
        return;
      }
      Optional<String> parent =
          Optional.ofNullable(law.units().get(kind)).flatMap(u -> u.is().parent()).map(p -> p.id());
      parent.ifPresent(this::units);
      boolean lowest =
          law.units().values().stream()
              .noneMatch(u -> u.is().parent().filter(p -> p.id().equals(kind)).isPresent());
      List<UnitId> all = new ArrayList<>();
      for (int number = 1; number <= (lowest ? UNITS : 1); number++) {
        UnitId unit = new UnitId(kind + number);
        all.add(unit);
        given.add(
            new UnitGiven(
                unit,
                kind,
                parent.map(p -> units.getOrDefault(p, List.of()).getFirst()),
                Optional.empty(),
                List.of(),
                figures()));
      }
      units.put(kind, all);
    }

    /** What seats are apportioned by, as much of it as gives every unit some. */
    private Map<String, Long> figures() {
      Map<String, Long> figures = new LinkedHashMap<>();
      law.bodies().values().stream()
          .flatMap(b -> b.is().seatGroups().stream())
          .flatMap(g -> g.apportion().stream())
          .forEach(a ->
              figures.put(
                  a.base().name().toLowerCase(java.util.Locale.ROOT),
                  a.per().map(p -> (long) UNITS * p).orElse(SOME)));
      return figures;
    }

    private List<UnitId> lowest() {
      return units.entrySet().stream()
          .filter(e ->
              law.units().values().stream()
                  .noneMatch(
                      u -> u.is().parent().filter(p -> p.id().equals(e.getKey())).isPresent()))
          .flatMap(e -> e.getValue().stream())
          .toList();
    }

    /** A new member, of the unit or of the lowest units in turn. */
    private PersonId person(String prefix, Optional<UnitId> of) {
      PersonId person = new PersonId(prefix + "-" + ++next);
      List<UnitId> all = lowest();
      boolean low = of.filter(all::contains).isPresent();
      people.put(
          person,
          low
              ? List.of(of.get())
              : all.isEmpty() ? List.of() : List.of(all.get(next % all.size())));
      return person;
    }

    private PersonGiven person(PersonId id, List<UnitId> in) {
      Map<String, String> facts = new LinkedHashMap<>();
      List<String> classes = new ArrayList<>();
      law.electorates()
          .values()
          .forEach(e ->
              e.is()
                  .eligibility()
                  .forEach((Eligibility asks) -> {
                    asks.has().ifPresent(f -> facts.put(f, "yes"));
                    classes.addAll(asks.classes());
                  }));
      return new PersonGiven(
          id, in, Optional.empty(), true, classes.stream().findFirst(), facts, Optional.empty());
    }

    private void body(String id, Body body) {
      boolean seated = Threat.seated(law).contains(id);
      List<BodyId> all =
          body.per().isEmpty()
              ? List.of(BodyId.of(id))
              : units.getOrDefault(body.per().get(), List.of()).stream()
                  .map(u -> BodyId.of(id, u))
                  .toList();
      if (seated) {
        all.forEach(b -> fill(b, body));
      }
    }

    private void fill(BodyId id, Body body) {
      int size = size(body);
      int hostile = hostile(id.name(), size);
      List<Optional<String>> senders = senders(body, size);
      for (int number = 0; number < size; number++) {
        boolean wavers = hostile == 0 && threat.betrays().contains(id.name());
        Optional<String> sender = senders.get(number);
        Optional<UnitId> unit =
            sender
                .filter(s -> s.contains("/"))
                .map(s -> new UnitId(s.substring(s.indexOf('/') + 1)));
        PersonId holder = person(number < hostile ? "f" : wavers ? "w" : "s", unit);
        if (number < hostile) {
          faction.add(holder);
        } else if (wavers) {
          wavering.computeIfAbsent(id.name(), _ -> new LinkedHashSet<>()).add(holder);
        }
        seats.add(
            new SeatsGiven(
                id,
                number == 0 ? Optional.of(size) : Optional.empty(),
                List.of(holder),
                Optional.empty(),
                sender,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                false));
        chairs.putIfAbsent(id, holder);
      }
    }

    private int hostile(String body, int size) {
      return threat.holds().stream()
          .filter(h -> h.body().equals(body))
          .findFirst()
          .map(h -> h.share().map(s -> share(s, size)).orElse(size))
          .orElse(0);
    }

    private static int share(Fraction share, int size) {
      return share.times(Fraction.whole(size)).ceil().intValueExact();
    }

    private static int size(Body body) {
      if (body.seats().filter(s -> s.matches("\\d+")).isPresent()) {
        return Integer.parseInt(body.seats().get());
      }
      if (body.kind() == Body.Kind.OFFICE) {
        return 1;
      }
      int grouped = body.seatGroups().stream().mapToInt(g -> g.seats().orElse(UNITS)).sum();
      int wished = Math.max(grouped, body.minSeats().orElse(SEATS));
      return Math.min(wished, body.maxSeats().orElse(wished));
    }

    /** Who filled each seat, as a seat names it. */
    private List<Optional<String>> senders(Body body, int size) {
      List<String> all = new ArrayList<>();
      body.electorate().ifPresent(e -> all.addAll(named(e)));
      for (SeatGroup group : body.seatGroups()) {
        List<String> of = group.electorate().map(e -> named(e)).orElse(List.of());
        for (int number = 0; number < group.seats().orElse(UNITS) && !of.isEmpty(); number++) {
          all.add(of.get(number % of.size()));
        }
      }
      List<Optional<String>> senders = new ArrayList<>();
      for (int number = 0; number < size; number++) {
        senders.add(all.isEmpty() ? Optional.empty() : Optional.of(all.get(number % all.size())));
      }
      return senders;
    }

    private List<String> named(Actor electors) {
      String id = electors.id();
      Optional<String> per =
          law.units().containsKey(id)
              ? Optional.of(id)
              : Optional.ofNullable(law.bodies().get(id)).flatMap(b -> b.is().per());
      if (per.isEmpty()) {
        return List.of(id);
      }
      return units.getOrDefault(per.get(), List.of()).stream()
          .map(u -> law.units().containsKey(id) ? u.id() : id + "/" + u.id())
          .toList();
    }
  }
}
