package org.commune.count.sheet;

import java.util.List;
import org.commune.count.Action;
import org.commune.count.CountSheet;
import org.commune.count.Fraction;

/** What the stages of a sheet do, and its figures, in words. */
public final class StageWords {

  private StageWords() {}

  public static String of(CountSheet sheet, Action action) {
    return switch (action) {
      case Action.FirstCount() -> "first preferences";
      case Action.Surplus(int candidate, Fraction votes) ->
          "surplus of " + sheet.candidates().get(candidate) + ", " + number(sheet, votes);
      case Action.Exclusion(var candidates, String reason) ->
          "exclusion of " + names(sheet, candidates) + ", " + reason;
      case Action.ExclusionPart(var candidates, Fraction value) ->
          "exclusion of " + names(sheet, candidates) + ", papers of value " + value.plain();
      case Action.Recalculation _ -> "surpluses passed on anew";
      case Action.Round(String name) -> name;
    };
  }

  /** In order of name. */
  public static String names(CountSheet sheet, List<Integer> candidates) {
    return String.join(", ", candidates.stream().map(sheet.candidates()::get).sorted().toList());
  }

  /** Cut to the decimals of the rule; a mark shows that there are more. */
  public static String number(CountSheet sheet, Fraction number) {
    String shown = number.toDecimal(sheet.places());
    return number.truncated(sheet.places()).equals(number) ? shown : shown + "~";
  }
}
