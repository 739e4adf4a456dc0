package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Discipline.Sanction.Kind;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.JusticeDeed.Appeal;
import org.commune.polity.deed.JusticeDeed.Complain;
import org.commune.polity.deed.JusticeDeed.DecideCase;
import org.commune.polity.deed.JusticeDeed.Hear;
import org.commune.polity.deed.JusticeDeed.Investigate;
import org.commune.polity.deed.JusticeDeed.Sanction;
import org.commune.polity.deed.JusticeDeed.Stay;
import org.commune.polity.deed.JusticeDeed.Summon;
import org.commune.polity.deed.JusticeDeed.Verdict;
import org.commune.polity.deed.MembershipDeed.Expel;
import org.commune.polity.deed.MembershipDeed.SuspendMember;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Case;
import org.commune.polity.state.Decision;
import org.commune.polity.state.LedgerEntry;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.junit.jupiter.api.Test;

class JusticeTest {
  private static final String ARTICLES =
      """
      - article: "2"
        title: Discipline
        discipline:
          offences: [theft, violence]
          complaint_by: [one of members]
          investigate: board
          hearing: {notice: P10D, defender: true}
          sanctions:
            - {sanction: reprimand}
            - {sanction: office_ban, max: P2Y}
            - {sanction: suspension, max: P6M}
            - {sanction: fine}
          decide: {by: [court], appeal: council}
          never_by: [mayor]
      - article: "3"
        title: Policy
        powers:
          - {act: adopt_policy, holder: [council]}
      """;

  private static final Complain THEFT =
      new Complain("c1", new PersonId("ben"), "theft", Optional.of(Town.START));

  private static Sanction sanction(Kind kind, String during, String about, String... persons) {
    return new Sanction(
        List.of(persons).stream().map(PersonId::new).toList(),
        kind,
        during.isEmpty() ? Optional.empty() : Optional.of(Town.span(during)),
        Optional.of("theft"),
        Optional.of(about),
        Optional.empty());
  }

  private static Case theCase(Town town) {
    return town.state().get(Register.CASES, "c1").orElseThrow();
  }

  /** A town in which ben was heard, ten days after the summons, on a complaint of theft. */
  private static Town heard() {
    Town town = Town.of(ARTICLES);
    admitted(town.person("dan", THEFT));
    admitted(town.person("gus", new Summon("c1", days(town, 11))));
    town.later("P11D");
    admitted(town.person("gus", new Hear("c1", true)));
    return town;
  }

  private static Instant days(Town town, int days) {
    return town.state().now().plus(days, ChronoUnit.DAYS);
  }

  @Test
  void aCaseGoesFromComplaintToHearingOneStepAfterTheOther() {
    Town town = Town.of(ARTICLES);
    refused(
        town.person("dan", new Complain("c1", new PersonId("ben"), "opinion", Optional.empty())),
        "2",
        "is no offence");
    refused(
        town.person("dan", new Complain("c1", new PersonId("zoe"), "theft", Optional.empty())),
        "2",
        "no person named zoe");
    refused(
        town.person(
            "dan", new Complain("c1", new PersonId("ben"), "theft", Optional.of(days(town, 1)))),
        "2",
        "has not been done yet");
    admitted(town.person("dan", THEFT));
    refused(town.person("dan", THEFT), "2", "there is a case named c1 already");
    admitted(town.person("ann", new Investigate("c1", Optional.of("It was ben."))));
    assertThat(theCase(town).finding()).contains("It was ben.");
    refused(town.person("gus", new Hear("c1", true)), "1", "nobody was summoned");
    refused(town.person("gus", new Summon("c1", days(town, 9))), "2", "10 days before a hearing");
    refused(town.person("gus", new Summon("c2", days(town, 11))), "1", "no case named c2");
    admitted(town.person("gus", new Summon("c1", days(town, 11))));
    refused(town.person("gus", new Hear("c1", true)), "1", "the hearing of c1 is on");
  }

  @Test
  void nobodyIsSanctionedWithoutAHearing() {
    Town town = Town.of(ARTICLES);
    admitted(town.person("dan", THEFT));
    refused(town.body("court", sanction(Kind.REPRIMAND, "", "c1", "ben")), "2", "no hearing");
    admitted(heard().body("court", sanction(Kind.REPRIMAND, "", "c1", "ben")));
  }

  @Test
  void nobodyIsSanctionedTwiceForTheSame() {
    Town town = heard();
    admitted(town.body("court", sanction(Kind.REPRIMAND, "", "c1", "ben")));
    refused(
        town.body("court", sanction(Kind.SUSPENSION, "P1M", "c1", "ben")),
        "2",
        "c1 was punished already");
  }

  @Test
  void aSanctionIsOfThePersonOfTheCaseAndOneAtATime() {
    Town town = heard();
    refused(town.body("court", sanction(Kind.REPRIMAND, "", "c1", "cay")), "2", "not about cay");
    refused(town.body("court", sanction(Kind.REPRIMAND, "", "c1", "ben", "cay")), "2", "at once");
    refused(town.body("court", sanction(Kind.EXPULSION, "", "c1", "ben")), "2", "no such sanction");
    refused(town.body("mayor", sanction(Kind.REPRIMAND, "", "c1", "ben")), "2", "never sanction");
  }

