package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.prose.Words;

/**
 * That somebody may do an act to something on a subject.
 *
 * @param who one actor, or all who must act together
 * @param target empty for any
 * @param subject empty for any
 */
record Ability(String who, String act, Optional<Actor> target, Optional<String> subject)
    implements Comparable<Ability> {
  private static final Comparator<Ability> ORDER =
      Comparator.comparing(Ability::who).thenComparing(Ability::act).thenComparing(Ability::what);

  /** All abilities that a law grants, each with the routes to it. */
  static Map<Ability, List<Route>> of(Law law) {
    Map<Ability, List<Route>> abilities = new LinkedHashMap<>();
    law.clauses().stream()
        .filter(Power.class::isInstance)
        .map(Power.class::cast)
        .forEach(power -> add(abilities, power, law));
    return abilities;
  }

  private static void add(Map<Ability, List<Route>> abilities, Power power, Law law) {
    for (List<Actor> holder : holders(power)) {
      Route route = new Route(power.article(), PowerRequirements.of(power, holder, law));
      for (Optional<Actor> target : each(power.target())) {
        for (Optional<String> subject : each(power.scope().stream().sorted().toList())) {
          Ability ability = new Ability(Words.allOf(holder), power.act(), target, subject);
          List<Route> routes = abilities.computeIfAbsent(ability, _ -> new ArrayList<>());
          if (!routes.contains(route)) {
            routes.add(route);
          }
        }
      }
    }
  }

  private static List<List<Actor>> holders(Power power) {
    return power.together()
        ? List.of(power.holders())
        : power.holders().stream().map(List::of).toList();
  }

  static <T> List<Optional<T>> each(List<T> some) {
    return some.isEmpty() ? List.of(Optional.empty()) : some.stream().map(Optional::of).toList();
  }

  /** What it is to do, after "may". */
  String what() {
    return Doing.what(act, target, subject);
  }

  @Override
  public int compareTo(Ability other) {
    return ORDER.compare(this, other);
  }
}
