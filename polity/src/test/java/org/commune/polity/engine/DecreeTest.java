package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.util.Optional;
import org.commune.polity.Ruling;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.DecisionDeed.AnnulAct;
import org.commune.polity.deed.DecisionDeed.IssueDecree;
import org.commune.polity.deed.DecisionDeed.Ratify;
import org.commune.polity.deed.DecisionDeed.WithdrawDecision;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed.PostponeElection;
import org.commune.polity.deed.PublicationDeed.Publish;
import org.commune.polity.deed.TreasuryDeed.Borrow;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Register;
import org.junit.jupiter.api.Test;

class DecreeTest {
  private static final String ARTICLES =
      """
      - article: "2"
        title: Decrees
        decrees:
          by: [board]
          publish_within: P2D
          ratify: {by: [council], within: P21D}
          if_not_ratified: LAPSE
          no_reissue: P6M
          excluded: [election_act, borrow]
      - article: "3"
        title: Policy
        powers:
          - {act: adopt_policy, holder: [council]}
          - {act: annul_act, holder: [council], target: [board]}
          - {act: withdraw_decision, holder: [board]}
          - {act: spend, holder: [mayor]}
      """;

  private static Town town(String lapse) {
    return Town.of(ARTICLES.replace("LAPSE", lapse));
  }

  private static IssueDecree decree(String name, String subject, Deed... measure) {
    return new IssueDecree(
        name,
        subject,
        measure.length == 0 ? Optional.empty() : Optional.of(measure[0]),
        Optional.empty());
  }

  private static AdoptPolicy policy(String subject) {
    return new AdoptPolicy(subject, Optional.empty());
  }

  @Test
  void aDecreeStandsProvisionallyAndItsMeasureIsDoneByThePowerOfThoseWhoRatify() {
    Town town = town("lapse_ex_nunc");
    admitted(town.body("board", decree("d1", "bread", policy("bread"))));
    assertThat(town.decision("d1").status()).isEqualTo(Decision.Status.PROVISIONAL);
    assertThat(town.decision("d1/measure").act()).isEqualTo("adopt_policy");
    assertThat(town.decision("d1/measure").article().number()).isEqualTo("3");
  }

  @Test
  void aRatifiedDecreeDoesNotLapse() {
    Town town = town("lapse_ex_nunc");
    admitted(town.body("board", decree("d1", "bread")));
    town.later("P20D");
    admitted(town.body("council", new Ratify("d1")));
    town.later("P40D");
    assertThat(town.decision("d1").status()).isEqualTo(Decision.Status.RATIFIED);
    refused(town.body("council", new Ratify("d1")), "2", "it could be done within 21 days");
  }

  @Test
  void aDecreeThatNobodyRatifiesLapsesByItselfAndNoneOfTheSameSubstanceFollowsForSixMonths() {
    Town town = town("lapse_ex_nunc");
    admitted(town.body("board", decree("d1", "bread", policy("bread"))));
    town.later("P20D");
    assertThat(town.decision("d1").status()).isEqualTo(Decision.Status.PROVISIONAL);
    town.later("P2D");
    assertThat(town.decision("d1").status()).isEqualTo(Decision.Status.LAPSED);
    assertThat(town.decision("d1/measure").status()).isEqualTo(Decision.Status.LAPSED);
    refused(town.body("board", decree("d2", "bread")), "2", "6 months must pass");
    admitted(town.body("board", decree("d3", "coal")));
    town.later("P6M");
    admitted(town.body("board", decree("d4", "bread")));
  }

  @Test
  void aDecreeThatLapsesAsNeverIssuedIsVoid() {
    Town town = town("lapse_ex_tunc");
    admitted(town.body("board", decree("d1", "bread", policy("bread"))));
    town.later("P22D");
    assertThat(town.decision("d1").status()).isEqualTo(Decision.Status.VOID);
    assertThat(town.decision("d1/measure").status()).isEqualTo(Decision.Status.VOID);
  }