  @Test
  void whatWasDismissedIsNotPunished() {
    Town town = heard();
    admitted(town.body("court", new DecideCase("c1", Verdict.DISMISSED, Optional.empty())));
    refused(town.body("court", sanction(Kind.REPRIMAND, "", "c1", "ben")), "2", "was dismissed");
    refused(
        town.body("court", new DecideCase("c1", Verdict.UPHELD, Optional.empty())),
        "1",
        "was decided on");
  }

  @Test
  void aSuspensionEndsWithItsTime() {
    Town town = heard();
    refused(town.body("court", sanction(Kind.SUSPENSION, "P1Y", "c1", "ben")), "2", "6 months");
    admitted(town.body("court", sanction(Kind.SUSPENSION, "P1M", "c1", "ben")));
    assertThat(town.person("ben").suspended(town.state().now())).isTrue();
    assertThat(town.scene().sits(new PersonId("ben"), Town.body("board"))).isFalse();
    town.later("P1M");
    assertThat(town.person("ben").suspension()).isEmpty();
    assertThat(town.scene().sits(new PersonId("ben"), Town.body("board"))).isTrue();
  }

  @Test
  void aBanFromOfficeIsRecordedUntilItEndsAndTakesNoSeat() {
    Town town = heard();
    admitted(town.body("court", sanction(Kind.OFFICE_BAN, "P1Y", "c1", "ben")));
    assertThat(town.person("ben").facts())
        .containsEntry("office_ban_until", "2027-03-13T12:00:00Z");
    assertThat(town.state().get(Register.HAPPENED, "sanctioned ben")).isPresent();
    assertThat(town.scene().sits(new PersonId("ben"), Town.body("board"))).isTrue();
    town.later("P1Y1D");
    assertThat(town.person("ben").facts()).doesNotContainKey("office_ban_until");
  }

  @Test
  void aFineIsEnteredInTheLedger() {
    Town town = heard();
    refused(town.body("court", sanction(Kind.FINE, "", "c1", "ben")), "2", "no sum is set");
    admitted(
        town.body(
            "court",
            new Sanction(
                List.of(new PersonId("ben")),
                Kind.FINE,
                Optional.empty(),
                Optional.of("theft"),
                Optional.of("c1"),
                Optional.of(50L))));
    assertThat(town.state().each(Register.LEDGER))
        .anyMatch(e -> e.kind() == LedgerEntry.Kind.FINED && e.amount() == 50);
  }

