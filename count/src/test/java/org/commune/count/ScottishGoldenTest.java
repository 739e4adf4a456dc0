package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.commune.count.SharedElections.Known;
import org.commune.count.format.Blt;
import org.commune.count.rule.StvEditions;
import org.junit.jupiter.api.Test;

/** Glasgow, ward 9 Calton, 3 May 2007: every stage to the last decimal. */
class ScottishGoldenTest {

  @Test
  void calton_ward_is_counted_stage_by_stage_as_known() throws Exception {
    var file = Blt.read(SharedElections.text("scottish_ward_glasgow_calton_2007.blt"));
    var sheet =
        (CountSheet)
            Counting.count(
                Election.of(StvEditions.scotland(), file.seats().orElseThrow(), TiePolicy.open()),
                file.ballots());
    var known = SharedElections.expected("scottish_ward_glasgow_calton_2007");

    assertThat(sheet.valid()).isEqualTo(Fraction.of(5199));
    assertThat(sheet.quota()).contains(Fraction.of(1300));
    assertThat(sheet.elected()).extracting(Elected::candidate).containsExactly(7, 9, 8);
    var stages =
        known.at("stages").list().stream()
            .filter(stage -> changesTotals(stage.at("action").text()))
            .toList();
    assertThat(sheet.stages()).hasSameSizeAs(stages);
    for (Stage stage : sheet.stages()) {
      Known expected = stages.get(stage.number() - 1);
      assertThat(stage.nonTransferable().toDecimal(5))
          .isEqualTo(expected.at("nontransferable").text());
      expected
          .at("totals")
          .map()
          .forEach((name, total) ->
              assertThat(sheet.total(stage.number(), (String) name).toDecimal(5))
                  .as("%s after stage %s", name, stage.number())
                  .isEqualTo(total));
    }
  }

  private static boolean changesTotals(String action) {
    return action.equals("Begin Count")
        || action.startsWith("Surplus transferred")
        || action.startsWith("Transfer defeated");
  }
}
