package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commune.count.format.Blt;
import org.commune.count.rule.InstantRunoffEditions;
import org.junit.jupiter.api.Test;

/** Takoma Park, ward 5, 30 January 2007: every round. */
class InstantRunoffGoldenTest {

  @Test
  void takoma_park_is_counted_round_by_round_as_known() throws Exception {
    var file = Blt.read(SharedElections.text("takoma_park_ward5_2007.blt"));
    var sheet =
        (CountSheet)
            Counting.count(
                Election.of(InstantRunoffEditions.plain(), 1, TiePolicy.open()), file.ballots());
    var known = SharedElections.expected("takoma_park_ward5_2007");

    assertThat(sheet.winners()).containsExactly(known.at("winner").text());
    // The first of the known rounds is there twice: once to find a majority, once to go on.
    var rounds = known.at("rounds").list().subList(1, known.at("rounds").list().size());
    assertThat(sheet.stages()).hasSameSizeAs(rounds);
    for (Stage stage : sheet.stages()) {
      var round = rounds.get(stage.number() - 1);
      round
          .at("tally")
          .map()
          .forEach((name, votes) ->
              assertThat(sheet.total(stage.number(), (String) name)).hasToString((String) votes));
    }
    assertThat(sheet.invalid()).isEqualTo(Fraction.ONE);
    assertThat(sheet.exhibits().getLast())
        .isEqualTo(
            new Exhibit.Inactive(
                3,
                List.of(
                    new Exhibit.Ended("no more preferences", Fraction.of(4)),
                    new Exhibit.Ended("overvote", Fraction.ONE))));
  }
}
