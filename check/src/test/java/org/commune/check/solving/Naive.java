package org.commune.check.solving;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Objective;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * A second solver, written from the definition and nothing else: states are maps, sets of states
 * are sets, and the fixpoint is computed by doing the definition over and over. It shares no code
 * with the other one but the game.
 */
final class Naive {
  private final Game game;
  private final Objective objective;
  private final int limit;
  private final Set<Map<Variable, Integer>> all = new HashSet<>();
  private final Map<Map<Variable, Integer>, Set<Map<Variable, Integer>>> faction = new HashMap<>();
  private final Map<Map<Variable, Integer>, Set<Map<Variable, Integer>>> members = new HashMap<>();
  private final Map<Map<Variable, Integer>, Map<Variable, Integer>> ticks = new HashMap<>();

  private Naive(Game game, Objective objective, int limit) {
    this.game = game;
    this.objective = objective;
    this.limit = limit;
  }

  /** The name of the verdict; empty where there are more states than the limit. */
  static Optional<String> verdict(Game game, Objective objective, int limit) {
    Naive naive = new Naive(game, objective, limit);
    return naive.listed() ? Optional.of(naive.verdict()) : Optional.empty();
  }

  private Map<Variable, Integer> initial() {
    Map<Variable, Integer> state = new HashMap<>();
    game.variables().forEach(v -> state.put(v, game.initial().getOrDefault(v, 0)));
    return state;
  }

  private boolean listed() {
    ArrayDeque<Map<Variable, Integer>> open = new ArrayDeque<>(List.of(initial()));
    all.add(initial());
    while (!open.isEmpty()) {
      Map<Variable, Integer> at = open.remove();
      ticks.put(at, ticked(at));
      List<Map<Variable, Integer>> next = new ArrayList<>(List.of(ticked(at)));
      faction.put(at, after(at, Side.FACTION));
      members.put(at, after(at, Side.MEMBERS));
      next.addAll(faction.getOrDefault(at, Set.of()));
      next.addAll(members.getOrDefault(at, Set.of()));
      next.stream().filter(all::add).forEach(open::add);
      if (all.size() > limit) {
        return false;
      }
    }
    return true;
  }

  private Set<Map<Variable, Integer>> after(Map<Variable, Integer> state, Side side) {
    Set<Map<Variable, Integer>> next = new HashSet<>();
    for (Command command : game.commands()) {
      if (command.side() == side && command.guard().holds(state)) {
        next.add(changed(state, command.effects(), state));
      }
    }
    return next;
  }

  private Map<Variable, Integer> ticked(Map<Variable, Integer> state) {
    Map<Variable, Integer> next = state;
    for (Calendar.Rule rule : game.calendar().rules()) {
      if (rule.guard().holds(state)) {
        next = changed(state, rule.effects(), next);
      }
    }
    return next;
  }

  private Map<Variable, Integer> changed(
      Map<Variable, Integer> before, List<Assignment> effects, Map<Variable, Integer> into) {
    Map<Variable, Integer> next = new HashMap<>(into);
    for (Assignment effect : effects) {
      if (game.variables().contains(effect.variable())) {
        next.put(effect.variable(), effect.applied(before.getOrDefault(effect.variable(), 0)));
      }
    }
    return next;
  }

  private String verdict() {
    if (!won(false).contains(initial())) {
      return "ALREADY LOST";
    }
    Set<Map<Variable, Integer>> won = won(true);
    Set<Map<Variable, Integer>> asleep = closed(Set.of(initial()));
    Set<Map<Variable, Integer>> seen = new HashSet<>(asleep);
    for (int periods = 0; !asleep.isEmpty(); periods++) {
      if (!won.containsAll(asleep)) {
        return periods == 0 ? "BLITZ" : "VIGILANCE " + periods;
      }
      Set<Map<Variable, Integer>> next = new HashSet<>();
      asleep.forEach(s -> next.add(ticks.getOrDefault(s, s)));
      asleep = closed(next);
      asleep.removeAll(seen);
      seen.addAll(asleep);
    }
    return "IMMUNE";
  }

  /** All that the faction reaches in a turn. */
  private Set<Map<Variable, Integer>> closed(Set<Map<Variable, Integer>> from) {
    Set<Map<Variable, Integer>> closed = new HashSet<>(from);
    ArrayDeque<Map<Variable, Integer>> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      faction.getOrDefault(open.remove(), Set.of()).stream().filter(closed::add).forEach(open::add);
    }
    return closed;
  }

  /** Where the members win at their move: νY. μZ, against a faction that acts or that rests. */
  private Set<Map<Variable, Integer>> won(boolean acts) {
    Set<Map<Variable, Integer>> y = new HashSet<>(all);
    while (true) {
      Set<Map<Variable, Integer>> z = new HashSet<>();
      boolean grown = true;
      Set<Map<Variable, Integer>> won = new HashSet<>();
      while (grown) {
        won = turn(y, z);
        Set<Map<Variable, Integer>> next = acts ? safe(won) : won;
        grown = !next.equals(z);
        z = next;
      }
      if (z.equals(y)) {
        return won;
      }
      y = z;
    }
  }

  /** From where the members can end their turn well. */
  private Set<Map<Variable, Integer>> turn(
      Set<Map<Variable, Integer>> y, Set<Map<Variable, Integer>> z) {
    Set<Map<Variable, Integer>> well = new HashSet<>();
    for (Map<Variable, Integer> state : all) {
      Map<Variable, Integer> after = ticks.getOrDefault(state, state);
      if (z.contains(after) || (y.contains(after) && !objective.held().holds(state))) {
        well.add(state);
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map<Variable, Integer> state : all) {
        grown |=
            members.getOrDefault(state, Set.of()).stream().anyMatch(well::contains)
                && well.add(state);
      }
    }
    return well;
  }

  /** From where all that the faction reaches in its turn is won. */
  private Set<Map<Variable, Integer>> safe(Set<Map<Variable, Integer>> won) {
    Set<Map<Variable, Integer>> safe = new HashSet<>(won);
    boolean shrunk = true;
    while (shrunk) {
      shrunk = safe.removeIf(s -> !safe.containsAll(faction.getOrDefault(s, Set.of())));
    }
    return safe;
  }
}
