package org.commune.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Law;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Variable;
import org.commune.check.modelling.Organs;

/**
 * States in which a body is vacant and stays so, whatever anybody lawfully does: the faction and
 * the members together find no act, and the calendar brings none, that fills its seats again.
 */
public final class Deadlocks {
  private final Game game;
  private final Variable body;
  private final int limit;
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final List<List<Integer>> states = new ArrayList<>();
  private final List<Come> come = new ArrayList<>();
  private final List<List<Integer>> sources = new ArrayList<>();

  private Deadlocks(Game game, Variable body, int limit) {
    this.game = game;
    this.body = body;
    this.limit = limit;
  }

  /**
   * A deadlock.
   *
   * @param steps the shortest way into it, by acts of whomever and by the calendar, in words, each
   *     with its article
   */
  public record Deadlock(Objective organ, List<Step> steps) {
    public Deadlock {
      steps = List.copyOf(steps);
    }
  }

  /** One step on the way. */
  public record Step(ArticleNo article, String text) {}

  /** How a state is come to first. */
  private record Come(int from, Step by) {}

  /**
   * What was found.
   *
   * @param undecided bodies that were not examined to the end, for they have too many states
   */
  public record Found(List<Deadlock> deadlocks, List<Objective> undecided) {
    public Found {
      deadlocks = List.copyOf(deadlocks);
      undecided = List.copyOf(undecided);
    }
  }

  /** The deadlocks of a law under a threat, examining at most so many states for each body. */
  public static Found of(Law law, Threat threat, int limit) {
    Game game = Check.game(law, threat).simplified();
    List<Deadlock> found = new ArrayList<>();
    List<Objective> undecided = new ArrayList<>();
    for (Objective organ : game.objectives()) {
      Optional<Variable> body =
          game.variables().stream().filter(v -> v.name().equals(organ.name())).findFirst();
      if (organ.kind() == Objective.Kind.ORGAN && body.isPresent()) {
        Objective vacant =
            new Objective(
                organ.kind(), organ.name(), organ.text(), Guard.is(body.get(), Organs.VACANT));
        Deadlocks search = new Deadlocks(game.slice(vacant), body.get(), limit);
        if (search.explored()) {
          search.first().ifPresent(s -> found.add(new Deadlock(organ, search.way(s))));
        } else {
          undecided.add(organ);
        }
      }
    }
    return new Found(found, undecided);
  }

  private boolean explored() {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    reach(initial(), new Come(-1, new Step(ArticleNo.HEADER, "")), open);
    while (!open.isEmpty()) {
      if (states.size() > limit) {
        return false;
      }
      int at = open.remove();
      Map<Variable, Integer> state = values(states.get(at));
      for (Command command : game.commands()) {
        if (command.guard().holds(state)) {
          Step by = new Step(command.article(), command.text());
          reach(after(state, command.effects()), new Come(at, by), open);
        }
      }
      reach(ticked(state), new Come(at, new Step(ArticleNo.HEADER, "a period passes")), open);
    }
    return true;
  }

  private void reach(List<Integer> state, Come how, ArrayDeque<Integer> open) {
    Integer known = numbers.putIfAbsent(state, states.size());
    int number = known == null ? states.size() : known;
    if (known == null) {
      states.add(state);
      come.add(how);
      sources.add(new ArrayList<>());
      open.add(number);
    }
    if (how.from >= 0) {
      sources.get(number).add(how.from);
    }
  }

  private List<Integer> initial() {
    return game.variables().stream().map(v -> game.initial().getOrDefault(v, 0)).toList();
  }

  private Map<Variable, Integer> values(List<Integer> state) {
    Map<Variable, Integer> values = new HashMap<>();
    for (int i = 0; i < state.size(); i++) {
      values.put(game.variables().get(i), state.get(i));
    }
    return values;
  }

  private List<Integer> after(Map<Variable, Integer> before, List<Assignment> effects) {
    Map<Variable, Integer> after = new HashMap<>(before);
    effects.forEach(e -> after.put(e.variable(), e.applied(before.getOrDefault(e.variable(), 0))));
    return game.variables().stream().map(v -> after.getOrDefault(v, 0)).toList();
  }

  private List<Integer> ticked(Map<Variable, Integer> before) {
    List<Assignment> all = new ArrayList<>();
    for (Calendar.Rule rule : game.calendar().rules()) {
      if (rule.guard().holds(before)) {
        all.addAll(rule.effects());
      }
    }
    return after(before, all);
  }

  /** The first state from which no state is reached in which somebody sits in the body. */
  private Optional<Integer> first() {
    int place = game.variables().indexOf(body);
    Set<Integer> alive = new HashSet<>();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int number = 0; number < states.size(); number++) {
      if (states.get(number).get(place) != Organs.VACANT) {
        alive.add(number);
        open.add(number);
      }
    }
    while (!open.isEmpty()) {
      for (int source : sources.get(open.remove())) {
        if (alive.add(source)) {
          open.add(source);
        }
      }
    }
    for (int number = 0; number < states.size(); number++) {
      if (!alive.contains(number)) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  private List<Step> way(int to) {
    List<Step> steps = new ArrayList<>();
    for (Come how = come.get(to); how.from >= 0; how = come.get(how.from)) {
      steps.addFirst(how.by);
    }
    return steps;
  }
}
