package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.DecisionDeed.AnnulAct;
import org.commune.polity.deed.DecisionDeed.CoSign;
import org.commune.polity.deed.DecisionDeed.Consent;
import org.commune.polity.deed.DecisionDeed.Consult;
import org.commune.polity.deed.DecisionDeed.Delegate;
import org.commune.polity.deed.DecisionDeed.Hold;
import org.commune.polity.deed.DecisionDeed.IssueStatement;
import org.commune.polity.deed.DecisionDeed.RevokeDelegation;
import org.commune.polity.deed.DecisionDeed.Veto;
import org.commune.polity.deed.DecisionDeed.WithdrawDecision;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed.SignPetition;
import org.commune.polity.deed.MotionDeed.StartPetition;
import org.commune.polity.deed.OwnDeed;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.decisions.Suspending;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static AdoptPolicy policy(String subject) {
    return new AdoptPolicy(subject, Optional.empty());
  }

  @Test
  void whatAnOfficeDecidesIsTheDecisionOfTheOffice() {
    Town town =
        Town.of(
            """
            - article: "2"
              title: The mayor
              powers:
                - {act: adopt_policy, holder: [mayor]}
                - {act: withdraw_decision, holder: [mayor]}
                - {act: annul_act, holder: [council], target: [mayor]}
            """);
    admitted(town.person("ann", policy("bread")));
    Decision bread = town.lastDecision("adopt_policy");
    assertThat(bread.by()).isEqualTo("mayor");
    assertThat(bread.status()).isEqualTo(Decision.Status.IN_FORCE);
    admitted(town.person("ann", new WithdrawDecision(bread.id())));
    assertThat(town.decision(bread.id()).status()).isEqualTo(Decision.Status.WITHDRAWN);
    refused(
        town.body("council", new AnnulAct(bread.id(), Optional.empty())),
        "2",
        "no longer stands: it is withdrawn");
  }

  @Test
  void nobodyWithdrawsTheDecisionOfAnother() {
    Town town =
        Town.of(
            """
            - article: "2"
              title: Policy
              powers:
                - {act: adopt_policy, holder: [council]}
                - {act: withdraw_decision, holder: [board]}
            """);
    admitted(town.body("council", policy("bread")));
    refused(
        town.body("board", new WithdrawDecision(town.lastDecision("adopt_policy").id())),
        "2",
        "was decided by council, who alone may withdraw it");
    refused(town.body("board", new WithdrawDecision("nothing")), "2", "there is no decision named");
  }

  @Test
  void anActOfTheChartersOwnIsADecisionToo() {
    Town town =
        Town.of(
            """
            - article: "2"
              title: Own acts
              powers:
                - {act: issue_statement, holder: [board]}
            """);
    admitted(town.body("board", new IssueStatement("peace", Optional.of("Peace!"))));
    assertThat(town.lastDecision("issue_statement").by()).isEqualTo("board");
    refused(
        town.body("board", new OwnDeed("dance", Optional.empty(), Optional.empty(), List.of())),
        "header",
        "no article grants anybody to dance");
  }

  private static final String VETO =
      """
      - article: "2"
        title: Policy
        rules:
          with_veto: {threshold: {over: 1/2}, veto: {by: mayor, within: P7D}}
        powers:
          - {act: adopt_policy, holder: [council], rule: with_veto}
      """;

  @Test
  void aVetoedDecisionFalls() {
    Town town = Town.of(VETO);
    admitted(town.body("council", policy("bread")));
    String id = town.lastDecision("adopt_policy").id();
    admitted(town.person("ann", new Veto(id)));
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.ANNULLED);
    refused(town.person("ann", new Veto(id)), "2", "no longer stands");
  }

  @Test
  void aVetoHasItsTime() {
    Town town = Town.of(VETO);
    admitted(town.body("council", policy("bread")));
    String id = town.lastDecision("adopt_policy").id();
    town.later("P8D");
    refused(town.person("ann", new Veto(id)), "2", "within 7 days");
  }

  @Test
  void whatIsDecidedAgainByTheRuleThatOverridesAVetoIsNotVetoedAgain() {
    Town town =
        Town.of(VETO.replace("within: P7D", "override: {threshold: {base: seats, at_least: 2/3}}"));
    admitted(town.body("council", policy("bread")));
    admitted(town.person("ann", new Veto(town.lastDecision("adopt_policy").id())));
    town.later("P1D");
    admitted(town.body("council", policy("bread")));
    refused(
        town.person("ann", new Veto(town.lastDecision("adopt_policy").id())),
        "2",
        "was overridden");
    admitted(town.body("council", policy("coal")));
  }

  private static final String HOLD =
      """
      - article: "2"
        title: The mayor
        powers:
          - {act: adopt_policy, holder: [mayor]}
      - article: "3"
        title: Resolutions
        procedures:
          gr:
            propose: [{by: one of members, sponsors: 2}]
            voting: {length: P7D}
        powers:
          - {act: annul_act, holder: [members], target: [mayor], via: gr}
      - article: "4"
        title: Hold
        holds:
          delay:
            target: [mayor]
            at: [{sponsors: 3}]
            effect: suspend
            then: {quorum: false}
            via: gr
            moot_if: decision_withdrawn
      """;

  private static Town held() {
    Town town = Town.of(HOLD);
    admitted(town.person("ann", policy("bread")));
    Hold hold = new Hold(town.lastDecision("adopt_policy").id());
    admitted(town.person("dan", new StartPetition("p1", hold, Optional.empty())));
    refused(town.person("dan", hold), "4", "3 signatures needed");
    for (String name : List.of("dan", "eve", "fay")) {
      town.person(name, new SignPetition("p1"));
    }
    admitted(town.person("dan", hold));
    return town;
  }

  @Test
  void enoughSignaturesPutADecisionOnHoldAndAVoteOpensOnIt() {
    Town town = held();
    Decision bread = town.lastDecision("adopt_policy");
    assertThat(bread.status()).isEqualTo(Decision.Status.SUSPENDED);
    refused(town.person("dan", new Hold(bread.id())), "4", "is on hold already");
    town.later("PT1H");
    Motion vote = town.state().motion("hold " + bread.id()).orElseThrow();
    assertThat(vote.status()).isEqualTo(Motion.Status.VOTING);
    assertThat(vote.in()).isEqualTo("members");
  }

  @Test
  void aDecisionStandsAgainWhenTheVoteIsAgainstTheHold() {
    Town town = held();
    town.later("PT1H");
    String id = town.lastDecision("adopt_policy").id();
    Motion vote = town.state().motion("hold " + id).orElseThrow();
    town.apply(Decisions.rejected(town.scene(), vote));
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.IN_FORCE);
    assertThat(Suspending.is(town.scene(), id, Suspending.Reason.HELD)).isFalse();
  }

  @Test
  void aHoldIsPointlessWhenTheDecisionIsWithdrawn() {
    Town town = held();
    String id = town.lastDecision("adopt_policy").id();
    town.later("P1D");
    admitted(town.person("ann", new WithdrawDecision(id)));
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.WITHDRAWN);
    assertThat(town.state().motion("hold " + id).orElseThrow().status())
        .isEqualTo(Motion.Status.LAPSED);
  }

  private static final String DELEGATION =
      """
      - article: "2"
        title: Policy
        powers:
          - act: adopt_policy
            holder: [mayor]
            delegable: {to: [one of members], revocable: any_time, expires: P6M, max_depth: 1}
      """;

  private static Delegate delegate(String name, String to, String during) {
    return new Delegate(name, "adopt_policy", to, Optional.of(Town.span(during)));
  }

  @Test
  void aDelegateUsesThePowerUntilItIsTakenBack() {
    Town town = Town.of(DELEGATION);
    refused(town.person("dan", policy("bread")), "2", "only mayor may adopt policy");
    admitted(town.person("ann", delegate("d1", "dan", "P1M")));
    admitted(town.person("dan", policy("bread")));
    refused(town.person("eve", policy("coal")), "2", "only mayor may adopt policy");
    admitted(town.person("ann", new RevokeDelegation("d1")));
    refused(town.person("dan", policy("coal")), "2", "only mayor may adopt policy");
    assertThat(town.lastDecision("adopt_policy").status()).isEqualTo(Decision.Status.IN_FORCE);
    refused(town.person("ann", new RevokeDelegation("d1")), "2", "has ended already");
  }

  @Test
  void aDelegationEndsWithItsTime() {
    Town town = Town.of(DELEGATION);
    refused(town.person("ann", delegate("d0", "dan", "P1Y")), "2", "6 months is the most");
    admitted(town.person("ann", delegate("d1", "dan", "P1M")));
    town.later("P32D");
    refused(town.person("dan", policy("bread")), "2", "only mayor may adopt policy");
  }

  @Test
  void aPowerIsPassedOnNoFurtherThanTheCharterSays() {
    Town town = Town.of(DELEGATION);
    admitted(town.person("ann", delegate("d1", "dan", "P1M")));
    refused(town.person("dan", delegate("d2", "eve", "P1M")), "2", "it would be passed on 2 times");
    refused(
        town.person("ann", delegate("d1", "eve", "P1M")), "2", "there is a delegation named d1");
    refused(town.person("ann", delegate("d3", "nobody-here", "P1M")), "2", "neither a person nor");
  }

  @Test
  void whatWasPassedOnEndsWithWhatItCameFrom() {
    Town town = Town.of(DELEGATION.replace("max_depth: 1", "max_depth: 2"));
    admitted(town.person("ann", delegate("d1", "dan", "P1M")));
    admitted(town.person("dan", delegate("d2", "eve", "P1M")));
    admitted(town.person("eve", policy("bread")));
    admitted(town.person("ann", new RevokeDelegation("d1")));
    refused(town.person("eve", policy("coal")), "2", "only mayor may adopt policy");
  }

  private static final String SUPPORT =
      """
      - article: "2"
        title: Policy
        powers:
          - {act: adopt_policy, holder: [council], consent: [board]}
          - {act: issue_statement, holder: [mayor], consult: [members]}
      """;

  @Test
  void aConsentServesForOneActAndIsUsedUpByIt() {
    Town town = Town.of(SUPPORT);
    Deed bread = policy("bread");
    refused(town.body("council", bread), "2", "it also takes the consent of board");
    admitted(town.body("board", new Consent(bread)));
    refused(town.body("board", new Consent(bread)), "2", "has given consent already");
    admitted(town.body("council", bread));
    refused(town.body("council", bread), "2", "it also takes the consent of board");
  }

  @Test
  void thoseWhoMustBeConsultedAreConsultedFirst() {
    Town town = Town.of(SUPPORT);
    Deed peace = new IssueStatement("peace", Optional.empty());
    refused(town.person("ann", peace), "2", "members must be consulted first");
    admitted(town.person("ann", new Consult(peace)));
    admitted(town.person("ann", peace));
  }

  @Test
  void aSecondSignatureIsAskedOfThoseWhomTheCharterNames() {
    Town town =
        Town.of(
            """
            - article: "2"
              title: The treasury
              treasury:
                spend: [{up_to: 100, by: [mayor], co_sign: council}]
                no_budget: previous_twelfths
            """);
    Deed coal = new org.commune.polity.deed.TreasuryDeed.Spend("coal", 10);
    refused(town.person("ann", coal), "2", "it also takes the signature of council");
    refused(town.body("board", new CoSign(coal)), "2", "only council may co sign");
  }
}
