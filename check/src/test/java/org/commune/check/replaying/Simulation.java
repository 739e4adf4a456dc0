package org.commune.check.replaying;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Law;
import org.commune.check.Threat;
import org.commune.check.game.Assignment;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;
import org.commune.check.modelling.Organs;
import org.commune.check.modelling.Sighting;
import org.commune.polity.Organisation;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.PersonId;

/**
 * The faction tries in the engine whatever it can think of, at random: every kind of act, on every
 * body, as everybody who could do it, also by decree. What the engine admits and the game can tell
 * must be open to it in the game too, and lead to the same state there.
 */
final class Simulation {
  private static final List<String> ACTS =
      List.of(
          "recall",
          "dismiss",
          "dissolve_body",
          "appoint",
          "fill_vacancy",
          "co_opt",
          "suspend_recall",
          "expel",
          "admit_member",
          "alter_roll",
          "seal_record");

  /** How many days one attempt may take. */
  private static final int DAYS = 20;

  private final Law law;
  private final Game game;
  private final Random random;
  private final Set<PersonId> faction;
  private Proceedings proceedings;
  private Map<Variable, Integer> state;

  private Simulation(Law law, Game game, Sandbox sandbox, long seed) {
    this.law = law;
    this.game = game;
    random = new Random(seed);
    faction = new LinkedHashSet<>(sandbox.faction());
    proceedings = new Proceedings(sandbox.organisation(), DAYS);
    state = new HashMap<>(game.initial());
    betray(sandbox);
  }

  /** All who can go over to the faction have done so. */
  private void betray(Sandbox sandbox) {
    sandbox.wavering().values().forEach(faction::addAll);
    game.commands().stream()
        .filter(c -> c.origin().act().equals("betray"))
        .filter(c -> c.guard().holds(state))
        .flatMap(c -> c.effects().stream())
        .forEach(e -> state.put(e.variable(), e.applied(state.getOrDefault(e.variable(), 0))));
  }

  /** What a run came to. */
  record Run(int attempts, int admitted, List<String> unmatched) {}

  /**
   * Runs it.
   *
   * @param game the game of the law under the threat, or one with a fault
   * @param attempts how many things the faction tries
   */
  static Run run(Law law, Threat threat, Game game, long seed, int attempts) {
    return switch (Sandbox.of(law, threat)) {
      case Sandbox.Outcome.Refused(String why) -> throw new AssertionError(why);
      case Sandbox.Outcome.Founded(Sandbox sandbox) ->
          new Simulation(law, game, sandbox, seed).run(attempts);
    };
  }

  /** Something to try. */
  private record Attempt(String act, String on, Actor as, boolean decree) {}

  private List<Attempt> attempts() {
    List<Attempt> all = new ArrayList<>();
    List<Actor> actors = new ArrayList<>();
    Threat.seated(law).forEach(b -> actors.add(Actor.whole(b)));
    law.bodies().keySet().stream()
        .filter(b -> !Threat.seated(law).contains(b))
        .forEach(b -> actors.add(Actor.whole(b)));
    law.electorates().keySet().forEach(e -> actors.add(Actor.whole(e)));
    actors.add(Actor.PETITIONERS);
    for (String act : ACTS) {
      List<String> on =
          switch (act) {
            case "expel", "admit_member", "seal_record" -> List.of("");
            case "alter_roll" -> List.copyOf(law.electorates().keySet());
            default -> Threat.seated(law);
          };
      for (String target : on) {
        for (Actor as : actors) {
          all.add(new Attempt(act, target, as, false));
          if (!law.powers("issue_decree").isEmpty()) {
            all.add(new Attempt(act, target, as, true));
          }
        }
      }
    }
    Collections.shuffle(all, random);
    return all;
  }

