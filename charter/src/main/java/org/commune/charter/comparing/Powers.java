package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.commune.charter.comparing.Requirement.Compared;
import org.commune.charter.law.Law;

/** Who may do what, then and now. */
final class Powers {
  private Powers() {}

  private static final Comparator<Route> BY_ARTICLE = Comparator.comparing(Route::article);

  static List<Change> compared(Law before, Law after) {
    Map<Ability, List<Route>> then = Ability.of(before);
    Map<Ability, List<Route>> now = Ability.of(after);
    TreeSet<Ability> all = new TreeSet<>(then.keySet());
    all.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (Ability ability : all) {
      changes.addAll(
          compared(
              ability,
              then.getOrDefault(ability, List.of()),
              now.getOrDefault(ability, List.of())));
    }
    return changes;
  }

  /** Routes that are as they were are left out, the others are put side by side. */
  private static List<Change> compared(Ability ability, List<Route> then, List<Route> now) {
    List<Route> before = new ArrayList<>(then);
    List<Route> after = new ArrayList<>(now);
    for (Route route : then) {
      after.stream()
          .filter(r -> r.takes().equals(route.takes()))
          .findFirst()
          .ifPresent(same -> {
            after.remove(same);
            before.remove(route);
          });
    }
    before.sort(BY_ARTICLE);
    after.sort(BY_ARTICLE);
    List<Change> changes = new ArrayList<>();
    pairs(before, after, true).forEach(p -> changes.add(changed(ability, p)));
    pairs(before, after, false).forEach(p -> changes.add(changed(ability, p)));
    before.forEach(r -> changes.add(changed(ability, Kind.POWER_LOST, r, then.size() > 1)));
    after.forEach(r -> changes.add(changed(ability, Kind.POWER_ADDED, r, now.size() > 1)));
    return changes;
  }

  private record Pair(Route before, Route after) {}

  /** Pairs of routes, taken out of both; of the same article first. */
  private static List<Pair> pairs(List<Route> before, List<Route> after, boolean sameArticle) {
    List<Pair> pairs = new ArrayList<>();
    for (Route then : List.copyOf(before)) {
      after.stream()
          .filter(now -> !sameArticle || now.article().equals(then.article()))
          .findFirst()
          .ifPresent(now -> {
            pairs.add(new Pair(then, now));
            before.remove(then);
            after.remove(now);
          });
    }
    return pairs;
  }

  private static Change changed(Ability ability, Pair pair) {
    Compared compared = Requirement.compared(pair.before().takes(), pair.after().takes());
    Kind kind =
        switch (compared.bearing().orElse(Requirement.Bearing.OTHERWISE)) {
          case EASIER -> Kind.EASIER;
          case HARDER -> Kind.HARDER;
          case OTHERWISE, NAMED_OTHERWISE -> Kind.OTHERWISE;
        };
    return new Change(
        kind,
        ability.who(),
        ability.what(),
        compared.differences(),
        Optional.of(pair.before().article()),
        Optional.of(pair.after().article()));
  }

  private static Change changed(Ability ability, Kind kind, Route route, boolean oneOfSeveral) {
    boolean added = kind == Kind.POWER_ADDED;
    List<Difference> takes =
        route.takes().stream()
            .filter(r -> r.there() == Requirement.Bearing.HARDER)
            .map(r -> Optional.of(r.says()))
            .map(r ->
                added ? new Difference(Optional.empty(), r) : new Difference(r, Optional.empty()))
            .toList();
    String what = ability.what() + (oneOfSeveral ? " (one way of several)" : "");
    return new Change(
        kind,
        ability.who(),
        what,
        takes,
        added ? Optional.empty() : Optional.of(route.article()),
        added ? Optional.of(route.article()) : Optional.empty());
  }
}
