package org.commune.server.demo.federation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commune.polity.state.UnitId;

/**
 * Which workplaces send a delegate to the congress together: article 6, as the engine joins them.
 */
final class Pools {
  private static final int BELOW = 100;

  private Pools() {}

  static List<UnitId> of(Roster roster, UnitId workplace) {
    List<List<UnitId>> pools = new ArrayList<>();
    List<UnitId> open = new ArrayList<>();
    int size = 0;
    for (UnitId neighbour :
        roster.workplacesOf(roster.district(workplace)).stream()
            .sorted(Comparator.naturalOrder())
            .toList()) {
      int members = roster.members(neighbour).size();
      if (members >= BELOW) {
        pools.add(List.of(neighbour));
        continue;
      }
      open.add(neighbour);
      size += members;
      if (size >= BELOW) {
        pools.add(List.copyOf(open));
        open.clear();
        size = 0;
      }
    }
    if (!open.isEmpty()) {
      joined(roster, pools, open);
    }
    return pools.stream().filter(p -> p.contains(workplace)).findFirst().orElseThrow();
  }

  /** Those left over join the smallest that are joined already. */
  private static void joined(Roster roster, List<List<UnitId>> pools, List<UnitId> last) {
    List<UnitId> all = new ArrayList<>(last);
    pools.stream()
        .min(
            Comparator.comparing((List<UnitId> p) -> p.size() == 1)
                .thenComparingInt(p -> p.stream().mapToInt(w -> roster.members(w).size()).sum()))
        .ifPresent(smallest -> {
          pools.remove(smallest);
          all.addAll(smallest);
        });
    pools.add(all.stream().sorted().toList());
  }
}
