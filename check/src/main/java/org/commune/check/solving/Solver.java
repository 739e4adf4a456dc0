package org.commune.check.solving;

import java.util.HashSet;
import java.util.List;
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

  private final Space space;
  private final Sleep sleep;

  private Solver(Space space) {
    this.space = space;
    sleep = Sleep.of(space);
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
    if (compiled.isEmpty()) {
      return inconclusive(game, "a state does not fit into " + Compiled.MOST_BITS + " bits");
    }
    return Space.of(compiled.get(), limit)
        .map(space -> new Solver(space).solution())
        .orElseGet(() -> inconclusive(game, "more than " + limit + " states"));
  }

  private static Solution inconclusive(Game game, String limit) {
    Verdict verdict = new Verdict.Inconclusive(limit);
    return new Solution(
        game.objectives().stream().map(_ -> verdict).toList(), limit.isEmpty() ? 0 : -1, 0, Set.of());
  }

  private Solution solution() {
    Game game = space.compiled.game();
    Set<String> alive = new HashSet<>();
    space.enabled.stream().forEach(c -> alive.add(game.commands().get(c).id()));
    return new Solution(
        game.objectives().stream().map(this::verdict).toList(),
        space.size(),
        sleep.usable.cardinality(),
        alive);
  }

  private Verdict verdict(Objective objective) {
    if (objective.held().equals(Guard.NEVER)) {
      return new Verdict.Immune();
    }
    Compiled.Test held = space.compiled.test(objective.held());
    Sovereignty sovereignty = Sovereignty.of(space, held);
    Optional<Integer> lost = sleep.first(sovereignty::lost);
    return lost.<Verdict>map(at -> lost(held, sovereignty, at)).orElseGet(Verdict.Immune::new);
  }

  private Verdict lost(Compiled.Test held, Sovereignty sovereignty, int at) {
    Sovereignty idle = Sovereignty.idle(space, held);
    Losses losses = new Losses(space, sleep, sovereignty, idle);
    Verdict.Capture capture = losses.capture(at);
    List<Sleep.Step> path = sleep.path(at);
    int ticks = (int) path.stream().filter(s -> s.command() == Sleep.TICK).count();
    if (ticks > 0) {
      return new Verdict.Vigilance(ticks, capture);
    }
    return path.isEmpty() && idle.lost(at)
        ? new Verdict.AlreadyLost(capture)
        : new Verdict.Blitz(capture);
  }
}
