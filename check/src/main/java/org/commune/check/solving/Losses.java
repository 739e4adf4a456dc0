package org.commune.check.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commune.check.Verdict.Blocked;
import org.commune.check.Verdict.Capture;
import org.commune.check.Verdict.Change;
import org.commune.check.Verdict.Reason;
import org.commune.check.Verdict.Remedy;
import org.commune.check.Verdict.Step;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * Tells how an objective is lost: the path, why there is no way back, and what would have kept it.
 */
final class Losses {
  private final Space space;
  private final Sleep sleep;
  private final Sovereignty sovereignty;
  private final Sovereignty idle;

  Losses(Space space, Sleep sleep, Sovereignty sovereignty, Sovereignty idle) {
    this.space = space;
    this.sleep = sleep;
    this.sovereignty = sovereignty;
    this.idle = idle;
  }

  /** How it is lost by way of the first lost state. */
  Capture capture(int lost) {
    List<Sleep.Step> path = sleep.path(lost);
    Sleep after = Sleep.until(space, lost, idle::lost);
    Optional<Integer> settled = after.first(idle::lost);
    int end = settled.orElse(lost);
    Sovereignty measure = settled.isPresent() ? idle : sovereignty;
    return new Capture(
        steps(path),
        steps(settled.map(after::path).orElse(List.of())),
        space.compiled.values(space.numbers.state(end)),
        Cubes.why(space, measure, sleep.reached(), end),
        blocked(end),
        answers(path));
  }

  private List<Step> steps(List<Sleep.Step> path) {
    List<Step> steps = new ArrayList<>();
    int ticks = 0;
    for (Sleep.Step step : path) {
      Map<Variable, Integer> before = values(step.from());
      List<Change> changes = changes(before, values(step.to()));
      if (step.command() == Sleep.TICK) {
        ticks++;
        List<Calendar.Rule> happens =
            game().calendar().rules().stream()
                .filter(r -> r.guard().holds(before))
                .filter(r -> changes.stream().anyMatch(c -> makes(r, c)))
                .toList();
        steps.add(new Step.Tick(ticks, happens, changes));
      } else {
        steps.add(new Step.Act(command(step.command()), changes));
      }
    }
    return steps;
  }

  private static boolean makes(Calendar.Rule rule, Change change) {
    return rule.effects().stream()
        .anyMatch(
            e -> e.variable().equals(change.variable()) && e.applied(change.from()) == change.to());
  }

  private List<Change> changes(Map<Variable, Integer> before, Map<Variable, Integer> after) {
    return game().variables().stream()
        .filter(v -> !Objects.equals(before.get(v), after.get(v)))
        .map(v -> new Change(v, before.getOrDefault(v, 0), after.getOrDefault(v, 0)))
        .toList();
  }

  private List<Blocked> blocked(int end) {
    Map<Variable, Integer> state = values(end);
    Set<List<String>> open =
        game().of(Side.MEMBERS).stream()
            .filter(c -> c.guard().holds(state))
            .map(Losses::deed)
            .collect(Collectors.toSet());
    return game().of(Side.MEMBERS).stream()
        .filter(c -> !c.guard().holds(state))
        .filter(c -> !open.contains(deed(c)))
        .map(c -> new Blocked(c, lacking(c.guard(), state)))
        .toList();
  }

  /** What is done and to whom, by whatever article. */
  private static List<String> deed(Command command) {
    return List.of(command.origin().act(), command.origin().on());
  }

  /** The tests that fail; of alternatives, those of the one that lacks least. */
  private static List<Reason> lacking(Guard guard, Map<Variable, Integer> state) {
    if (guard.holds(state)) {
      return List.of();
    }
    return switch (guard) {
      case Guard.Among(Variable variable, long values) -> List.of(new Reason(variable, values));
      case Guard.All(List<Guard> of) ->
          of.stream().flatMap(g -> lacking(g, state).stream()).distinct().toList();
      case Guard.Any(List<Guard> of) ->
          of.stream()
              .map(g -> lacking(g, state))
              .min(Comparator.comparingInt(List::size))
              .orElse(List.of());
    };
  }

  /** What the members could have done at the end of each period in which they still could win. */
  private List<Remedy> answers(List<Sleep.Step> path) {
    List<Remedy> answers = new ArrayList<>();
    for (Sleep.Step step : path) {
      if (step.command() == Sleep.TICK) {
        List<Command> acts =
            Strategy.turn(space, sovereignty, step.from()).stream().map(this::command).toList();
        answers.add(new Remedy(answers.size() + 1, acts, sovereignty.rank(step.from())));
      }
    }
    return answers;
  }

  private Game game() {
    return space.compiled.game();
  }

  private Command command(int number) {
    return game().commands().get(number);
  }

  private Map<Variable, Integer> values(int state) {
    return space.compiled.values(space.numbers.state(state));
  }
}