  @Test
  void anAppealThatIsUpheldUndoesTheSanction() {
    Town town = heard();
    admitted(town.body("court", sanction(Kind.OFFICE_BAN, "P1Y", "c1", "ben")));
    String id = town.lastDecision("sanction").id();
    refused(
        town.person("cay", new Appeal("a1", id, Optional.empty())),
        "2",
        "whom the decision concerns");
    refused(town.person("ben", new Appeal("a1", "act99", Optional.empty())), "2", "");
    admitted(town.person("ben", new Appeal("a1", id, Optional.empty())));
    refused(town.person("ben", new Appeal("a2", id, Optional.empty())), "2", "brought this as a1");
    admitted(town.body("council", new DecideCase("a1", Verdict.UPHELD, Optional.empty())));
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.ANNULLED);
    assertThat(town.person("ben").facts()).doesNotContainKey("office_ban_until");
  }

  @Test
  void anAppealThatIsDismissedChangesNothing() {
    Town town = heard();
    admitted(town.body("court", sanction(Kind.OFFICE_BAN, "P1Y", "c1", "ben")));
    String id = town.lastDecision("sanction").id();
    admitted(town.person("ben", new Appeal("a1", id, Optional.empty())));
    admitted(town.body("council", new DecideCase("a1", Verdict.DISMISSED, Optional.empty())));
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.IN_FORCE);
    assertThat(town.person("ben").facts()).containsKey("office_ban_until");
  }

  private static Stay stay(String matter, String during) {
    return new Stay(matter, Town.span(during));
  }

  @Test
  void enoughJudgesStayADecisionForATime() {
    Town town = Town.of(ARTICLES);
    admitted(town.body("council", new AdoptPolicy("bread", Optional.empty())));
    refused(town.person("gus", stay("act0", "P1M")), "1", "14 days is the most");
    refused(town.person("gus", stay("act9", "P7D")), "1", "no decision named act9");
    admitted(town.person("gus", stay("act0", "P7D")));
    assertThat(town.decision("act0").status()).isEqualTo(Decision.Status.IN_FORCE);
    refused(town.person("gus", stay("act0", "P7D")), "1", "has ordered it already");
    refused(town.person("dan", stay("act0", "P7D")), "1", "only one of court");
    admitted(town.person("hal", stay("act0", "P7D")));
    assertThat(town.decision("act0").status()).isEqualTo(Decision.Status.SUSPENDED);
    refused(town.person("ida", stay("act0", "P7D")), "1", "is stayed already");
    town.later("P6D");
    assertThat(town.decision("act0").status()).isEqualTo(Decision.Status.SUSPENDED);
    town.later("P1D");
    assertThat(town.decision("act0").status()).isEqualTo(Decision.Status.IN_FORCE);
  }

  @Test
  void aStayEndsWhenTheAppealIsDismissed() {
    Town town = heard();
    admitted(town.body("court", sanction(Kind.REPRIMAND, "", "c1", "ben")));
    String id = town.lastDecision("sanction").id();
    admitted(town.person("ben", new Appeal("a1", id, Optional.empty())));
    admitted(town.person("gus", stay(id, "P14D")));
    admitted(town.person("hal", stay(id, "P14D")));
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.SUSPENDED);
    admitted(town.body("council", new DecideCase("a1", Verdict.DISMISSED, Optional.empty())));
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.IN_FORCE);
  }

  private static final String EXPULSION =
      """
      - article: "2"
        title: Discipline
        discipline:
          offences: [theft]
          complaint_by: [one of members]
          sanctions: [{sanction: expulsion}]
          expel: {by: [board], appeal: {to: court, within: P30D, suspends: SUSPENDS}}
          interim_suspension: {by: [mayor], max: P14D, keeps: [vote]}
      """;

  private static final Expel EXPEL =
      new Expel(List.of(new PersonId("dan")), Optional.of("theft"), Optional.empty());

  @Test
  void anExpulsionThatWaitsForItsAppealNeverHappensWhenTheAppealIsUpheld() {
    Town town = Town.of(EXPULSION.replace("SUSPENDS", "true"));
    admitted(town.body("board", EXPEL));
    String id = town.lastDecision("expel").id();
    assertThat(town.decision(id).status()).isEqualTo(Decision.Status.PROVISIONAL);
    admitted(town.person("dan", new Appeal("a1", id, Optional.empty())));
    town.later("P40D");
    assertThat(town.person("dan").isMember()).isTrue();
    admitted(town.body("court", new DecideCase("a1", Verdict.UPHELD, Optional.empty())));
    town.later("P40D");
    assertThat(town.person("dan").isMember()).isTrue();
  }

  @Test
  void anExpulsionTakesEffectWhenTheAppealIsDismissed() {
    Town town = Town.of(EXPULSION.replace("SUSPENDS", "true"));
    admitted(town.body("board", EXPEL));
    String id = town.lastDecision("expel").id();
    admitted(town.person("dan", new Appeal("a1", id, Optional.empty())));
    town.later("P31D");
    admitted(town.body("court", new DecideCase("a1", Verdict.DISMISSED, Optional.empty())));
    town.later("P2D");
    assertThat(town.person("dan").isMember()).isFalse();
    refused(town.person("dan", new Appeal("a2", id, Optional.empty())), "2", "within 30 days");
  }

  @Test
  void anExpulsionThatIsAnnulledOnAppealMakesThePersonAMemberAgain() {
    Town town = Town.of(EXPULSION.replace("SUSPENDS", "false"));
    admitted(town.body("board", EXPEL));
    assertThat(town.person("dan").isMember()).isFalse();
    town.apply(
        List.of(
            Write.decision(
                new Decision(
                    "m1",
                    "expel",
                    "board",
                    town.state().now(),
                    ArticleNo.HEADER,
                    EXPEL,
                    Decision.Status.IN_FORCE,
                    Optional.empty()),
                "")));
    admitted(town.person("dan", new Appeal("a1", "m1", Optional.empty())));
    admitted(town.body("court", new DecideCase("a1", Verdict.UPHELD, Optional.empty())));
    assertThat(town.person("dan").isMember()).isTrue();
  }

  @Test
  void whoIsClearedIsNoLongerSuspendedForTheCase() {
    Town town = Town.of(EXPULSION.replace("SUSPENDS", "true"));
    admitted(
        town.person("eve", new Complain("c1", new PersonId("dan"), "theft", Optional.empty())));
    admitted(
        town.person(
            "ann", new SuspendMember(new PersonId("dan"), Town.span("P14D"), Optional.of("c1"))));
    assertThat(town.person("dan").suspended(town.state().now())).isTrue();
    admitted(town.body("court", new DecideCase("c1", Verdict.DISMISSED, Optional.empty())));
    assertThat(town.person("dan").suspended(town.state().now())).isFalse();
  }

  @Test
  void theTimeToDecideACaseRunsFromItsOpening() {
    Town town = Town.of(ARTICLES);
    admitted(town.person("dan", THEFT));
    town.later("P31D");
    assertThat(town.state().each(Register.OVERDUE)).anyMatch(t -> t.subject().equals("c1"));
    admitted(town.body("court", new DecideCase("c1", Verdict.DISMISSED, Optional.empty())));
    assertThat(town.state().each(Register.OVERDUE)).noneMatch(t -> t.subject().equals("c1"));
  }
}
