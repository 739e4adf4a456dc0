package org.commune.check.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.commune.charter.language.ArticleNo;
import org.commune.check.Verdict;
import org.commune.check.game.Assignment;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Objective;
import org.commune.check.game.Side;
import org.commune.check.game.Variable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Small games whose answers can be seen. */
@DisplayName("The solver")
final class SolverTest {
  private static final Variable BOARD =
      new Variable("board", ArticleNo.HEADER, "the board", List.of("is ours", "is theirs"));
  private static final Variable CLOCK =
      new Variable("clock", ArticleNo.HEADER, "the clock", List.of("0", "1", "2", "3"));
  private static final Variable SEASON =
      new Variable("season", ArticleNo.HEADER, "the season", List.of("runs", "is over"));
  private static final Variable RECALL =
      new Variable("recall", ArticleNo.HEADER, "recall", List.of("stands", "is struck"));

  private static final Command TAKE =
      command(Side.FACTION, "take", Guard.is(BOARD, 0), new Assignment.Set(BOARD, 1));
  private static final Command STRIKE =
      command(Side.FACTION, "strike", Guard.is(BOARD, 1), new Assignment.Set(RECALL, 1));
  private static final Command GIVE_BACK =
      command(
          Side.MEMBERS,
          "recall",
          Guard.all(Guard.is(BOARD, 1), Guard.is(RECALL, 0)),
          new Assignment.Set(BOARD, 0));

  private static Command command(Side side, String id, Guard guard, Assignment effect) {
    return new Command(
        side.name().charAt(0) + "." + id,
        side,
        ArticleNo.HEADER,
        new Command.Origin("", id, "", ""),
        id,
        guard,
        List.of(effect),
        false);
  }

  private static Game game(List<Command> commands, Calendar.Rule... rules) {
    return new Game(
        "toy",
        List.of(BOARD, CLOCK, RECALL, SEASON),
        commands,
        new Calendar("a month", List.of(rules)),
        List.of(new Objective(Objective.Kind.ORGAN, "board", "the board", Guard.is(BOARD, 1))),
        Map.of(BOARD, 1));
  }

  private static Verdict verdict(Game game) {
    return Solver.solve(game, 1000).verdicts().getFirst();
  }

  @Test
  @DisplayName("finds a board that is recalled as often as it is taken immune")
  void immune() {
    assertThat(verdict(game(List.of(TAKE, GIVE_BACK)))).isInstanceOf(Verdict.Immune.class);
  }

  @Test
  @DisplayName("finds a board that nobody can recall lost already")
  void alreadyLost() {
    assertThat(verdict(game(List.of(TAKE)))).isInstanceOf(Verdict.AlreadyLost.class);
  }

  @Test
  @DisplayName("finds a board that strikes the recall lost to members who are awake")
  void blitz() {
    Verdict verdict = verdict(game(List.of(TAKE, STRIKE, GIVE_BACK)));
    assertThat(verdict).isInstanceOf(Verdict.Blitz.class);
    assertThat(verdict.loss().orElseThrow().acts())
        .extracting(Command::id)
        .containsExactly("F.strike");
    assertThat(verdict.loss().orElseThrow().why())
        .extracting(r -> r.variable().name())
        .containsExactly("recall");
  }

  @Test
  @DisplayName("counts the periods that the members must have slept")
  void vigilance() {
    Command late = STRIKE.when(Guard.all(Guard.is(BOARD, 1), Guard.is(CLOCK, 2)));
    Calendar.Rule runs =
        new Calendar.Rule(
            ArticleNo.HEADER,
            "time runs",
            Guard.is(BOARD, 1),
            List.of(new Assignment.Shift(CLOCK, 1)));
    Calendar.Rule reset =
        new Calendar.Rule(
            ArticleNo.HEADER,
            "time is reset",
            Guard.is(BOARD, 0),
            List.of(new Assignment.Set(CLOCK, 0)));
    Command kept = TAKE.when(Guard.never());
    Verdict verdict = verdict(game(List.of(kept, late, GIVE_BACK), runs, reset));
    assertThat(verdict.name()).isEqualTo("VIGILANCE 2");
    assertThat(verdict.loss().orElseThrow().remedy().orElseThrow().acts())
        .extracting(Command::id)
        .containsExactly("M.recall");
    assertThat(verdict.loss().orElseThrow().answers())
        .extracting(Verdict.Remedy::period, Verdict.Remedy::periods)
        .containsExactly(tuple(1, 0), tuple(2, 0));
  }

  @Test
  @DisplayName("counts the periods that a recall takes until the members have the board again")
  void recovers() {
    Command call =
        command(
            Side.MEMBERS,
            "call",
            Guard.all(Guard.is(CLOCK, 0), Guard.is(RECALL, 0)),
            new Assignment.Set(CLOCK, 1));
    Calendar.Rule meets =
        new Calendar.Rule(
            ArticleNo.HEADER,
            "the meeting sits",
            Guard.is(CLOCK, 1),
            List.of(new Assignment.Set(CLOCK, 2)));
    Command vote = command(Side.MEMBERS, "vote", Guard.is(CLOCK, 2), new Assignment.Set(BOARD, 0));
    Command late = STRIKE.when(Guard.all(Guard.is(BOARD, 1), Guard.is(SEASON, 1)));
    Calendar.Rule passes =
        new Calendar.Rule(
            ArticleNo.HEADER,
            "a season passes",
            Guard.is(SEASON, 0),
            List.of(new Assignment.Set(SEASON, 1)));
    Verdict verdict = verdict(game(List.of(late, call, vote), meets, passes));
    assertThat(verdict.name()).isEqualTo("VIGILANCE 1");
    Verdict.Remedy remedy = verdict.loss().orElseThrow().remedy().orElseThrow();
    assertThat(remedy.acts()).extracting(Command::id).containsExactly("M.call");
    assertThat(remedy.periods()).isEqualTo(1);
  }

  @Test
  @DisplayName("says nothing beyond its limit")
  void limit() {
    Calendar.Rule runs =
        new Calendar.Rule(
            ArticleNo.HEADER, "time runs", Guard.always(), List.of(new Assignment.Shift(CLOCK, 1)));
    assertThat(Solver.solve(game(List.of(TAKE, GIVE_BACK), runs), 2).verdicts().getFirst())
        .isInstanceOf(Verdict.Inconclusive.class);
  }
}
