package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.util.Map;
import java.util.Optional;
import org.commune.polity.deed.DecisionDeed.AnnulAct;
import org.commune.polity.deed.DecisionDeed.CoSign;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.EmergencyDeed.DeclareEmergency;
import org.commune.polity.deed.TreasuryDeed.Audit;
import org.commune.polity.deed.TreasuryDeed.Borrow;
import org.commune.polity.deed.TreasuryDeed.Budget;
import org.commune.polity.deed.TreasuryDeed.DisclosePay;
import org.commune.polity.deed.TreasuryDeed.SetPay;
import org.commune.polity.deed.TreasuryDeed.Spend;
import org.commune.polity.engine.money.Paying;
import org.commune.polity.engine.money.Treasuries;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Decision;
import org.commune.polity.state.LedgerEntry;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.junit.jupiter.api.Test;

class TreasuryTest {
  private static final String ARTICLES =
      """
      - article: "2"
        title: The treasury
        treasury:
          spend:
            - {up_to: 100, by: [one of board]}
            - {up_to: 2000, by: [board], co_sign: court}
            - {above: 2000, by: [council]}
          borrow: {by: [council]}
          reserve_min: {share: 1/4}
          no_budget: previous_twelfths
      - article: "3"
        title: Powers
        powers:
          - {act: budget, holder: [council]}
          - {act: audit, holder: [court]}
          - {act: annul_act, holder: [council], target: [board]}
      """;

  private static Spend spend(long sum) {
    return new Spend("coal", sum);
  }

  private static Town budgeted(long sum) {
    Town town = Town.of(ARTICLES);
    admitted(town.body("council", new Budget(2026, sum)));
    return town;
  }

  @Test
  void eachSpendsUpToItsAmount() {
    Town town = budgeted(100_000);
    admitted(town.person("ann", spend(100)));
    refused(town.person("ann", spend(101)), "2", "the most is 100");
    refused(town.body("council", spend(2000)), "2", "the amount is not above 2000");
    admitted(town.body("council", spend(2001)));
    refused(town.person("dan", spend(1)), "2", "");
    refused(town.person("ann", spend(0)), "2", "more than 0");
    refused(town.person("ann", spend(-5)), "2", "more than 0");
  }

  @Test
  void aSecondSignatureServesForOneSpendingOnly() {
    Town town = budgeted(100_000);
    Deed coal = spend(1500);
    refused(town.body("board", coal), "2", "it also takes the signature of court");
    admitted(town.body("court", new CoSign(coal)));
    admitted(town.body("board", coal));
    refused(town.body("board", coal), "2", "it also takes the signature of court");
  }

  @Test
  void aQuarterOfTheBudgetIsKeptInReserve() {
    Town town = budgeted(10_000);
    admitted(town.body("council", spend(7_450)));
    refused(town.person("ann", spend(51)), "2", "1/4 of the budget of 10000 is kept in reserve");
    admitted(town.person("ann", spend(50)));
    refused(town.person("ann", spend(1)), "2", "kept in reserve");
    admitted(town.body("council", new Budget(2026, 20_000)));
    admitted(town.person("ann", spend(1)));
  }

  @Test
  void theReserveIsExactWhereTheBudgetDoesNotDivide() {
    Town town = budgeted(10_001);
    admitted(town.body("council", spend(7_500)));
    refused(town.person("ann", spend(1)), "2", "kept in reserve");
  }

  @Test
  void withoutABudgetATwelfthOfTheLastIsSpentInAMonth() {
    Town town = budgeted(12_000);
    town.later("P10M");
    refused(town.body("council", spend(1_001)), "2", "the amount is not above 2000");
    refused(town.body("council", spend(2_001)), "2", "there is no budget for 2027");
    admitted(town.person("ann", spend(100)));
    for (int i = 0; i < 9; i++) {
      admitted(town.person("ann", spend(100)));
    }
    refused(town.person("ann", spend(1)), "2", "a twelfth of the last one");
    town.later("P1M");
    admitted(town.person("ann", spend(1)));
  }

