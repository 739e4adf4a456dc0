package org.commune.count.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The least number of papers, parts of papers allowed, whose change makes a {@link Course} come
 * true: a linear program.
 *
 * <p>For every class of papers as many leave as the program likes, and as many in all come with
 * other places. A row for every round and everybody who stays says that whoever goes has no more
 * votes. There are 2^k kinds of papers that may come; a kind enters only when the prices of the
 * rows say that it helps, and the best kind is found place by place (column generation). The rest
 * is the simplex method for bounded variables (Dantzig 1955), with Bland's rule against going in
 * circles. It begins where all papers have come to the winner alone, which makes every course true.
 *
 * <p>The steps are made in floating point numbers and prove nothing. What they end with is a guess
 * at the prices of the rows; any prices at all give a lower bound (weak duality), which {@link
 * PricedBound} takes in whole numbers. A bad guess makes a weak bound, never a wrong one.
 */
final class Relaxation {

  /** More steps than any course of twenty takes; the prices are taken as they are then. */
  private static final int MOST_STEPS = 2_000;

  private static final int PATIENCE = 30;

  /** What is smaller is taken for nothing. */
  private static final double NOTHING = 1e-9;

  /** Papers so near a whole number are taken for that. */
  private static final double NEARLY_WHOLE = 1e-6;

  /** Papers of one kind that leave or come, or what a row is passed by. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; thousands of them are walked through
  private record Variable(int[] column, double cost, double most, int places) {}

  /** What an unlimited variable is limited by: no number of papers is above it. */
  private final double limit;

  private final Course course;
  private final int rows;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<Integer, Integer> coming = new TreeMap<>();
  private final int leaving;
  private final List<Boolean> atMost = new ArrayList<>();
  private final List<Boolean> basic = new ArrayList<>();
  private final int[] basis;
  private final double[] value;
  private final double[][] inverse;
  private final BigInteger bound;

  Relaxation(Course course, Map<Integer, Long> classes, long papers) {
    this.course = course;
    this.rows = course.rows() + 1;
    this.limit = papers * 4.0;
    this.basis = new int[rows];
    this.value = new double[rows];
    this.inverse = new double[rows][rows];
    classes.forEach((places, number) ->
        add(new Variable(negated(column(places)), 1, (double) number, places), true));
    leaving = variables.size();
    // All papers come to the winner alone; how much every row is passed by follows.
    int winner = 1 << (course.length() - 1);
    int alone = add(new Variable(column(winner), 0, limit, winner), false);
    coming.put(winner, alone);
    int[] ahead = column(winner);
    for (int row = 0; row < rows - 1; row++) {
      int[] slack = new int[rows];
      slack[row] = -1;
      enterAtStart(row, add(new Variable(slack, 0, limit, 0), false), papers * (double) ahead[row]);
      inverse[row][row] = -1;
      inverse[row][rows - 1] = ahead[row];
    }
    enterAtStart(rows - 1, alone, (double) papers);
    inverse[rows - 1][rows - 1] = 1;
    bound = PricedBound.of(course, classes, solved());
  }

  private void enterAtStart(int row, int variable, double starts) {
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
    return bound;
  }

  private double valueOf(int variable) {
    if (!basic.get(variable)) {
      return atMost.get(variable) ? variables.get(variable).most : 0;
    }
    for (int row = 0; row < rows; row++) {
      if (basis[row] == variable) {
        return value[row];
      }
    }
    throw new IllegalStateException("a basic variable has a row");
  }

  private long whole(int variable) {
    double most = Math.min(variables.get(variable).most, limit);
    return (long) Math.floor(Math.clamp(valueOf(variable), 0, most) + NEARLY_WHOLE);
  }

  /** Whole papers that leave, by places, parts ignored. */
  Map<Integer, Long> leaving() {
    var whole = new TreeMap<Integer, Long>();
    for (int variable = 0; variable < leaving; variable++) {
      whole.put(variables.get(variable).places, whole(variable));
    }
    return whole;
  }

