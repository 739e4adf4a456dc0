package org.commune.count.sheet;

import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.Tie;

/** A budget spent, as plain text. */
public final class BudgetText {

  private BudgetText() {}

  public static String of(BudgetSheet sheet) {
    var out = new StringBuilder();
    if (!sheet.ballots().title().isEmpty()) {
      out.append(sheet.ballots().title()).append('\n');
    }
    out.append("Rule     ").append(sheet.rule().id()).append('\n');
    out.append("Ballots  ").append(sheet.ballots().hash()).append('\n');
    out.append("Budget   ").append(sheet.budget().amount().plain());
    out.append(", spent ").append(sheet.chosen().spent().plain());
    out.append(", each voter's part raised by ").append(sheet.chosen().rounds()).append("\n\n");
    out.append("Paid, in this order\n").append(row("cost", "votes", ""));
    sheet.chosen().projects().forEach(project -> out.append(row(sheet, project)));
    out.append("\nNot paid\n");
    IntStream.range(0, sheet.votes().size())
        .filter(project -> !sheet.chosen().projects().contains(project))
        .forEach(project -> out.append(row(sheet, project)));
    out.append("\nProportionality: ").append(sheet.proportionality()).append(".\n");
    for (Tie tie : sheet.chosen().ties()) {
      out.append("Tie, ").append(tie.purpose()).append(": ");
      out.append(String.join("; ", tie.means())).append('\n');
    }
    return out.toString();
  }

  private static String row(BudgetSheet sheet, int project) {
    Fraction cost = sheet.budget().costs().get(project);
    return row(
        cost.plain(), sheet.votes().get(project).plain(), sheet.ballots().names().get(project));
  }

  private static String row(String cost, String votes, String name) {
    return "%14s  %8s  %s".formatted(cost, votes, name).stripTrailing() + "\n";
  }
}