  @Test
  void withoutAnyBudgetEverNothingIsSpent() {
    refused(Town.of(ARTICLES).person("ann", spend(1)), "2", "there is no budget for 2026");
    refused(
        Town.of(ARTICLES.replace("previous_twelfths", "nothing")).person("ann", spend(1)),
        "2",
        "nothing is spent without");
  }

  @Test
  void anEmergencyRaisesWhatMayBeSpentWhenItUnlocksThat() {
    Town town =
        Town.of(
            ARTICLES
                + """
                - article: "4"
                  title: Emergency
                  emergency:
                    declare: {by: [board]}
                    duration: P30D
                    unlocks: [{spend_limit_times: 3}]
                """);
    admitted(town.body("council", new Budget(2026, 100_000)));
    refused(town.person("ann", spend(300)), "2", "the most is 100");
    admitted(
        town.body(
            "board",
            new DeclareEmergency(
                "flood",
                Optional.empty(),
                Optional.empty(),
                java.util.List.of("spend_limit_times"),
                Optional.of(Town.span("P30D")))));
    admitted(town.person("ann", spend(300)));
    refused(town.person("ann", spend(301)), "2", "the most is 300");
    town.later("P30D");
    refused(town.person("ann", spend(300)), "2", "the most is 100");
  }

  @Test
  void theLedgerIsContinuedAndNeverChanged() {
    Town town = budgeted(100_000);
    admitted(town.person("ann", spend(10)));
    admitted(town.body("council", new Borrow("a bank", 500)));
    refused(town.body("council", new Borrow("a bank", 0)), "2", "more than 0");
    admitted(town.body("court", new Audit("in order")));
    assertThat(town.state().each(Register.LEDGER))
        .extracting(LedgerEntry::kind)
        .containsExactly(
            LedgerEntry.Kind.BUDGET,
            LedgerEntry.Kind.SPENT,
            LedgerEntry.Kind.BORROWED,
            LedgerEntry.Kind.AUDITED);
    assertThat(town.state().each(Register.LEDGER).iterator().next().amount()).isEqualTo(100_000);
  }

