package org.commune.count.picture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Fraction;

/**
 * The candidates of a sheet in the order in which pictures show them: those elected, then those who
 * held votes longest. What one loses then passes mostly inwards. Never the order of the paper.
 */
final class Lineup {

  private final CountSheet sheet;
  private final List<Integer> order;

  private Lineup(CountSheet sheet, List<Integer> order) {
    this.sheet = sheet;
    this.order = order;
  }

  static Lineup of(CountSheet sheet) {
    List<Integer> elected = sheet.elected().stream().map(Elected::candidate).toList();
    Comparator<Integer> longest = Comparator.comparingInt(c -> -lastWithVotes(sheet, c));
    Comparator<Integer> most = Comparator.comparing(c -> votes(sheet, c).negated());
    List<Integer> others =
        IntStream.range(0, sheet.candidates().size())
            .boxed()
            .filter(c -> !elected.contains(c))
            .sorted(longest.thenComparing(most).thenComparing(sheet.candidates()::get))
            .toList();
    return new Lineup(sheet, Stream.concat(elected.stream(), others.stream()).toList());
  }

  private static int lastWithVotes(CountSheet sheet, int candidate) {
    for (int i = sheet.stages().size() - 1; i >= 0; i--) {
      if (sheet.stages().get(i).totals().get(candidate).signum() > 0) {
        return i;
      }
    }
    return -1;
  }

  /** What the candidate held when they last held votes. */
  private static Fraction votes(CountSheet sheet, int candidate) {
    int last = lastWithVotes(sheet, candidate);
    return last < 0 ? Fraction.ZERO : sheet.stages().get(last).totals().get(candidate);
  }

  /** Positions of candidates. */
  List<Integer> order() {
    return order;
  }

  String name(int candidate) {
    return sheet.candidates().get(candidate);
  }

  String shade(int candidate) {
    return Look.shade(order.indexOf(candidate));
  }

  /** Whether the candidate is elected by the end of a stage. */
  boolean isElected(int candidate, int stage) {
    return sheet.elected().stream()
        .anyMatch(one -> one.candidate() == candidate && one.stage() <= stage);
  }
}
