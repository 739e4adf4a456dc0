package org.commune.count.sheet;

import java.util.Comparator;
import java.util.stream.IntStream;
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
    line("Stage " + stage.number() + ": " + StageWords.of(sheet, stage.action()));
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

  private void tie(Tie tie) {
    line("");
    line("Tie at stage " + tie.stage() + ": who is " + tie.purpose() + "?");
    line("  between " + StageWords.names(sheet, tie.candidates()));
    tie.means().forEach(means -> line("  " + means));
    line("  " + name(tie.chosen()) + " is " + tie.purpose());
  }

  private void row(String number, String name) {
    line("  " + " ".repeat(Math.max(0, 16 - number.length())) + number + "  " + name);
  }

  private String name(int candidate) {
    return sheet.candidates().get(candidate);
  }

  private String number(Fraction number) {
    return StageWords.number(sheet, number);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
