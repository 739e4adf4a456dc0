package org.commune.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.yaml.Nearest;
import org.commune.count.CountingRule;
import org.commune.count.TwoRound;
import org.commune.count.committee.BudgetRule;
import org.commune.count.rule.Editions;

/** Counting rules that the user named. */
final class CountingRules {
  private CountingRules() {}

  /**
   * The edition of this id.
   *
   * @throws BadInput with the ones that were probably meant when there is none
   */
  static CountingRule named(String id) {
    if (id.isEmpty()) {
      throw new BadInput(
          "Name a counting rule: --rule ID, such as --rule stv/scotland-2011. `commune count rules`"
              + " lists them.");
    }
    return Editions.all().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new BadInput(
                "No counting rule is called "
                    + id
                    + meant(id).map(likely -> "; did you mean " + likely + "?").orElse(".")
                    + " `commune count rules` lists them all."));
  }

  private static Optional<String> meant(String id) {
    List<String> ids =
        Stream.of(
                Editions.all().stream().map(CountingRule::id),
                TwoRound.all().stream().map(TwoRound::id),
                BudgetRule.all().stream().map(BudgetRule::id))
            .flatMap(each -> each)
            .toList();
    return Nearest.to(id, ids).or(() -> family(id, ids));
  }

  /** All of the family before the stroke: "stv" and "stv/scottish" mean one of the stv editions. */
  private static Optional<String> family(String id, List<String> ids) {
    String family = id.split("/", 2)[0];
    List<String> kin = ids.stream().filter(one -> one.startsWith(family + "/")).toList();
    return kin.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", kin));
  }
}
