package org.commune.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.law.Law;
import org.commune.check.game.Game;
import org.commune.check.game.Objective;
import org.commune.check.modelling.Modelling;
import org.commune.check.repairing.Patch;
import org.commune.check.repairing.Patches;
import org.commune.check.solving.Solver;

/**
 * What would have prevented it: the fewest changes of the law, out of a library, after which the
 * same organ or power is no longer lost to members who are awake. Each proposal is checked afresh,
 * for a right that helps one charter can spoil another.
 */
public final class Repairs {
  /** How many changes are combined at most. */
  private static final int TOGETHER = 4;

  /** How many combinations are checked at most. */
  private static final int CHECKED = 80;

  private static final int COARSEST = 3;

  private final Threat threat;
  private final Objective wanted;
  private final int states;
  private int checked;

  private Repairs(Threat threat, Objective wanted, int states) {
    this.threat = threat;
    this.wanted = wanted;
    this.states = states;
  }

  /**
   * A repair.
   *
   * @param patches the changes, each of which is needed
   * @param verdict what the check says with all of them
   */
  public record Repair(List<Patch> patches, Verdict verdict) {
    public Repair {
      patches = List.copyOf(patches);
    }
  }

  /** The smallest repairs of one finding, of equal size all; none where the library has none. */
  public static List<Repair> of(Law law, Threat threat, Finding finding, int states) {
    Verdict before = finding.worst().verdict();
    return before.loss().isEmpty() || !isBad(before)
        ? List.of()
        : new Repairs(threat, finding.objective(), states).search(law, before);
  }

  private static boolean isBad(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Blitz _, Verdict.AlreadyLost _, Verdict.Vigilance _ -> true;
      case Verdict.Immune _, Verdict.Vacuous _, Verdict.Inconclusive _ -> false;
    };
  }

  /** A law as changed so far, and how it is still lost. */
  private record Node(Law law, List<Patch> patches, Verdict verdict) {}

  /** Breadth first: what fewer changes do is found before what more would. */
  private List<Repair> search(Law law, Verdict before) {
    List<Node> layer = List.of(new Node(law, List.of(), before));
    for (int size = 1; size <= TOGETHER; size++) {
      List<Repair> found = new ArrayList<>();
      Map<List<String>, Node> next = new LinkedHashMap<>();
      for (Node node : layer) {
        for (Patch patch : Patches.against(node.law, node.verdict)) {
          Optional<Node> after = after(node, patch);
          if (after.isPresent() && better(after.get().verdict, before)) {
            found.add(new Repair(after.get().patches, after.get().verdict));
          } else {
            after.ifPresent(n -> next.putIfAbsent(key(n), n));
          }
        }
      }
      if (!found.isEmpty()) {
        return distinct(found);
      }
      layer = List.copyOf(next.values());
    }
    return List.of();
  }

  private static List<Repair> distinct(List<Repair> found) {
    Map<List<String>, Repair> all = new LinkedHashMap<>();
    found.forEach(r -> all.putIfAbsent(key(r.patches), r));
    return List.copyOf(all.values());
  }

  private static List<String> key(Node node) {
    return key(node.patches);
  }

  private static List<String> key(List<Patch> patches) {
    return patches.stream().map(Patch::says).sorted().toList();
  }

  /** Immune; or lost to members who sleep, where it was lost to members who are awake. */
  private static boolean better(Verdict after, Verdict before) {
    return switch (after) {
      case Verdict.Immune _ -> true;
      case Verdict.Vigilance _ -> !(before instanceof Verdict.Vigilance);
      case Verdict.Blitz _, Verdict.AlreadyLost _, Verdict.Vacuous _, Verdict.Inconclusive _ ->
          false;
    };
  }

  private Optional<Node> after(Node node, Patch patch) {
    if (checked >= CHECKED || node.patches.contains(patch)) {
      return Optional.empty();
    }
    checked++;
    Law law = patch.applied(node.law);
    List<Patch> patches = new ArrayList<>(node.patches);
    patches.add(patch);
    return verdict(law).map(v -> new Node(law, patches, v));
  }

  private Optional<Verdict> verdict(Law law) {
    for (int coarseness = 0; coarseness <= COARSEST; coarseness++) {
      Game game = Modelling.of(law, threat, coarseness).game().simplified();
      Optional<Objective> same =
          game.objectives().stream()
              .filter(o -> o.kind() == wanted.kind() && o.name().equals(wanted.name()))
              .findFirst();
      Optional<Verdict> verdict =
          same.map(o -> Solver.solve(game.slice(o), states).verdicts().getFirst());
      if (verdict.filter(v -> !(v instanceof Verdict.Inconclusive)).isPresent()) {
        return verdict;
      }
    }
    return Optional.empty();
  }
}
