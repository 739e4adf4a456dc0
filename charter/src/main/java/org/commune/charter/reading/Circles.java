package org.commune.charter.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Ref;
import org.commune.charter.language.Rule;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.UnitKind;
import org.commune.charter.yaml.Place;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;

/** No definition may, through others, rest on itself. */
final class Circles {
  private final Charter charter;
  private final Definitions definitions;
  private final Places places;
  private final Problems problems;

  Circles(Charter charter, Definitions definitions, Places places, Problems problems) {
    this.charter = charter;
    this.definitions = definitions;
    this.places = places;
    this.problems = problems;
  }

  void check() {
    Map<String, Collection<String>> vars = new LinkedHashMap<>();
    charter.vars().forEach((name, expression) -> vars.put(name, expression.variables()));
    report(vars, "is computed from", charter);

    Map<String, Collection<String>> units = new LinkedHashMap<>();
    definitions
        .all(UnitKind.class)
        .forEach((name, unit) -> units.put(name, unit.parent().map(Ref::id).stream().toList()));
    report(units, "belongs to", UnitKind.class);

    Map<String, Collection<String>> rolls = new LinkedHashMap<>();
    definitions
        .all(Electorate.class)
        .forEach((name, electorate) -> {
          if (definitions.find(Body.class, electorate.of()).isEmpty()) {
            rolls.put(name, List.of(electorate.of()));
          }
        });
    report(rolls, "is drawn from", Electorate.class);

    bodies();
    rules();
  }

  private void bodies() {
    Map<String, Collection<String>> delegations = new LinkedHashMap<>();
    Map<String, Collection<String>> collectives = new LinkedHashMap<>();
    Map<String, Collection<String>> sessions = new LinkedHashMap<>();
    definitions
        .all(Body.class)
        .forEach((name, body) -> {
          delegations.put(name, senders(body));
          collectives.put(name, body.of().map(Ref::id).stream().toList());
          sessions.put(name, body.betweenSessions().map(Ref::id).stream().toList());
        });
    report(delegations, "is sent by", Body.class);
    report(collectives, "consists of", Body.class);
    report(sessions, "acts between the sessions of", Body.class);
  }

  private static Collection<String> senders(Body body) {
    List<Actor> senders = new ArrayList<>();
    if (body.filledBy().filter(by -> by == SeatGroup.FilledBy.DELEGATION).isPresent()) {
      body.electorate().ifPresent(senders::add);
    }
    for (SeatGroup group : body.seatGroups()) {
      if (group.filledBy() == SeatGroup.FilledBy.DELEGATION) {
        group.electorate().ifPresent(senders::add);
        senders.addAll(group.fallback());
      }
    }
    return senders.stream().map(Actor::id).toList();
  }

  private void rules() {
    Map<String, Collection<String>> rules = new LinkedHashMap<>();
    definitions
        .all(Rule.class)
        .forEach((name, rule) -> {
          Set<String> used = new TreeSet<>();
          Walk.through(
              rule,
              (value, _, _, _) -> {
                if (value instanceof OrNamed.Named<?>(String other)) {
                  used.add(other);
                }
              });
          rules.put(name, used);
        });
    report(rules, "rests on", Rule.class);
  }

  private void report(Map<String, Collection<String>> edges, String verb, Object within) {
    Set<String> done = new HashSet<>();
    for (String start : edges.keySet()) {
      follow(start, edges, new ArrayList<>(), done, verb, within);
    }
  }

  private void follow(
      String name,
      Map<String, Collection<String>> edges,
      List<String> path,
      Set<String> done,
      String verb,
      Object within) {
    int before = path.indexOf(name);
    if (before >= 0) {
      List<String> circle = new ArrayList<>(path.subList(before, path.size()));
      circle.add(name);
      problems.add(
          place(name, within),
          "`" + name + "` goes in a circle: " + String.join(" " + verb + " ", circle),
          "let one of them stand on its own");
      return;
    }
    if (done.contains(name)) {
      return;
    }
    path.add(name);
    for (String next : edges.getOrDefault(name, List.of())) {
      follow(next, edges, path, done, verb, within);
    }
    path.removeLast();
    done.add(name);
  }

  private Place place(String name, Object within) {
    if (within instanceof Class<?> kind) {
      return definitions.find(kind, name).map(Definitions.Definition::place).orElse(Place.NOWHERE);
    }
    return charter.vars().keySet().stream()
        .filter(name::equals)
        .findFirst()
        .map(key -> places.of(key, charter))
        .orElse(Place.NOWHERE);
  }
}