  /** Whole papers that come, by places, parts ignored. */
  Map<Integer, Long> coming() {
    var whole = new TreeMap<Integer, Long>();
    coming.forEach((places, variable) -> whole.put(places, whole(variable)));
    return whole;
  }

  /** The prices that the steps end with. */
  private double[] solved() {
    int standing = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] prices = prices();
      int entering = entering(prices, standing > PATIENCE);
      if (entering < 0) {
        return prices;
      }
      standing = step(entering) < NOTHING ? standing + 1 : 0;
    }
    return prices();
  }

  /** What one unit more on the right of each row would cost. */
  private double[] prices() {
    double[] prices = new double[rows];
    for (int row = 0; row < rows; row++) {
      double cost = variables.get(basis[row]).cost;
      if (cost != 0) {
        for (int i = 0; i < rows; i++) {
          prices[i] += inverse[row][i] * cost;
        }
      }
    }
    return prices;
  }

  /** A variable whose change lowers the cost, or -1: the best one, or the first by number. */
  private int entering(double[] prices, boolean first) {
    int best = -1;
    double most = NOTHING;
    for (int variable = 0; variable < variables.size(); variable++) {
      if (basic.get(variable)) {
        continue;
      }
      double reduced = reduced(variable, prices);
      double gain = atMost.get(variable) ? reduced : -reduced;
      if (gain > most) {
        best = variable;
        most = gain;
        if (first) {
          return best;
        }
      }
    }
    int places = BestPlaces.under(course, PricedBound.units(prices)).places();
    if (!coming.containsKey(places)) {
      var kind = new Variable(column(places), 0, limit, places);
      if (-reduced(kind, prices) > most) {
        int variable = add(kind, false);
        coming.put(places, variable);
        return variable;
      }
    }
    return best;
  }

  private double reduced(int variable, double[] prices) {
    return reduced(variables.get(variable), prices);
  }

  private double reduced(Variable one, double[] prices) {
    double reduced = one.cost;
    for (int row = 0; row < rows; row++) {
      reduced -= prices[row] * one.column[row];
    }
    return reduced;
  }

  /** Moves a variable as far as all bounds allow; answers how far that was. */
  private double step(int entering) {
    double[] direction = direction(entering);
    int sign = atMost.get(entering) ? -1 : 1;
    double far = variables.get(entering).most;
    int leavingRow = -1;
    for (int row = 0; row < rows; row++) {
      double slope = direction[row] * sign;
      if (Math.abs(slope) < NOTHING) {
        continue;
      }
      double room = slope > 0 ? value[row] : variables.get(basis[row]).most - value[row];
      double reach = Math.max(0, room) / Math.abs(slope);
      boolean earlier = leavingRow >= 0 && reach == far && basis[row] < basis[leavingRow];
      if (reach < far || earlier) {
        far = reach;
        leavingRow = row;
      }
    }
    double moved = far * sign;
    for (int row = 0; row < rows; row++) {
      value[row] -= direction[row] * moved;
    }
    if (leavingRow < 0) {
      atMost.set(entering, !atMost.get(entering));
    } else {
      double start = atMost.get(entering) ? variables.get(entering).most : 0;
      swap(leavingRow, entering, direction, start + moved, direction[leavingRow] * sign < 0);
    }
    return far;
  }

  private double[] direction(int variable) {
    int[] column = variables.get(variable).column;
    double[] direction = new double[rows];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < rows; i++) {
        direction[row] += inverse[row][i] * column[i];
      }
    }
    return direction;
  }

  private void swap(
      int row, int entering, double[] direction, double starts, boolean leavesAtMost) {
    int out = basis[row];
    basic.set(out, false);
    atMost.set(out, leavesAtMost);
    basis[row] = entering;
    basic.set(entering, true);
    value[row] = starts;
    double pivot = direction[row];
    for (int i = 0; i < rows; i++) {
      inverse[row][i] /= pivot;
    }
    for (int other = 0; other < rows; other++) {
      double factor = direction[other];
      if (other != row && factor != 0) {
        for (int i = 0; i < rows; i++) {
          inverse[other][i] -= inverse[row][i] * factor;
        }
      }
    }
  }
}
