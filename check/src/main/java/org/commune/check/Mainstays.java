package org.commune.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.law.Law;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Side;
import org.commune.check.modelling.Modelling;
import org.commune.check.solving.Solver;

/**
 * What keeps an organ or power from being lost: the deeds of the members without any one of which
 * the verdict would be worse. Where there are none, whichever deed is taken away, others do, or
 * none is needed. Each is checked afresh.
 */
public final class Mainstays {
  private static final int COARSEST = 3;

  private Mainstays() {}

  /**
   * The mainstays of one finding; empty where it is lost to members who are awake, where the
   * faction can do nothing at all, and where a limit was reached.
   *
   * @param states how many states may be examined for each deed that is struck out
   */
  public static Optional<List<Command>> of(Law law, Threat threat, Finding finding, int states) {
    if (!isKept(finding.worst().verdict())) {
      return Optional.empty();
    }
    for (int coarseness = 0; coarseness <= COARSEST; coarseness++) {
      Game game = Modelling.of(law, threat, coarseness).game().simplified();
      Optional<List<Command>> found =
          game.objectives().stream()
              .filter(o -> o.kind() == finding.objective().kind())
              .filter(o -> o.name().equals(finding.objective().name()))
              .findFirst()
              .flatMap(o -> of(game.slice(o), states));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The mainstays of the one objective of a game; empty where a limit was reached. */
  static Optional<List<Command>> of(Game game, int states) {
    Verdict whole = Solver.solve(game, states).verdicts().getFirst();
    if (!isKept(whole)) {
      return Optional.empty();
    }
    Map<Deed, List<Command>> deeds = new LinkedHashMap<>();
    game.of(Side.MEMBERS)
        .forEach(c -> deeds.computeIfAbsent(Deed.of(c), _ -> new ArrayList<>()).add(c));
    List<Command> mainstays = new ArrayList<>();
    for (List<Command> deed : deeds.values()) {
      Verdict without = Solver.solve(without(game, deed), states).verdicts().getFirst();
      if (without instanceof Verdict.Inconclusive) {
        return Optional.empty();
      }
      if (Finding.gravity(without) > Finding.gravity(whole)) {
        mainstays.add(deed.getFirst());
      }
    }
    return Optional.of(mainstays);
  }

  private static boolean isKept(Verdict verdict) {
    return verdict instanceof Verdict.Immune || verdict instanceof Verdict.Vigilance;
  }

  private static Game without(Game game, List<Command> struck) {
    List<Command> left = new ArrayList<>(game.commands());
    left.removeAll(struck);
    return new Game(
        game.name(), game.variables(), left, game.calendar(), game.objectives(), game.initial());
  }

  /** What is done, by whom and to what, by whatever clause. */
  private record Deed(String act, String holder, String on) {
    static Deed of(Command command) {
      Command.Origin origin = command.origin();
      return new Deed(origin.act(), origin.holder(), origin.on());
    }
  }
}
