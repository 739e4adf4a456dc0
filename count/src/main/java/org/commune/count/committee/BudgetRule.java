package org.commune.count.committee;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commune.count.Fraction;
import org.commune.count.TiePolicy;
import org.commune.count.committee.Budget.Completion;
import org.commune.count.committee.Budget.Worth;

/**
 * A named way to spend a budget by Equal Shares.
 *
 * @param id such as {@code equal-shares/cost-add1}
 */
public record BudgetRule(String id, Worth worth, Completion completion) {

  private static final String PAPERS =
      "Peters, Pierczynski and Skowron, NeurIPS 2021; equalshares.net";

  /** Every edition, in order of id. */
  public static List<BudgetRule> all() {
    return Arrays.stream(Worth.values())
        .flatMap(worth ->
            Arrays.stream(Completion.values())
                .map(completion -> new BudgetRule(id(worth, completion), worth, completion)))
        .toList();
  }

  public static Optional<BudgetRule> named(String id) {
    return all().stream().filter(rule -> rule.id.equals(id)).findFirst();
  }

  private static String id(Worth worth, Completion completion) {
    String after =
        switch (completion) {
          case NONE -> "";
          case ADD_ONE -> "-add1";
          case ADD_ONE_THEN_MOST_VOTES -> "-add1u";
        };
    return "equal-shares/" + (worth == Worth.COST ? "cost" : "one-each") + after;
  }

  public String title() {
    String each = worth == Worth.COST ? "is worth its cost" : "is worth as much as any other";
    String then =
        switch (completion) {
          case NONE -> "; what no group can spend is left";
          case ADD_ONE -> "; then one unit more for each voter as long as that does not overspend";
          case ADD_ONE_THEN_MOST_VOTES ->
              "; then one unit more for each voter, then by most votes what can still be paid";
        };
    return "Equal Shares for budgets: a project " + each + then;
  }

  public String source() {
    return PAPERS;
  }

  public Budget on(Fraction amount, List<Fraction> costs, TiePolicy ties) {
    return new Budget(amount, costs, worth, completion, ties);
  }

  /** All ids, for messages. */
  public static String ids() {
    return all().stream().map(BudgetRule::id).collect(Collectors.joining(", "));
  }
}