  @Test
  void theSameDecreeIsNotIssuedAgainWhileTheFirstWaitsNorAfterItWasWithdrawn() {
    Town town = town("lapse_ex_nunc");
    admitted(town.body("board", decree("d1", "bread")));
    refused(town.body("board", decree("d2", "bread")), "2", "waits to be ratified");
    admitted(town.body("board", new WithdrawDecision("d1")));
    refused(town.body("board", decree("d3", "bread")), "2", "6 months must pass");
  }

  @Test
  void noDecreeDoesWhatTheCharterKeepsFromDecrees() {
    Town town = town("lapse_ex_nunc");
    refused(
        town.body("board", decree("d1", "debt", new Borrow("a bank", 500))),
        "2",
        "No decree may do this");
    refused(
        town.body(
            "board", decree("d2", "vote", new PostponeElection(Town.body("board"), Town.START))),
        "2",
        "No decree may do this");
    refused(town.body("board", decree("d3", "election_act")), "2", "No decree may do this");
    refused(
        town.body("board", decree("d4", "twice", decree("d5", "bread"))),
        "2",
        "a decree cannot issue a decree");
    assertThat(town.state().each(Register.DECISIONS)).isEmpty();
  }

  @Test
  void aDecreeCannotDoWhatNeitherItsIssuerNorThoseWhoRatifyCouldDo() {
    Town town = town("lapse_ex_nunc");
    Ruling ruling =
        town.body(
            "board",
            decree("d1", "money", new org.commune.polity.deed.TreasuryDeed.Spend("coal", 10)));
    refused(ruling, "3", "only mayor may spend");
  }

  @Test
  void anAnnulledDecreeTakesItsPolicyWithIt() {
    Town town = town("lapse_ex_nunc");
    admitted(town.body("board", decree("d1", "bread", policy("bread"))));
    admitted(town.body("council", new AnnulAct("d1", Optional.empty())));
    assertThat(town.decision("d1").status()).isEqualTo(Decision.Status.ANNULLED);
    assertThat(town.decision("d1/measure").status()).isEqualTo(Decision.Status.ANNULLED);
    refused(town.body("council", new AnnulAct("d1", Optional.empty())), "3", "no longer stands");
  }

  @Test
  void publishingADecreeFulfilsTheDutyToPublishIt() {
    Town town = town("lapse_ex_nunc");
    admitted(town.body("board", decree("d1", "bread")));
    admitted(
        town.body(
            "board",
            new Publish("gazette-1", Optional.of("Bread!"), Optional.of("d1"), Optional.empty())));
    town.later("P3D");
    assertThat(town.state().each(Register.OVERDUE)).noneMatch(t -> t.subject().equals("d1"));
    admitted(town.body("board", decree("d2", "coal")));
    town.later("P3D");
    assertThat(town.state().each(Register.OVERDUE)).anyMatch(t -> t.subject().equals("d2"));
  }

  @Test
  void aDecreeThatTakesEffectOnRatificationDoesNothingBefore() {
    Town town =
        Town.of(
            ARTICLES
                .replace("LAPSE", "lapse_ex_nunc")
                .replace("publish_within: P2D", "effect: on_ratification"));
    admitted(town.body("board", decree("d1", "bread", policy("bread"))));
    assertThat(town.state().get(Register.DECISIONS, "d1/measure")).isEmpty();
    admitted(town.body("council", new Ratify("d1")));
    assertThat(town.decision("d1/measure").status()).isEqualTo(Decision.Status.IN_FORCE);
  }

  @Test
  void aNameServesForOneDecisionOnly() {
    Town town = town("lapse_ex_nunc");
    admitted(town.body("board", decree("d1", "bread")));
    refused(town.body("board", decree("d1", "coal")), "2", "there is a decision named d1 already");
    refused(town.body("council", new Ratify("d9")), "2", "");
  }
}
