package org.commune.count;

import java.util.List;
import java.util.function.Supplier;

/**
 * Who does the work of a large count. The library has no threads of its own: it cuts the work into
 * pieces that need nothing of each other, and whoever calls it says how many hands there are. The
 * answers come in the order of the pieces, so the hands change the time and nothing else.
 */
public interface Workers {

  /** How many pieces are worked on at once. */
  int hands();

  /**
   * Does all pieces of work and answers what they came to, in the order in which they are given.
   */
  <T> List<T> each(List<Supplier<T>> pieces);

  /** One after the other, by whoever calls. */
  static Workers alone() {
    return new Workers() {
      @Override
      public int hands() {
        return 1;
      }

      @Override
      public <T> List<T> each(List<Supplier<T>> pieces) {
        return pieces.stream().map(Supplier::get).toList();
      }
    };
  }
}