  private Run run(int most) {
    int tried = 0;
    int admitted = 0;
    List<String> unmatched = new ArrayList<>();
    while (tried < most) {
      boolean moved = false;
      for (Attempt attempt : attempts()) {
        if (tried++ == most) {
          break;
        }
        Set<PersonId> crowd = new LinkedHashSet<>(faction);
        Optional<Proceedings> after = taken(attempt, crowd);
        if (after.isPresent()) {
          admitted++;
          Optional<Boolean> matched = matched(after.get(), crowd);
          if (matched.filter(m -> !m).isPresent()) {
            unmatched.add(attempt + " in " + said());
          }
          if (matched.filter(m -> m).isPresent()) {
            proceedings = after.get();
            faction.addAll(crowd);
            moved = true;
            break;
          }
        }
      }
      if (!moved) {
        break;
      }
    }
    return new Run(tried, admitted, unmatched);
  }

  private String said() {
    return state.entrySet().stream()
        .filter(e -> e.getValue() != 0)
        .map(e -> e.getKey().says(e.getValue()))
        .sorted()
        .toList()
        .toString();
  }

  private Optional<Proceedings> taken(Attempt attempt, Set<PersonId> crowd) {
    Proceedings fork = proceedings.fork(DAYS);
    Command command =
        new Command(
            "attempt",
            Side.FACTION,
            ArticleNo.HEADER,
            new Command.Origin("", attempt.act, "", attempt.on),
            attempt.act,
            Guard.always(),
            List.of(),
            false);
    if (attempt.act.equals("expel")) {
      new Cases(fork, crowd)
          .prepare(
              new Deeds(fork, crowd)
                  .of(command).stream().flatMap(d -> d.persons().stream()).toList());
    }
    List<Deed> deeds = new Deeds(fork, crowd).of(command);
    if (attempt.decree) {
      int[] number = {0};
      deeds =
          deeds.stream()
              .map(d ->
                  (Deed)
                      new DecisionDeed.IssueDecree(
                          "d" + ++number[0], "necessity", Optional.of(d), Optional.of("so")))
              .toList();
    }
    boolean done = !deeds.isEmpty() && fork.all(crowd, attempt.as, Optional.empty(), deeds);
    return done ? Optional.of(fork) : Optional.empty();
  }

  /**
   * Whether a command of the faction leads to the state that is seen; empty where nothing is seen
   * to have changed to its advantage.
   */
  private Optional<Boolean> matched(Proceedings after, Set<PersonId> crowd) {
    Sighting sighting = sighting(after, crowd);
    Proceedings idle = proceedings.fork(0);
    idle.until(after.now());
    Sighting without = sighting(idle, faction);
    List<Variable> changed =
        game.variables().stream()
            .filter(this::isTelling)
            .filter(v -> differs(sighting, v) && !differs(without, v))
            .filter(v -> !isGivenUp(sighting, v))
            .toList();
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    for (Command command : game.of(Side.FACTION)) {
      if (command.guard().holds(state)) {
        Map<Variable, Integer> next = new HashMap<>(state);
        for (Assignment effect : command.effects()) {
          next.put(effect.variable(), effect.applied(state.getOrDefault(effect.variable(), 0)));
        }
        boolean all =
            next.entrySet().stream()
                .anyMatch(e -> e.getKey().name().equals("roll") && e.getValue() == 1);
        boolean same =
            changed.stream()
                .filter(v -> !all || v.name().equals("roll"))
                .allMatch(v -> sighting.is(v, next.getOrDefault(v, 0)).orElse(true));
        if (same) {
          state = next;
          return Optional.of(true);
        }
      }
    }
    return Optional.of(false);
  }

  private Sighting sighting(Proceedings at, Set<PersonId> own) {
    return new Sighting(law, new Organisation(at.law(), at.state()), Set.copyOf(own));
  }

  /** What the faction empties of its own is no gain, and no act of the game. */
  private boolean isGivenUp(Sighting after, Variable variable) {
    return law.bodies().containsKey(variable.name())
        && state.getOrDefault(variable, 0) == Organs.FACTION
        && !after.held(variable.name());
  }

  private boolean differs(Sighting sighting, Variable variable) {
    return !sighting.is(variable, state.getOrDefault(variable, 0)).orElse(true);
  }

  /** Meetings and times run on by themselves while something is done. */
  private boolean isTelling(Variable variable) {
    String name = variable.name();
    return law.bodies().containsKey(name)
        || name.equals("roll")
        || name.startsWith("roll.")
        || name.equals("record.sealed")
        || name.endsWith(".recall");
  }
}
