package org.commune.count.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commune.count.Fraction;

/**
 * The least number of papers, parts of papers allowed, whose change makes a {@link Course} come
 * true: a linear program, solved exactly.
 *
 * <p>For every class of papers as many leave as the program likes, and as many in all come with
 * other places. A row for every round and everybody who stays says that whoever goes has no more
 * votes. There are 2^k kinds of papers that may come; a kind enters only when the prices of the
 * rows say that it helps, and the best kind is found place by place (column generation). The rest
 * is the simplex method for bounded variables (Dantzig 1955) in fractions, with Bland's rule
 * against going in circles. It begins where all papers have come to the winner alone, which makes
 * every course true.
 */
final class Relaxation {

  /** More steps than any course of twenty takes; beyond, the bound is given up as zero. */
  private static final int MOST_STEPS = 5_000;

  private static final int PATIENCE = 30;

  /** Papers of one kind that leave or come, or what a row is passed by. */
  private static final class Variable {
    private final int[] column;
    private final Fraction cost;
    private final Fraction most;
    private final int places;

    Variable(int[] column, Fraction cost, Fraction most, int places) {
      this.column = column;
      this.cost = cost;
      this.most = most;
      this.places = places;
    }
  }

  /** What an unlimited variable is limited by: no number of papers is above it. */
  private final Fraction limit;

  private final Course course;
  private final int rows;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<Integer, Integer> coming = new TreeMap<>();
  private final int leaving;
  private final List<Boolean> atMost = new ArrayList<>();
  private final List<Boolean> basic = new ArrayList<>();
  private final int[] basis;
  private final Fraction[] value;
  private final Fraction[][] inverse;
  private boolean solved;

  Relaxation(Course course, Map<Integer, Long> classes, long papers) {
    this.course = course;
    this.rows = course.rows() + 1;
    this.limit = Fraction.of(papers).times(4);
    this.basis = new int[rows];
    this.value = new Fraction[rows];
    this.inverse = new Fraction[rows][rows];
    classes.forEach((places, number) ->
        add(
            new Variable(negated(column(places)), Fraction.ONE, Fraction.of(number), places),
            true));
    leaving = variables.size();
    for (Fraction[] row : inverse) {
      Arrays.fill(row, Fraction.ZERO);
    }
    // All papers come to the winner alone; how much every row is passed by follows.
    int winner = 1 << (course.length() - 1);
    int alone = add(new Variable(column(winner), Fraction.ZERO, limit, winner), false);
    coming.put(winner, alone);
    int[] ahead = column(winner);
    for (int row = 0; row < rows - 1; row++) {
      int[] slack = new int[rows];
      slack[row] = -1;
      int variable = add(new Variable(slack, Fraction.ZERO, limit, 0), false);
      enterAtStart(row, variable, Fraction.of(papers).times(ahead[row]));
      inverse[row][row] = Fraction.of(-1);
      inverse[row][rows - 1] = Fraction.of(ahead[row]);
    }
    enterAtStart(rows - 1, alone, Fraction.of(papers));
    inverse[rows - 1][rows - 1] = Fraction.ONE;
    solve();
  }

  private void enterAtStart(int row, int variable, Fraction starts) {
    basis[row] = variable;
    basic.set(variable, true);
    value[row] = starts;
  }

  private int add(Variable variable, boolean startsAtMost) {
    variables.add(variable);
    atMost.add(startsAtMost);
    basic.add(false);
    return variables.size() - 1;
  }

  private int[] column(int places) {
    int[] column = Arrays.copyOf(course.effect(places), rows);
    column[rows - 1] = 1;
    return column;
  }

  private static int[] negated(int[] column) {
    return Arrays.stream(column).map(entry -> -entry).toArray();
  }

  /** No fewer papers make the course true. */
  BigInteger bound() {
    return solved ? total().ceiling() : BigInteger.ZERO;
  }

  private Fraction total() {
    Fraction sum = Fraction.ZERO;
    for (int variable = 0; variable < leaving; variable++) {
      sum = sum.plus(valueOf(variable));
    }
    return sum;
  }

  private Fraction valueOf(int variable) {
    if (!basic.get(variable)) {
      return atMost.get(variable) ? variables.get(variable).most : Fraction.ZERO;
    }
    for (int row = 0; row < rows; row++) {
      if (basis[row] == variable) {
        return value[row];
      }
    }
    throw new IllegalStateException("a basic variable has a row");
  }

  /** Whole papers that leave, by places, fractions ignored. */
  Map<Integer, Long> leaving() {
    var whole = new TreeMap<Integer, Long>();
    for (int variable = 0; variable < leaving; variable++) {
      whole.put(variables.get(variable).places, valueOf(variable).floor().longValueExact());
    }
    return whole;
  }

  /** Whole papers that come, by places, fractions ignored. */
  Map<Integer, Long> coming() {
    var whole = new TreeMap<Integer, Long>();
    coming.forEach(
        (places, variable) -> whole.put(places, valueOf(variable).floor().longValueExact()));
    return whole;
  }

