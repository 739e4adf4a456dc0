package org.commune.check.repairing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Law;

/**
 * A change of the law.
 *
 * @param says what the charter should say, as a sentence
 * @param struck clauses that fall
 * @param added clauses that come
 */
public record Patch(String says, List<Clause> struck, List<Clause> added) {
  public Patch {
    struck = List.copyOf(struck);
    added = List.copyOf(added);
  }

  /** The law with it. */
  public Law applied(Law law) {
    List<Clause> clauses =
        new ArrayList<>(
            Stream.concat(law.clauses().stream().filter(c -> !struck.contains(c)), added.stream())
                .toList());
    return new Law(law.charter(), clauses);
  }
}
