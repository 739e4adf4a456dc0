package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commune.count.committee.Budget;
import org.commune.count.committee.BudgetRule;
import org.commune.count.format.BallotFile;
import org.commune.count.format.BallotFormat;
import org.commune.count.format.Costs;
import org.commune.count.format.MalformedBallots;
import org.commune.count.sheet.BudgetSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Helenka, a district of Zabrze, 2020 (Pabulib, poland_zabrze_2020_helenka): real figures. */
class BudgetGoldenTest {

  /** Everybody voted for one project: 72, 56 and 186 of 314. */
  private static String file() {
    var text =
        new StringBuilder(
            """
            META
            key;value
            description;District PB in Zabrze, Helenka
            num_projects;3
            num_votes;314
            budget;300000
            vote_type;approval
            rule;greedy
            date_begin;3.10.2019
            min_length;1
            max_length;1
            PROJECTS
            project_id;cost;votes;name
            P0012;36000;72;Wybieg dla psów
            P0013;250000;56;Parking przy ul. Jordana 78 - 78b
            P0077;296907;186;Park Jordana
            VOTES
            voter_id;vote
            """);
    int voter = 0;
    for (var project : List.of("P0012", "P0013", "P0077")) {
      int votes = List.of(72, 56, 186).get(List.of("P0012", "P0013", "P0077").indexOf(project));
      for (int i = 0; i < votes; i++) {
        text.append(++voter).append(';').append(project).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Each of 314 has 955.41 of the budget. The 72 can pay 36,000; the 56 can never pay 250,000, and
   * when the 186 could pay 296,907, both together would be over the budget: after 640 units more.
   * What is left then pays for the second by votes, for the first of them costs more than is left.
   */
  @ParameterizedTest
  @CsvSource({
    "equal-shares/cost, 36000, 0",
    "equal-shares/cost-add1, 36000, 640",
    "equal-shares/cost-add1u, 286000, 640",
    "equal-shares/one-each, 36000, 0",
    "equal-shares/one-each-add1u, 286000, 640",
  })
  void helenka_is_spent_as_worked_out_by_hand(String id, long spent, int raised)
      throws MalformedBallots {
    BallotFile file =
        BallotFormat.named("pabulib")
            .orElseThrow()
            .read(file().getBytes(StandardCharsets.UTF_8), Optional.empty());
    Costs costs = file.costs().orElseThrow();
    BudgetRule rule = BudgetRule.named(id).orElseThrow();
    Budget budget = rule.on(costs.budget(), costs.each(), TiePolicy.open());
    var chosen = (Budget.Chosen) budget.count(file.ballots());

    assertThat(chosen.spent()).isEqualTo(Fraction.of(spent));
    assertThat(chosen.rounds()).isEqualTo(raised);
    assertThat(BudgetSheet.of(rule, file.ballots(), budget, chosen).leftOut()).isEmpty();
  }
}
