package org.commune.count.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.Action;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Fraction;
import org.commune.count.OpenTie;
import org.commune.count.Outcome;
import org.commune.count.Stage;
import org.commune.count.Tie;

/** A count as plain text: who is elected, then stage after stage with every total. */
public final class SheetText {

  private final CountSheet sheet;
  private final StringBuilder text = new StringBuilder();

  private SheetText(CountSheet sheet) {
    this.sheet = sheet;
  }

  public static String of(Outcome outcome) {
    return switch (outcome) {
      case CountSheet sheet -> new SheetText(sheet).write();
      case OpenTie tie ->
          "Undecided at stage "
              + tie.stage()
              + ": who is "
              + tie.purpose()
              + "? "
              + String.join(", ", tie.candidates())
              + " are equal, and the declared policy leaves it open.\n";
    };
  }

  private String write() {
    if (!sheet.title().isEmpty()) {
      line(sheet.title());
    }
    line("Rule     " + sheet.rule());
    line("Ballots  " + sheet.hash());
    line(
        "Valid    "
            + sheet.valid().plain()
            + (sheet.invalid().signum() > 0 ? ", invalid " + sheet.invalid().plain() : ""));
    line("Seats    " + sheet.seats());
    sheet.quota().ifPresent(quota -> line("Quota    " + number(quota)));
    line("");
    line("Elected");
    sheet.elected().forEach(this::elected);
    if (sheet.elected().size() < sheet.seats()) {
      line("  " + (sheet.seats() - sheet.elected().size()) + " left empty");
    }
    sheet.stages().forEach(this::stage);
    sheet.ties().forEach(this::tie);
    return text.toString();
  }

  private void elected(Elected one) {
    line("  " + name(one.candidate()) + " (stage " + one.stage() + ", " + one.reason() + ")");
  }

  private void stage(Stage stage) {
    line("");
    line("Stage " + stage.number() + ": " + words(stage.action()));
    stage.quota().ifPresent(quota -> line("  quota " + number(quota)));
    IntStream.range(0, stage.totals().size())
        .boxed()
        .sorted(Comparator.comparing(stage.totals()::get).reversed().thenComparing(this::name))
        .filter(c -> stage.totals().get(c).signum() > 0)
        .forEach(c -> row(number(stage.totals().get(c)), name(c)));
    if (stage.nonTransferable().signum() != 0) {
      row(number(stage.nonTransferable()), "(non-transferable)");
    }
    if (stage.loss().signum() != 0) {
      row(number(stage.loss()), "(lost to rounding)");
    }
  }

  private String words(Action action) {
    return switch (action) {
      case Action.FirstCount() -> "first preferences";
      case Action.Surplus(int candidate, Fraction votes) ->
          "surplus of " + name(candidate) + ", " + number(votes);
      case Action.Exclusion(var candidates, String reason) ->
          "exclusion of " + names(candidates) + ", " + reason;
      case Action.ExclusionPart(var candidates, Fraction value) ->
          "exclusion of " + names(candidates) + ", papers of value " + value.plain();
      case Action.Recalculation _ -> "surpluses passed on anew";
      case Action.Round(String name) -> name;
    };
  }

  private void tie(Tie tie) {
    line("");
    line("Tie at stage " + tie.stage() + ": who is " + tie.purpose() + "?");
    line("  between " + names(tie.candidates()));
    tie.means().forEach(means -> line("  " + means));
    line("  " + name(tie.chosen()) + " is " + tie.purpose());
  }

  private void row(String number, String name) {
    line("  " + " ".repeat(Math.max(0, 16 - number.length())) + number + "  " + name);
  }

  private String names(List<Integer> candidates) {
    return String.join(", ", candidates.stream().map(this::name).sorted().toList());
  }

  private String name(int candidate) {
    return sheet.candidates().get(candidate);
  }

  /** Cut to the decimals of the rule; a mark shows that there are more. */
  private String number(Fraction number) {
    String shown = number.toDecimal(sheet.places());
    return number.truncated(sheet.places()).equals(number) ? shown : shown + "~";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
