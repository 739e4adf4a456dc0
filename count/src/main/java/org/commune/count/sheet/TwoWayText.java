package org.commune.count.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.Fraction;

/** Seats divided both ways, as plain text: a table, and the divisors by which it can be checked. */
public final class TwoWayText {

  private static final int PLACES = 4;

  private TwoWayText() {}

  public static String of(TwoWay division) {
    List<String> lists = division.table().lists();
    int width = Math.max(9, lists.stream().mapToInt(String::length).max().orElse(0)) + 2;
    var out = new StringBuilder();
    out.append("Rule    biproportional: every district and every list has its number of seats\n");
    out.append("Source  Balinski and Demange 1989; Pukelsheim 2006; Zurich, GPR s. 101-106\n\n");
    out.append(right("seats", width));
    lists.forEach(list -> out.append(right(list, width)));
    out.append(right("divisor", width)).append('\n');
    for (int row = 0; row < division.table().districts().size(); row++) {
      out.append(right(String.valueOf(division.table().seats().get(row)), width));
      division.cells().seats().get(row).forEach(s -> out.append(right(String.valueOf(s), width)));
      out.append(right(shown(division.cells().rowFactors().get(row)), width));
      out.append("  ").append(division.table().districts().get(row)).append('\n');
    }
    out.append(right(String.valueOf(division.lists().total()), width));
    lists.forEach(list -> out.append(right(String.valueOf(division.lists().seats(list)), width)));
    out.append(right("", width)).append("  together\n");
    out.append(right("", width));
    division.cells().columnDivisors().forEach(d -> out.append(right(shown(d), width)));
    out.append(right("", width)).append("  divisor\n\n");
    out.append(
        "Seats of a cell: votes x divisor of the district / divisor of the list / 2, rounded.\n");
    out.append("\nLists in the whole, by voter numbers\n");
    IntStream.range(0, lists.size())
        .forEach(list ->
            out.append("  ")
                .append(lists.get(list))
                .append(": ")
                .append(division.lists().awards().get(list).claimant().size().plain())
                .append(", ")
                .append(division.lists().awards().get(list).seats())
                .append(" seats\n"));
    return out.toString();
  }

  private static String shown(Fraction number) {
    return number.toDecimal(PLACES);
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
