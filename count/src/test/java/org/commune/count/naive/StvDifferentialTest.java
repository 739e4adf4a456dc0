package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.Election;
import org.commune.count.OpenTie;
import org.commune.count.Stage;
import org.commune.count.TiePolicy;
import org.commune.count.rule.StvEditions;
import org.commune.count.rule.StvRule;
import org.commune.testkit.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StvDifferentialTest {

  private static final Map<NaiveStv.Edition, StvRule> RULES =
      Map.of(
          NaiveStv.Edition.SCOTLAND, StvEditions.scotland(),
          NaiveStv.Edition.EXACT, StvEditions.exact(),
          NaiveStv.Edition.ERS97, StvEditions.ers97(),
          NaiveStv.Edition.NORTHERN_IRELAND, StvEditions.northernIreland(),
          NaiveStv.Edition.SENATE, StvEditions.australianSenate());

  @ParameterizedTest
  @EnumSource
  void papers_one_by_one_give_the_same_totals_at_every_stage(NaiveStv.Edition edition) {
    StvRule rule = RULES.getOrDefault(edition, StvEditions.exact());
    Property.forAll(RankedPoll.any())
        .withTrials(2_000)
        .check(poll -> {
          var outcome =
              Counting.count(Election.of(rule, poll.seats(), TiePolicy.open()), poll.ballots());
          try {
            var naive = NaiveStv.count(edition, poll.ballots(), poll.seats());
            assertThat(outcome).isInstanceOf(CountSheet.class);
            var sheet = (CountSheet) outcome;
            assertThat(sheet.stages().stream().map(Stage::totals).toList())
                .isEqualTo(naive.stages());
            var elected = new TreeMap<Integer, Integer>();
            sheet.elected().forEach(e -> elected.put(e.candidate(), e.stage()));
            assertThat(elected).isEqualTo(naive.elected());
          } catch (NaiveStv.Undecided undecided) {
            assertThat(outcome).isInstanceOf(OpenTie.class);
          }
        });
  }
}
