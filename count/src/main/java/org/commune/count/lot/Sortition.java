package org.commune.count.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.count.Candidate;
import org.commune.count.Constraint;
import org.commune.count.constraint.Feasibility;

/**
 * Draws people from a pool.
 *
 * <p>The pool is put in order of name, so that nobody who keeps the list can steer; then it is
 * shuffled (Fisher and Yates 1938) with numbers of the seed. The first are drawn, and whoever
 * declines is replaced by the next of the same order: there is no second draw to wish for. The pool
 * must be closed before the seed is known.
 */
public final class Sortition {

  private Sortition() {}

  /**
   * A draw.
   *
   * @param drawn names, in the order drawn
   * @param reserve everybody else, in the order in which they step in
   */
  public record Draw(List<String> drawn, List<String> reserve) {
    public Draw {
      drawn = List.copyOf(drawn);
      reserve = List.copyOf(reserve);
    }
  }

  /**
   * Draws {@code number} people, each as likely as the next.
   *
   * @param purpose what the draw is for: other purposes give other draws from one seed
   * @throws IllegalArgumentException when the pool is too small or names somebody twice
   */
  public static Draw draw(List<String> pool, int number, Seed seed, String purpose) {
    List<String> order = order(pool, seed, purpose);
    if (number < 0 || number > order.size()) {
      throw new IllegalArgumentException(
          "cannot draw " + number + " people of a pool of " + order.size());
    }
    return new Draw(order.subList(0, number), order.subList(number, order.size()));
  }

  /** One stratum and how many are drawn from it. */
  public record Stratum(String name, List<String> pool, int number) {
    public Stratum {
      pool = List.copyOf(pool);
    }
  }

  /** Draws from each stratum apart; how many from each is divided beforehand. */
  public static List<Draw> draw(List<Stratum> strata, Seed seed, String purpose) {
    return strata.stream()
        .map(s -> draw(s.pool(), s.number(), seed, purpose + "\n" + s.name()))
        .toList();
  }

  /**
   * Draws a panel that keeps caps and guarantees on several kinds of groups at once. People are
   * taken in the order of the shuffle unless the rest of the panel could then not be filled. So the
   * panel is lawful and nobody can steer it, but chances are not quite equal: those of scarce
   * groups are more likely to be drawn.
   */
  public static Draw panel(
      List<Candidate> pool, int number, List<Constraint> constraints, Seed seed, String purpose) {
    List<String> names = pool.stream().map(Candidate::name).toList();
    List<Integer> order = order(names, seed, purpose).stream().map(names::indexOf).toList();
    var feasibility = new Feasibility(pool, constraints, number);
    feasibility.required();
    var drawn = new ArrayList<Integer>();
    for (int i = 0; i < order.size() && drawn.size() < number; i++) {
      var with = new ArrayList<>(drawn);
      with.add(order.get(i));
      if (feasibility.possible(with, order.subList(i + 1, order.size()))) {
        drawn.add(order.get(i));
      }
    }
    return new Draw(
        drawn.stream().map(names::get).toList(),
        order.stream().filter(i -> !drawn.contains(i)).map(names::get).toList());
  }

  private static List<String> order(List<String> pool, Seed seed, String purpose) {
    var order = new ArrayList<>(new TreeSet<>(pool));
    if (order.size() < pool.size()) {
      throw new IllegalArgumentException("the pool names somebody twice");
    }
    var numbers = new RandomNumbers(seed, purpose);
    IntStream.iterate(order.size() - 1, i -> i > 0, i -> i - 1)
        .forEach(i -> {
          int other = numbers.below(i + 1);
          String there = order.get(i);
          order.set(i, order.get(other));
          order.set(other, there);
        });
    return List.copyOf(order);
  }
}
