package org.commune.drift.measure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.polity.Organisation;

/** How many kinds of act the charter puts into one body's hands. */
final class Concentration {
  private Concentration() {}

  static Reading of(Organisation now, Instant at) {
    Law law = now.law();
    Set<String> granted = new TreeSet<>();
    Map<String, Set<String>> held = new TreeMap<>();
    for (Clause clause : law.clauses()) {
      if (clause instanceof Power power) {
        granted.add(power.act());
        for (Actor holder : power.holders()) {
          if (holder.role() == Actor.Role.WHOLE && isOfSome(law, holder.id())) {
            held.computeIfAbsent(holder.id(), body -> new TreeSet<>()).add(power.act());
          }
        }
      }
    }
    int most = held.values().stream().mapToInt(Set::size).max().orElse(0);
    List<String> bodies =
        held.entrySet().stream()
            .filter(body -> body.getValue().size() == most)
            .map(Map.Entry::getKey)
            .toList();
    return Reading.share(most, granted.size(), List.of(), bodies);
  }

  private static boolean isOfSome(Law law, String name) {
    Law.Defined<Body> body = law.bodies().get(name);
    return body != null && body.is().seats().filter("all_members"::equals).isEmpty();
  }
}
