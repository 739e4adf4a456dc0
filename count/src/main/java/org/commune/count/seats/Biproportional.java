package org.commune.count.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.Fraction;

/**
 * Two-way proportionality with standard rounding ("double Pukelsheim"; Balinski and Demange, Math.
 * Oper. Res. 14, 1989): every district and every party gets its number of seats, and within that
 * each cell is as proportional as can be.
 *
 * <h2>Why not scale by turns</h2>
 *
 * The usual way multiplies rows and columns by turns until all sums fit, in floating point; it can
 * run for ever at ties. The solution is also the one with the greatest product, over all seats
 * given, of votes / (2k-1) for the k-th seat of a cell. That is a flow with convex costs, and
 * adding seats one by one along the best path keeps it best. Path values are products of fractions,
 * compared exactly. The factors of the last labelling are divisors with which anybody can check the
 * result by hand: votes x row factor / column divisor, halved, rounds to the seats of the cell.
 */
public final class Biproportional {

  private final Fraction[][] votes;
  private final int[][] seats;
  private final int rows;
  private final int columns;

  /**
   * @sealedGraph
   */
  public sealed interface Result {}

  /**
   * The only solution.
   *
   * @param seats by district, then party
   * @param rowFactors and {@code columnDivisors} prove it
   */
  public record Solved(
      List<List<Integer>> seats, List<Fraction> rowFactors, List<Fraction> columnDivisors)
      implements Result {
    public Solved {
      seats = seats.stream().map(List::copyOf).toList();
      rowFactors = List.copyOf(rowFactors);
      columnDivisors = List.copyOf(columnDivisors);
    }
  }

  /**
   * Several solutions are equally proportional; the law has to say who draws the lot.
   *
   * @param seats one of them
   */
  public record Several(List<List<Integer>> seats) implements Result {
    public Several {
      seats = seats.stream().map(List::copyOf).toList();
    }
  }

  private Biproportional(List<List<Fraction>> votes) {
    this.votes = votes.stream().map(row -> row.toArray(Fraction[]::new)).toArray(Fraction[][]::new);
    this.rows = this.votes.length;
    this.columns = rows == 0 ? 0 : this.votes[0].length;
    this.seats = new int[rows][columns];
  }

  /**
   * Divides seats both ways.
   *
   * @param votes by district, then party
   * @param districts seats of each district
   * @param parties seats of each party; as many in all
   * @throws IllegalArgumentException when the sums differ or too many cells have no votes
   */
  public static Result divide(
      List<List<Fraction>> votes, List<Integer> districts, List<Integer> parties) {
    int all = districts.stream().mapToInt(Integer::intValue).sum();
    if (all != parties.stream().mapToInt(Integer::intValue).sum()
        || votes.size() != districts.size()
        || votes.stream().anyMatch(row -> row.size() != parties.size())) {
      throw new IllegalArgumentException(
          "districts and parties must have as many seats in all, and votes a cell for each pair");
    }
    var division = new Biproportional(votes);
    int[] rowLeft = districts.stream().mapToInt(Integer::intValue).toArray();
    int[] columnLeft = parties.stream().mapToInt(Integer::intValue).toArray();
    for (int seat = 0; seat < all; seat++) {
      division.addSeat(rowLeft, columnLeft);
    }
    return division.result();
  }

  /**
   * Voter numbers, by which a party's seats in the whole are divided: its votes in each district
   * divided by the seats of the district, rounded, and added up (Zurich, GPR s. 103).
   */
  public static List<Claimant> voterNumbers(
      List<String> parties, List<List<Fraction>> votes, List<Integer> districts) {
    return IntStream.range(0, parties.size())
        .mapToObj(party -> {
          Fraction sum = Fraction.ZERO;
          for (int district = 0; district < districts.size(); district++) {
            Fraction exact = votes.get(district).get(party).dividedBy(districts.get(district));
            sum = sum.plus(Fraction.of(exact.plus(Fraction.HALF).floor()));
          }
          return new Claimant(parties.get(party), sum);
        })
        .toList();
  }

