package org.commune.count.picture;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.commune.count.CountSheet;
import org.commune.count.Exhibit;
import org.commune.count.PairwiseMatrix;

/**
 * A sheet whose names are without what converters left before them: files made from PrefLib's call
 * people "# ALTERNATIVE NAME 8: Ann". Only for show; nothing is changed where two names would
 * become one.
 */
final class TidyNames {

  private static final Pattern LEFT_BEFORE = Pattern.compile("^#\\s*ALTERNATIVE NAME [0-9]+:\\s*");

  private TidyNames() {}

  static CountSheet in(CountSheet sheet) {
    List<String> names = sheet.candidates().stream().map(TidyNames::tidy).toList();
    if (new HashSet<>(names).size() < names.size() || names.stream().anyMatch(String::isBlank)) {
      return sheet;
    }
    return new CountSheet(
        sheet.rule(),
        sheet.title(),
        sheet.hash(),
        names,
        sheet.seats(),
        sheet.valid(),
        sheet.invalid(),
        sheet.places(),
        sheet.quota(),
        sheet.elected(),
        sheet.stages(),
        sheet.ties(),
        sheet.exhibits().stream().map(TidyNames::in).toList());
  }

  private static Exhibit in(Exhibit exhibit) {
    return exhibit instanceof Exhibit.Pairwise(PairwiseMatrix matrix)
        ? new Exhibit.Pairwise(
            new PairwiseMatrix(
                matrix.options().stream().map(TidyNames::tidy).toList(), matrix.rows()))
        : exhibit;
  }

  private static String tidy(String name) {
    return LEFT_BEFORE.matcher(name).replaceFirst("");
  }
}
