package org.commune.check.modelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Law;
import org.commune.check.Threat;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Variable;

/** A game in the making. */
final class Sketch {
  private final Law law;
  private final Threat threat;
  private final Periods periods;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<Variable, Integer> initial = new HashMap<>();
  private final List<Command> commands = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final List<Calendar.Rule> rules = new ArrayList<>();
  private final List<Objective> objectives = new ArrayList<>();

  Sketch(Law law, Threat threat, int coarseness) {
    this.law = law;
    this.threat = threat;
    periods = Periods.of(law, coarseness);
  }

  Law law() {
    return law;
  }

  Threat threat() {
    return threat;
  }

  Periods periods() {
    return periods;
  }

  Variable add(Variable variable, int start) {
    variables.put(variable.name(), variable);
    initial.put(variable, start);
    return variable;
  }

  /** Lets a variable start at another value. */
  void start(Variable variable, int value) {
    initial.put(variable, value);
  }

  Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** Adds a command, unless it can never be done or would change nothing. */
  void add(Command command) {
    if (!command.guard().equals(Guard.never()) && !command.effects().isEmpty()) {
      String id = command.id();
      int number = 2;
      while (!ids.add(id)) {
        id = command.id() + "#" + number++;
      }
      commands.add(command.named(id));
    }
  }

  void rule(ArticleNo article, String text, Guard guard, Assignment... effects) {
    rules.add(new Calendar.Rule(article, text, guard, List.of(effects)));
  }

  void objective(Objective objective) {
    objectives.add(objective);
  }

  /** Of equally short ways, those by a power that somebody has of its own come first. */
  private static boolean isBorrowed(Command command) {
    return command.origin().holder().isEmpty();
  }

  Game game() {
    List<Command> ordered = new ArrayList<>(commands);
    ordered.sort(
        java.util.Comparator.comparing(Sketch::isBorrowed)
            .thenComparing(Command::article)
            .thenComparing(Command::id));
    return new Game(
        law.charter().id() + " under " + threat.name(),
        List.copyOf(variables.values()),
        ordered,
        new Calendar(periods.inWords(), rules),
        objectives,
        initial);
  }
}
