package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.TiePolicy;
import org.commune.count.rule.DrawnPapersRule;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class IrelandDifferentialTest {

  private static final String SEED = "0123456789abcdef0123456789abcdef";

  @Test
  void papers_that_lie_in_piles_give_the_same_votes_at_every_stage() {
    Property.forAll(RankedPoll.any())
        .withTrials(1_000)
        .check(poll -> {
          var election = Election.of(DrawnPapersRule.ireland(), poll.seats(), TiePolicy.lot(SEED));
          var sheet = (CountSheet) Counting.count(election, poll.ballots());
          boolean drawn =
              sheet.ties().stream()
                  .anyMatch(tie -> tie.means().stream().anyMatch(m -> m.startsWith("lot")));
          try {
            var naive = NaiveIreland.count(poll.ballots(), poll.seats(), SEED);
            assertThat(drawn).isFalse();
            assertThat(sheet.stages().stream().map(Stage::totals).toList())
                .isEqualTo(
                    naive.stages().stream()
                        .map(stage -> stage.stream().map(Fraction::of).toList())
                        .toList());
            var elected = new TreeMap<Integer, Integer>();
            sheet.elected().forEach(one -> elected.put(one.candidate(), one.stage()));
            assertThat(elected).isEqualTo(naive.elected());
          } catch (NaiveIreland.Drawn lot) {
            assertThat(drawn).isTrue();
          }
        });
  }
}
