package org.commune.count.sheet;

import org.commune.count.seats.MixedMember;
import org.commune.count.seats.MixedSeats;

/** Seats of a mixed system, as plain text. */
public final class MixedText {

  private MixedText() {}

  public static String of(MixedMember rule, MixedMember.Filled filled) {
    var out = new StringBuilder();
    out.append("Rule      ").append(rule.divisors().words()).append('\n');
    out.append("Overhang  ").append(rule.overhang().words()).append('\n');
    out.append("Source    ").append(rule.overhang().source()).append('\n');
    out.append("House     ").append(filled.house());
    out.append(filled.house() == rule.house() ? "" : ", planned " + rule.house()).append("\n\n");
    out.append(row("seats", "direct", "from list", "overhang", "not seated", ""));
    for (MixedSeats party : filled.parties()) {
      out.append(
          row(
              String.valueOf(party.total()),
              String.valueOf(party.direct()),
              String.valueOf(party.fromList()),
              some(party.overhang()),
              some(party.notSeated()),
              party.name()));
    }
    return out.toString();
  }

  private static String some(int number) {
    return number == 0 ? "" : String.valueOf(number);
  }

  private static String row(
      String seats, String direct, String list, String overhang, String unseated, String name) {
    return "%6s  %6s  %9s  %8s  %10s  %s"
            .formatted(seats, direct, list, overhang, unseated, name)
            .stripTrailing()
        + "\n";
  }
}
