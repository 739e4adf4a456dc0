package org.commune.count.lot;

import java.util.ArrayList;
import java.util.List;
import org.commune.count.Candidate;
import org.commune.count.Constraint;

/**
 * A draw with all that is needed to do it again.
 *
 * @param purpose what it is for
 * @param seeds one of each party, revealed
 * @param pool names of all who could be drawn, in order of name
 * @param parts one, or one for each stratum
 */
public record Drawing(String purpose, List<Seed> seeds, List<String> pool, List<Part> parts) {

  /**
   * What was drawn of the pool or of a stratum.
   *
   * @param stratum its name; empty for the whole pool
   */
  public record Part(String stratum, Sortition.Draw draw) {}

  public Drawing {
    seeds = List.copyOf(seeds);
    pool = pool.stream().sorted().toList();
    parts = List.copyOf(parts);
  }

  /**
   * Draws so many, keeping the constraints where there are any.
   *
   * @throws IllegalArgumentException when the pool is too small or no panel keeps them
   */
  public static Drawing of(
      List<Candidate> pool,
      int number,
      List<Constraint> constraints,
      List<Seed> seeds,
      String purpose) {
    List<String> names = names(pool);
    Seed seed = whole(seeds);
    Sortition.Draw draw =
        constraints.isEmpty()
            ? Sortition.draw(names, number, seed, purpose)
            : Sortition.panel(pool, number, constraints, seed, purpose);
    return new Drawing(purpose, seeds, names, List.of(new Part("", draw)));
  }

  /**
   * Draws from each stratum apart.
   *
   * @throws IllegalArgumentException when a stratum is too small
   */
  public static Drawing of(
      List<Candidate> pool, List<Sortition.Stratum> strata, List<Seed> seeds, String purpose) {
    List<Sortition.Draw> draws = Sortition.draw(strata, whole(seeds), purpose);
    var parts = new ArrayList<Part>();
    for (int i = 0; i < strata.size(); i++) {
      parts.add(new Part(strata.get(i).name(), draws.get(i)));
    }
    return new Drawing(purpose, seeds, names(pool), parts);
  }

  private static Seed whole(List<Seed> seeds) {
    return seeds.size() == 1 ? seeds.getFirst() : Seed.mixed(seeds);
  }

  private static List<String> names(List<Candidate> pool) {
    return pool.stream().map(Candidate::name).toList();
  }
}