  // Labels: rows first, then columns. A label is the best product of a path to the node.

  private static final int NONE = -1;

  private void addSeat(int[] rowLeft, int[] columnLeft) {
    Fraction[] label = new Fraction[rows + columns];
    int[] before = new int[rows + columns];
    Arrays.fill(label, Fraction.ZERO);
    Arrays.fill(before, NONE);
    for (int row = 0; row < rows; row++) {
      if (rowLeft[row] > 0) {
        label[row] = Fraction.ONE;
      }
    }
    relax(label, before);
    int best = NONE;
    for (int column = 0; column < columns; column++) {
      boolean better =
          columnLeft[column] > 0
              && label[rows + column].signum() > 0
              && (best == NONE || label[rows + column].exceeds(label[rows + best]));
      if (better) {
        best = column;
      }
    }
    if (best == NONE) {
      throw new IllegalArgumentException(
          "the seats cannot be given out: too many cells have no votes");
    }
    columnLeft[best]--;
    int node = rows + best;
    while (before[node] != NONE) {
      int from = before[node];
      if (node >= rows) {
        seats[from][node - rows]++;
      } else {
        seats[node][from - rows]--;
      }
      node = from;
    }
    rowLeft[node]--;
  }

  /** Bellman and Ford's labelling, with products for sums and the greatest for the least. */
  private void relax(Fraction[] label, int[] before) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          changed |= improve(label, before, row, rows + column, gain(row, column));
          changed |= improve(label, before, rows + column, row, giveBack(row, column));
        }
      }
    }
  }

  private static boolean improve(
      Fraction[] label, int[] before, int from, int to, Fraction factor) {
    Fraction through = label[from].times(factor);
    if (through.exceeds(label[to])) {
      label[to] = through;
      before[to] = from;
      return true;
    }
    return false;
  }

  /** What one seat more in a cell multiplies the product by; zero where nobody voted. */
  private Fraction gain(int row, int column) {
    return votes[row][column].dividedBy(2L * seats[row][column] + 1);
  }

  /** What one seat fewer does; zero where there is none. */
  private Fraction giveBack(int row, int column) {
    return seats[row][column] == 0
        ? Fraction.ZERO
        : Fraction.of(2L * seats[row][column] - 1).dividedBy(votes[row][column]);
  }

  private Result result() {
    Fraction[] label = new Fraction[rows + columns];
    int[] before = new int[rows + columns];
    Arrays.fill(label, Fraction.ONE);
    Arrays.fill(before, NONE);
    relax(label, before);
    List<List<Integer>> cells =
        Arrays.stream(seats).map(row -> IntStream.of(row).boxed().toList()).toList();
    if (hasOtherSolution(label)) {
      return new Several(cells);
    }
    return new Solved(
        cells, List.of(label).subList(0, rows), List.of(label).subList(rows, rows + columns));
  }

  /** A circle of steps that neither gain nor lose leads to another solution as good. */
  private boolean hasOtherSolution(Fraction[] label) {
    var steps = new ArrayList<List<Integer>>();
    for (int node = 0; node < rows + columns; node++) {
      steps.add(new ArrayList<>());
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (label[row].times(gain(row, column)).equals(label[rows + column])) {
          steps.get(row).add(rows + column);
        }
        if (label[rows + column].times(giveBack(row, column)).equals(label[row])) {
          steps.get(rows + column).add(row);
        }
      }
    }
    // Nodes without a way in are on no circle; what is left when all such are gone is.
    int[] waysIn = new int[rows + columns];
    steps.forEach(targets -> targets.forEach(target -> waysIn[target]++));
    var free = new ArrayList<Integer>();
    IntStream.range(0, waysIn.length).filter(node -> waysIn[node] == 0).forEach(free::add);
    int removed = 0;
    while (!free.isEmpty()) {
      removed++;
      for (int target : steps.get(free.removeLast())) {
        if (--waysIn[target] == 0) {
          free.add(target);
        }
      }
    }
    return removed < waysIn.length;
  }
}