  private void solve() {
    int standing = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      Fraction[] prices = prices();
      int entering = entering(prices, standing > PATIENCE);
      if (entering < 0) {
        solved = true;
        return;
      }
      standing = step(entering).signum() == 0 ? standing + 1 : 0;
    }
  }

  /** What one unit more on the right of each row would cost. */
  private Fraction[] prices() {
    Fraction[] prices = new Fraction[rows];
    Arrays.fill(prices, Fraction.ZERO);
    for (int row = 0; row < rows; row++) {
      Fraction cost = variables.get(basis[row]).cost;
      if (cost.signum() != 0) {
        for (int i = 0; i < rows; i++) {
          prices[i] = prices[i].plus(inverse[row][i].times(cost));
        }
      }
    }
    return prices;
  }

  /** A variable whose change lowers the cost, or -1: the best one, or the first by number. */
  private int entering(Fraction[] prices, boolean first) {
    int best = -1;
    Fraction most = Fraction.ZERO;
    for (int variable = 0; variable < variables.size(); variable++) {
      if (basic.get(variable)) {
        continue;
      }
      Fraction reduced = reduced(variable, prices);
      Fraction gain = atMost.get(variable) ? reduced : reduced.negated();
      if (gain.exceeds(most)) {
        best = variable;
        most = gain;
        if (first) {
          return best;
        }
      }
    }
    BestPlaces kind = BestPlaces.under(course, prices);
    boolean better = kind.gain().plus(prices[rows - 1]).exceeds(most);
    if (better && !coming.containsKey(kind.places())) {
      int variable =
          add(new Variable(column(kind.places()), Fraction.ZERO, limit, kind.places()), false);
      coming.put(kind.places(), variable);
      return variable;
    }
    return best;
  }

  private Fraction reduced(int variable, Fraction[] prices) {
    Variable one = variables.get(variable);
    Fraction reduced = one.cost;
    for (int row = 0; row < rows; row++) {
      int entry = one.column[row];
      if (entry != 0 && prices[row].signum() != 0) {
        reduced = reduced.minus(prices[row].times(entry));
      }
    }
    return reduced;
  }

  /** Moves a variable as far as all bounds allow; answers how far that was. */
  private Fraction step(int entering) {
    Fraction[] direction = direction(entering);
    int sign = atMost.get(entering) ? -1 : 1;
    Fraction far = variables.get(entering).most;
    int leavingRow = -1;
    for (int row = 0; row < rows; row++) {
      Fraction slope = direction[row].times(sign);
      if (slope.signum() == 0) {
        continue;
      }
      Fraction room =
          slope.signum() > 0 ? value[row] : variables.get(basis[row]).most.minus(value[row]);
      Fraction reach = room.dividedBy(slope.signum() > 0 ? slope : slope.negated());
      boolean nearer = far.exceeds(reach);
      boolean earlier = leavingRow >= 0 && far.equals(reach) && basis[row] < basis[leavingRow];
      if (nearer || earlier) {
        far = reach;
        leavingRow = row;
      }
    }
    Fraction moved = far.times(sign);
    for (int row = 0; row < rows; row++) {
      if (direction[row].signum() != 0) {
        value[row] = value[row].minus(direction[row].times(moved));
      }
    }
    if (leavingRow < 0) {
      atMost.set(entering, !atMost.get(entering));
    } else {
      Fraction start = atMost.get(entering) ? variables.get(entering).most : Fraction.ZERO;
      boolean leavesAtMost = direction[leavingRow].times(sign).signum() < 0;
      swap(leavingRow, entering, direction, start.plus(moved), leavesAtMost);
    }
    return far;
  }

  private Fraction[] direction(int variable) {
    int[] column = variables.get(variable).column;
    Fraction[] direction = new Fraction[rows];
    for (int row = 0; row < rows; row++) {
      Fraction sum = Fraction.ZERO;
      for (int i = 0; i < rows; i++) {
        if (column[i] != 0 && inverse[row][i].signum() != 0) {
          sum = sum.plus(inverse[row][i].times(column[i]));
        }
      }
      direction[row] = sum;
    }
    return direction;
  }

  private void swap(
      int row, int entering, Fraction[] direction, Fraction starts, boolean leavesAtMost) {
    int out = basis[row];
    basic.set(out, false);
    atMost.set(out, leavesAtMost);
    basis[row] = entering;
    basic.set(entering, true);
    value[row] = starts;
    Fraction pivot = direction[row];
    for (int i = 0; i < rows; i++) {
      if (inverse[row][i].signum() != 0) {
        inverse[row][i] = inverse[row][i].dividedBy(pivot);
      }
    }
    for (int other = 0; other < rows; other++) {
      if (other != row && direction[other].signum() != 0) {
        for (int i = 0; i < rows; i++) {
          if (inverse[row][i].signum() != 0) {
            inverse[other][i] = inverse[other][i].minus(inverse[row][i].times(direction[other]));
          }
        }
      }
    }
  }
}
