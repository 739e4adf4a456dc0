package org.commune.server.page.charter;

import java.util.List;
import java.util.Optional;
import org.commune.charter.Compare;
import org.commune.charter.Compile;
import org.commune.charter.comparing.Comparison;
import org.commune.charter.language.Charter;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/** Two versions of the charter compared by what they allow: who could do what, then and now. */
public record ComparePage(String title, String then, String now, String summary, List<Who> changes)
    implements Page {

  /** What changes for somebody. */
  public record Who(String who, List<Sentence> sentences) {}

  /** A change, with the sign of its kind: whether it adds, takes away, eases or hardens. */
  public record Sentence(String sign, String says) {}

  /**
   * @param before the charter that came before
   * @param after the charter that it is compared with; the one in force where it is empty
   */
  public static ComparePage of(Sight sight, Charter before, Optional<Charter> after) {
    Charter later = after.orElse(sight.law().charter());
    Comparison comparison = Compare.between(Compile.law(before), Compile.law(later));
    return new ComparePage(
        sight.texts().of("compare.title"),
        before.title() + " " + before.version(),
        later.title() + " " + later.version(),
        comparison.summary(),
        comparison.byWho().entrySet().stream()
            .map(e ->
                new Who(
                    Phrase.capital(e.getKey()),
                    e.getValue().stream()
                        .map(s -> new Sentence(String.valueOf(s.kind().sign()), s.says()))
                        .toList()))
            .toList());
  }

  @Override
  public String template() {
    return "compare";
  }

  @Override
  public String place() {
    return "charter";
  }
}
