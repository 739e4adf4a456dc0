package org.commune.count.picture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Exhibit;
import org.commune.count.PairwiseMatrix;

/**
 * Options compared two by two: a field is how many prefer the one on the left to the one above, and
 * coloured where that is more than the other way round.
 */
public final class PairwisePicture {

  private static final double SMALLEST_WITH_FIGURES = 26;

  private final PairwiseMatrix matrix;
  private final List<Integer> order;
  private final Width width;

  private PairwisePicture(PairwiseMatrix matrix, List<Integer> order, Width width) {
    this.matrix = matrix;
    this.order = order;
    this.width = width;
  }

  public static String of(CountSheet sheet, PairwiseMatrix matrix, Width width) {
    return new PairwisePicture(matrix, order(sheet, matrix), width).drawn();
  }

  /** The order of the result where there is one; else those elected, then by number of wins. */
  static List<Integer> order(CountSheet sheet, PairwiseMatrix matrix) {
    Stream<Integer> known =
        sheet.exhibits().stream()
            .filter(Exhibit.Order.class::isInstance)
            .map(Exhibit.Order.class::cast)
            .findFirst()
            .map(order -> order.places().stream().flatMap(List::stream))
            .orElseGet(() -> sheet.elected().stream().map(Elected::candidate));
    Comparator<Integer> byWins = Comparator.comparingLong(option -> -wins(matrix, option));
    return Stream.concat(
            known
                .map(sheet.candidates()::get)
                .filter(matrix.options()::contains)
                .map(matrix::position),
            IntStream.range(0, matrix.size())
                .boxed()
                .sorted(byWins.thenComparing(matrix.options()::get)))
        .distinct()
        .toList();
  }

  private static long wins(PairwiseMatrix matrix, int option) {
    return IntStream.range(0, matrix.size()).filter(other -> matrix.defeats(option, other)).count();
  }

  private String drawn() {
    var svg =
        new Svg(
            "How many prefer each of %d options to each other one; the table below has the figures"
                .formatted(matrix.size()));
    double left = width == Width.PHONE ? 26 : 230;
    double side = Math.min(64, (width.units() - left) / matrix.size());
    double top = 22;
    for (int row = 0; row < order.size(); row++) {
      double y = top + row * side;
      String name = matrix.options().get(order.get(row));
      String number = String.valueOf(row + 1);
      svg.text(left + row * side + side / 2, top - 7, Svg.Anchor.MIDDLE, "small", number);
      String shown = width == Width.PHONE ? number : number + "  " + Labels.cut(name, left - 40);
      svg.text(0, y + side / 2 + 4, Svg.Anchor.START, "name", shown);
      for (int column = 0; column < order.size(); column++) {
        if (row != column) {
          field(svg, order.get(row), order.get(column), left + column * side, y, side);
        }
      }
    }
    return svg.drawn(width.units(), top + side * order.size() + 2, width.style());
  }

  private void field(Svg svg, int one, int other, double x, double y, double side) {
    String votes = matrix.prefer(one, other).plain();
    String tip =
        "%s preferred to %s: %s; the other way round: %s"
            .formatted(
                matrix.options().get(one),
                matrix.options().get(other),
                votes,
                matrix.prefer(other, one).plain());
    svg.rect(x + 1, y + 1, side - 2, side - 2, style(matrix, one, other), tip);
    if (side >= SMALLEST_WITH_FIGURES && votes.length() * 6.6 <= side) {
      svg.text(x + side / 2, y + side / 2 + 4, Svg.Anchor.MIDDLE, "name", votes);
    }
  }

  static String style(PairwiseMatrix matrix, int one, int other) {
    return matrix.defeats(one, other) ? "beat" : matrix.defeats(other, one) ? "lose" : "even";
  }
}