  @Test
  void aSpendingCanBeAnnulledAndStaysInTheLedger() {
    Town town = budgeted(100_000);
    admitted(town.person("ben", spend(10)));
    String id = town.lastDecision("spend").id();
    admitted(town.body("council", new AnnulAct(id, Optional.empty())));
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.ANNULLED);
    assertThat(town.state().each(Register.LEDGER)).hasSize(2);
  }

  @Test
  void aBudgetIsForThisYearOrALaterOne() {
    Town town = Town.of(ARTICLES);
    refused(town.body("council", new Budget(2025, 100)), "3", "is over");
    refused(town.body("council", new Budget(2026, -1)), "3", "is not negative");
    admitted(town.body("council", new Budget(2027, 100)));
  }

  private static final String PAY =
      """
      - article: "2"
        title: Pay
        pay:
          by: [council]
          cap: {ratio: 3/2, of: median_wage, incl: [housing]}
          disclose: P3M
          paid_max: P1Y
          increase: next_term
      """;

  private static Town paying() {
    return Town.of(PAY, Map.of("median_wage", 1_001L));
  }

  private static SetPay pay(int seat, long sum, Map<String, Long> perks) {
    return new SetPay(new SeatId(Town.body("board"), seat), sum, perks);
  }

  private static SetPay pay(int seat, long sum) {
    return pay(seat, sum, Map.of());
  }

  @Test
  void payAndWhatCountsAsPayStayUnderTheCap() {
    Town town = paying();
    refused(town.body("council", pay(1, 1_502)), "2", "3/2 of median wage, 1001, is the most");
    refused(town.body("council", pay(1, 1_000, Map.of("housing", 502L))), "2", "comes to 1502");
    admitted(town.body("council", pay(1, 1_000, Map.of("housing", 501L))));
    refused(town.body("council", pay(9, 10)), "2", "there is no seat board:9");
    refused(town.body("council", pay(2, -1)), "2", "is not negative");
    refused(Town.of(PAY).body("council", pay(1, 10)), "2", "which is not recorded");
  }

  @Test
  void aRiseWaitsForTheNextTermAndACutDoesNot() {
    Town town = paying();
    SeatId first = new SeatId(Town.body("board"), 1);
    admitted(town.body("council", pay(1, 1_000)));
    town.later("P1D");
    admitted(town.body("council", pay(1, 1_200)));
    assertThat(Paying.current(town.scene(), first).orElseThrow().total()).isEqualTo(1_000);
    seat(town, first, "dan");
    assertThat(Paying.current(town.scene(), first).orElseThrow().total()).isEqualTo(1_200);
    admitted(town.body("council", pay(1, 900)));
    assertThat(Paying.current(town.scene(), first).orElseThrow().total()).isEqualTo(900);
  }

  /** Somebody takes the seat a day later. */
  private static void seat(Town town, SeatId id, String person) {
    town.later("P1D");
    Seat taken =
        new Seat(
            id.number(),
            Optional.of(new PersonId(person)),
            Optional.of("members"),
            Optional.of(town.state().now()),
            Optional.empty(),
            java.util.List.of(),
            false);
    town.apply(java.util.List.of(Write.body(town.scene().composition(id.body()).with(taken), "")));
  }

  @Test
  void nobodyIsPaidLongerThanTheCharterSays() {
    Town town = paying();
    SeatId first = new SeatId(Town.body("board"), 1);
    admitted(town.body("council", pay(1, 1_000)));
    town.later("P7M");
    town.apply(Treasuries.left(town.scene(), first, new PersonId("ann")));
    seat(town, first, "dan");
    SeatId second = new SeatId(Town.body("board"), 2);
    seat(town, second, "ann");
    admitted(town.body("council", pay(2, 1_000)));
    town.later("P4M");
    admitted(town.body("council", pay(2, 900)));
    town.later("P2M");
    refused(town.body("council", pay(2, 900)), "2", "1 year is the most in all");
    admitted(town.body("council", pay(2, 0)));
  }

  @Test
  void onlySoManySeatsOfABodyArePaid() {
    Town town =
        Town.of(
            PAY
                + """
                - article: "3"
                  title: The guard
                  bodies:
                    guard:
                      kind: committee
                      seats: 3
                      filled_by: election
                      electorate: members
                      paid_posts_max: 1
                """,
            Map.of("median_wage", 1_000L));
    SeatId first = new SeatId(Town.body("guard"), 1);
    SeatId second = new SeatId(Town.body("guard"), 2);
    admitted(town.body("council", new SetPay(first, 100, Map.of())));
    refused(
        town.body("council", new SetPay(second, 100, Map.of())), "3", "1 seats of guard are paid");
    admitted(town.body("council", new SetPay(first, 0, Map.of())));
    admitted(town.body("council", new SetPay(second, 100, Map.of())));
  }

  @Test
  void payIsPublishedInTime() {
    Town town = paying();
    admitted(town.body("council", pay(1, 1_000, Map.of("housing", 50L))));
    town.later("P1M");
    admitted(town.body("council", new DisclosePay(Town.body("board"))));
    assertThat(town.state().get(Register.DOCUMENTS, "pay of board").orElseThrow().text())
        .contains("seat 1 (ann): 1000 and {housing=50}");
    town.later("P2M");
    assertThat(town.state().each(Register.OVERDUE)).noneMatch(t -> t.subject().equals("board"));
    town.later("P1M");
    assertThat(town.state().each(Register.OVERDUE)).anyMatch(t -> t.subject().equals("board"));
  }
}
