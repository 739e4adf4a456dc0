package org.commune.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commune.charter.language.ArticleNo;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;

/**
 * A federation of so many branches, each by its name, under a council of their delegates: a game
 * that grows threefold with each branch. The faction takes vacant branches and those whose
 * neighbours it has; the members of a branch recall a committee and elect another; the council goes
 * with its first and last branch.
 */
final class Branches {
  private static final int OURS = 0;
  private static final int THEIRS = 1;
  private static final int VACANT = 2;

  private final List<Variable> branches = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();

  private Branches(int many) {
    for (int branch = 0; branch < many; branch++) {
      branches.add(variable("branch_" + branch));
    }
  }

  private static Variable variable(String name) {
    return new Variable(
        name,
        ArticleNo.HEADER,
        "the committee of " + name.replace('_', ' '),
        List.of("is held by the members", "is held by the faction", "is vacant"));
  }

  static Game federation(int many) {
    return new Branches(many).game();
  }

  private Game game() {
    Variable council = variable("council");
    Variable month =
        new Variable("month", ArticleNo.HEADER, "the month", List.of("is 0", "is 1", "is 2"));
    for (int at = 0; at < branches.size(); at++) {
      Variable branch = branches.get(at);
      Variable next = branches.get((at + 1) % branches.size());
      add(Side.FACTION, "take", branch, Guard.is(branch, VACANT), THEIRS);
      add(
          Side.FACTION,
          "split",
          branch,
          Guard.all(Guard.is(branch, OURS), Guard.is(next, THEIRS)),
          VACANT);
      add(Side.MEMBERS, "recall", branch, Guard.is(branch, THEIRS), VACANT);
      add(Side.MEMBERS, "elect", branch, Guard.is(branch, VACANT), OURS);
    }
    Guard both =
        Guard.all(Guard.is(branches.getFirst(), THEIRS), Guard.is(branches.getLast(), THEIRS));
    add(Side.FACTION, "take", council, both, THEIRS);
    add(Side.MEMBERS, "recall", council, Guard.is(branches.getFirst(), OURS), OURS);
    List<Variable> all = new ArrayList<>(branches);
    all.add(council);
    all.add(month);
    Map<Variable, Integer> initial = new HashMap<>(Map.of(council, OURS));
    initial.put(branches.getFirst(), VACANT);
    return new Game(
        "federation of " + branches.size() + " branches",
        all,
        commands,
        new Calendar(
            "a month",
            List.of(
                rule(Guard.isNot(month, 2), new Assignment.Shift(month, 1)),
                rule(Guard.is(month, 2), new Assignment.Set(month, 0)),
                rule(Guard.is(month, 2), new Assignment.Set(branches.getFirst(), VACANT)))),
        List.of(
            new Objective(
                Objective.Kind.ORGAN, "council", "the council", Guard.is(council, THEIRS))),
        initial);
  }

  private static Calendar.Rule rule(Guard guard, Assignment effect) {
    return new Calendar.Rule(ArticleNo.HEADER, "time passes", guard, List.of(effect));
  }

  private void add(Side side, String act, Variable on, Guard guard, int becomes) {
    String id = side.name().charAt(0) + "." + act + "." + on.name();
    commands.add(
        new Command(
            id,
            side,
            ArticleNo.HEADER,
            new Command.Origin("", act, "", on.name()),
            act + " " + on.about(),
            guard,
            List.of(new Assignment.Set(on, becomes)),
            false));
  }
}
