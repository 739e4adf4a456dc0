package org.commune.count.sheet;

import org.commune.count.seats.Apportionment;
import org.commune.count.seats.Award;
import org.commune.count.seats.ListCandidate;
import org.commune.count.seats.ListSeating;

/** Seats divided, as plain text: a table, the index of disproportion, and every step. */
public final class DivisionText {

  private DivisionText() {}

  public static String of(Division division) {
    Apportionment apportionment = division.apportionment();
    var out = new StringBuilder();
    out.append("Rule    ").append(division.rule()).append('\n');
    out.append("Source  ").append(division.source()).append("\n\n");
    out.append(row("size", "seats", "exact", "size a seat", ""));
    for (Award award : apportionment.awards()) {
      out.append(
          row(
              award.claimant().size().plain(),
              String.valueOf(award.seats()),
              award.ideal().toDecimal(2),
              award.seats() == 0 ? "" : award.perSeat().toDecimal(1),
              award.claimant().name()));
    }
    out.append(row("", String.valueOf(apportionment.total()), "", "", "together"));
    division.barred().forEach(name -> out.append("Under the barrier: ").append(name).append('\n'));
    out.append("Gallagher index ").append(apportionment.gallagherPercent()).append(" %\n");
    division.seated().forEach(list -> out.append(seated(list)));
    if (!apportionment.steps().isEmpty()) {
      out.append("\nStep by step\n");
      apportionment.steps().forEach(step -> out.append("  ").append(step).append('\n'));
    }
    division
        .ties()
        .forEach(tie ->
            out.append("\nTie, ")
                .append(tie.purpose())
                .append(": ")
                .append(String.join("; ", tie.means()))
                .append('\n'));
    return out.toString();
  }

  private static String seated(ListSeating.Seated list) {
    var out = new StringBuilder("\n").append(list.list()).append('\n');
    for (ListCandidate member : list.members()) {
      out.append("  ").append(member.name());
      out.append(member.personal().signum() > 0 ? "  " + member.personal().plain() : "");
      out.append('\n');
    }
    return out.append(list.empty() > 0 ? "  " + list.empty() + " left empty\n" : "").toString();
  }

  private static String row(String size, String seats, String exact, String each, String name) {
    return "%12s  %6s  %10s  %12s  %s".formatted(size, seats, exact, each, name).stripTrailing()
        + "\n";
  }
}
