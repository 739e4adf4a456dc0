package org.commune.check.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Clock;
import org.commune.charter.measure.Span;
import org.commune.check.game.Assignment;
import org.commune.check.game.Guard;
import org.commune.check.game.Variable;

/**
 * The calendar of terms: one count of rounds that begins anew when all terms have ended together.
 */
final class Years {
  /** The name of the count. */
  static final String ROUND = "round";

  private static final int MOST = 60;

  private final Sketch sketch;
  private final Optional<Variable> round;

  Years(Sketch sketch) {
    this.sketch = sketch;
    int cycle = 1;
    for (var clause : sketch.law().clauses()) {
      if (clause instanceof Clock clock && clock.then() == Clock.Consequence.SEAT_EXPIRES) {
        int rounds = rounds(clock.after());
        int joint = lcm(cycle, rounds);
        cycle = joint <= MOST ? joint : Math.max(cycle, rounds);
      }
    }
    round = cycle > 1 ? Optional.of(add(Math.min(cycle, MOST))) : Optional.empty();
  }

  private Variable add(int cycle) {
    List<String> values = new ArrayList<>();
    for (int number = 1; number <= cycle; number++) {
      values.add("is " + number + " of " + cycle);
    }
    Variable variable =
        sketch.add(
            new Variable(ROUND, ArticleNo.HEADER, "the round in the calendar of terms", values), 0);
    sketch.rule(
        ArticleNo.HEADER,
        "time passes",
        Guard.isNot(variable, cycle - 1),
        new Assignment.Shift(variable, 1));
    sketch.rule(
        ArticleNo.HEADER,
        "all terms begin anew",
        Guard.is(variable, cycle - 1),
        new Assignment.Set(variable, 0));
    return variable;
  }

  private static boolean isEnd(int value, int rounds, int cycle) {
    return (value + 1) % rounds == 0 || (value == cycle - 1 && rounds > cycle);
  }

  /** How many rounds it takes from this one on until a term of this length ends. */
  int until(Span term, int value) {
    int cycle = round.map(Variable::size).orElse(1);
    int rounds = rounds(term);
    int at = value;
    int count = 1;
    while (cycle > 1 && !isEnd(at, rounds, cycle)) {
      at = (at + 1) % cycle;
      count++;
    }
    return count;
  }

  private int rounds(Span term) {
    return Math.clamp(sketch.periods().atMost(term), 1, MOST);
  }

  private static int lcm(int a, int b) {
    int gcd = a;
    for (int left = b; left != 0; ) {
      int rest = gcd % left;
      gcd = left;
      left = rest;
    }
    return a / gcd * b;
  }

  /** That a term of this length ends with the round. */
  Guard ends(Span term) {
    int rounds = rounds(term);
    if (round.isEmpty()) {
      return Guard.always();
    }
    Variable variable = round.get();
    List<Integer> ends = new ArrayList<>();
    for (int value = 0; value < variable.size(); value++) {
      if (isEnd(value, rounds, variable.size())) {
        ends.add(value);
      }
    }
    return Guard.is(variable, ends.stream().mapToInt(Integer::intValue).toArray());
  }
}
