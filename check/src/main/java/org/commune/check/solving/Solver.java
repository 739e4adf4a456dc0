package org.commune.check.solving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commune.check.Verdict;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;

/** Solves a game: its states are listed once, and each of its objectives is decided on them. */
public final class Solver {
  /** States, beyond which the answer is {@link Verdict.Inconclusive}. */
  public static final int LIMIT = 20_000_000;

  /**
   * How many acts in the first turn are tried against members whom the faction then leaves alone:
   * first few, which is most often enough, then more.
   */
  private static final List<Integer> FIRST_ACTS = List.of(1, 3);

  private final Compiled compiled;
  private final Game game;
  private final int limit;
  private final Map<Objective, Verdict> verdicts = new LinkedHashMap<>();
  private final Set<String> alive = new HashSet<>();
  private int states;
  private int factionActs;

  private Solver(Compiled compiled, int limit) {
    this.compiled = compiled;
    game = compiled.game();
    this.limit = limit;
  }

  /**
   * What was found.
   *
   * @param verdicts one for each objective of the game, in its order
   * @param states how many states were examined
   * @param factionActs how many commands of the faction can be used at all while the members sleep
   * @param alive the ids of the commands that some reachable state allows
   */
  public record Solution(List<Verdict> verdicts, int states, int factionActs, Set<String> alive) {
    public Solution {
      verdicts = List.copyOf(verdicts);
      alive = Set.copyOf(alive);
    }
  }

  /** Solves a game for all its objectives, examining so many states at most. */
  public static Solution solve(Game game, int limit) {
    Optional<Compiled> compiled = Compiled.of(game);
    return compiled.map(c -> new Solver(c, limit).solution()).orElseGet(() -> tooLarge(game));
  }

  private static Solution tooLarge(Game game) {
    Verdict verdict =
        new Verdict.Inconclusive("a state does not fit into " + Compiled.MOST_BITS + " bits");
    return new Solution(game.objectives().stream().map(_ -> verdict).toList(), 0, 0, Set.of());
  }

  private Solution solution() {
    boolean fits = true;
    for (int most : FIRST_ACTS) {
      fits = fits && (open().isEmpty() || atOnce(most));
    }
    if (open().isEmpty()) {
      game.commands().forEach(c -> alive.add(c.id()));
    } else {
      inFull();
    }
    return new Solution(
        game.objectives().stream().map(verdicts::get).map(Objects::requireNonNull).toList(),
        states,
        factionActs,
        alive);
  }

  private List<Objective> open() {
    return game.objectives().stream().filter(o -> !verdicts.containsKey(o)).toList();
  }

  /**
   * What is lost by a few acts in the first turn, even if the faction rests ever after, is lost;
   * that takes only the states that the members and the calendar reach.
   *
   * @return false where these are too many: with more acts they are no fewer
   */
  private boolean atOnce(int most) {
    Optional<Space> found = Space.idle(compiled, most, limit);
    if (found.isEmpty()) {
      return false;
    }
    Space space = found.get();
    states = Math.max(states, space.size());
    List<Sleep> turns = new ArrayList<>();
    for (int acts = 0; acts <= most; acts++) {
      turns.add(Sleep.turn(space, acts));
    }
    factionActs = Math.max(factionActs, turns.getLast().usable.cardinality());
    for (Objective objective : open()) {
      if (!objective.held().equals(Guard.never())) {
        Sovereignty idle = Sovereignty.idle(space, compiled.test(objective.held()));
        turns.stream()
            .filter(turn -> turn.first(idle::lost).isPresent())
            .findFirst()
            .ifPresent(turn -> verdicts.put(objective, atOnce(space, turn, idle)));
      }
    }
    return true;
  }

  private static Verdict atOnce(Space space, Sleep turn, Sovereignty idle) {
    int at = turn.first(idle::lost).orElseThrow();
    return atOnce(new Losses(space, turn, idle, idle), turn, at);
  }

  private static Verdict atOnce(Losses losses, Sleep turn, int at) {
    Verdict.Capture capture = losses.capture(at);
    return turn.path(at).isEmpty() ? new Verdict.AlreadyLost(capture) : new Verdict.Blitz(capture);
  }

  /** The whole game: every state that any play reaches. */
  private void inFull() {
    Optional<Space> found = Space.of(compiled, limit);
    if (found.isEmpty()) {
      Verdict verdict = new Verdict.Inconclusive("more than " + limit + " states");
      open().forEach(o -> verdicts.put(o, verdict));
      return;
    }
    Space space = found.get();
    Sleep sleep = Sleep.of(space);
    states = Math.max(states, space.size());
    factionActs = Math.max(factionActs, sleep.usable.cardinality());
    space.enabled.stream().forEach(c -> alive.add(game.commands().get(c).id()));
    open().forEach(o -> verdicts.put(o, verdict(space, sleep, o)));
  }

  private Verdict verdict(Space space, Sleep sleep, Objective objective) {
    if (objective.held().equals(Guard.never())) {
      return new Verdict.Immune();
    }
    Compiled.Test held = compiled.test(objective.held());
    Sovereignty sovereignty = Sovereignty.of(space, held);
    Optional<Integer> lost = sleep.first(sovereignty::lost);
    if (lost.isEmpty()) {
      return new Verdict.Immune();
    }
    Sovereignty idle = Sovereignty.idle(space, held);
    Verdict.Capture capture = new Losses(space, sleep, sovereignty, idle).capture(lost.get());
    int ticks =
        (int) sleep.path(lost.get()).stream().filter(s -> s.command() == Sleep.TICK).count();
    return ticks > 0 ? new Verdict.Vigilance(ticks, capture) : new Verdict.Blitz(capture);
  }
}
