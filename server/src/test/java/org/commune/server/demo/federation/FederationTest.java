package org.commune.server.demo.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.polity.state.UnitId;
import org.commune.record.entry.Entry;
import org.commune.server.Town;
import org.commune.server.demo.Role;
import org.commune.server.demo.Tour;
import org.commune.server.demo.told.Replayed;
import org.commune.server.demo.told.Told;
import org.junit.jupiter.api.Test;

/** Everything that the demo promises has happened, and is in a record that can be replayed. */
class FederationTest {
  private static final Instant NOW = Instant.parse("2026-12-01T06:00:00Z");
  private static final Told YEAR = told(NOW);
  private static final BodyId OLD_TOWN = Roster.council(new UnitId("Old Town"));
  private static final State STATE = YEAR.organisation().state();

  private static Told told(Instant now) {
    return Federation.told(Town.charter(), Federation.SEED, now);
  }

  @Test
  void theRecordReplaysToTheSameState() {
    assertThat(Replayed.of(YEAR).until(NOW).after().state()).isEqualTo(STATE);
  }

  @Test
  void aRecordWithOneRulingTurnedRoundDoesNotReplay() {
    Told forged = Replayed.withARefusalStruck(YEAR);
    assertThatThrownBy(() -> Replayed.of(forged)).hasMessageContaining("entry");
  }

  @Test
  void theSameSeedGivesTheSameRecord() {
    assertThat(told(NOW).pages()).isEqualTo(YEAR.pages());
  }

  /** Summer time, a leap day and the turn of a year fall elsewhere in it. */
  @Test
  void theYearCanEndOnAnotherDay() {
    assertThat(told(Instant.parse("2028-08-29T11:00:00Z")).size()).isGreaterThan(10_000);
  }

  @Test
  void itHasThreeThousandMembersInThirtySixWorkplaces() {
    assertThat(STATE.each(Register.UNITS))
        .filteredOn(u -> u.kind().equals("workplace"))
        .hasSize(36);
    assertThat(Polity.people(YEAR.organisation().law(), STATE, Optional.empty())).hasSize(3_000);
  }

  @Test
  void oneRecallSucceededAndOneFailed() {
    assertThat(motion(Recalls.RECALLED).status()).isEqualTo(Motion.Status.CARRIED);
    assertThat(motion(Recalls.KEPT).status()).isEqualTo(Motion.Status.REJECTED);
  }

  @Test
  void theCongressDecidedAndAmended() {
    assertThat(motion(Congress.WEEK).status()).isEqualTo(Motion.Status.CARRIED);
    assertThat(motion(Congress.WEEK).deed().toString()).contains("32 hours");
    assertThat(motion(Congress.PRESS).status()).isEqualTo(Motion.Status.REJECTED);
  }

  @Test
  void electionsWereCountedAndOneIsOpen() {
    assertThat(election(Elections.EXECUTIVE).elected()).hasSize(9);
    assertThat(election(Elections.REGISTRAR).elected()).hasSize(1);
    assertThat(election(Elections.EDITORS).status()).isEqualTo(ElectionNow.Status.VOTING);
    assertThat(election(Elections.EDITORS).votingCloses()).isAfter(NOW.plus(Duration.ofDays(2)));
  }

  @Test
  void aDecreeLapsedOneWasRatifiedAndOneWaits() {
    assertThat(decision(Executive.OVERTIME)).isEqualTo(Decision.Status.LAPSED);
    assertThat(decision(Executive.WARM_HALLS)).isEqualTo(Decision.Status.RATIFIED);
    assertThat(decision(Executive.NIGHT_TRAMS)).isEqualTo(Decision.Status.PROVISIONAL);
  }

  @Test
  void anEmergencyEnded() {
    assertThat(STATE.get(Register.EMERGENCIES, Executive.FLOOD)).isPresent();
    assertThat(STATE.emergency()).isEmpty();
  }

  @Test
  void tendenciesPublishAndTheTribunalDecides() {
    assertThat(STATE.all(Register.TENDENCIES))
        .containsKeys(Tendencies.OPEN_HANDS, Tendencies.GROUND_FLOOR);
    assertThat(STATE.all(Register.CASES)).containsKeys(Justice.DECIDED, Justice.OPEN);
  }

  @Test
  void whatIsRefusedStandsInTheRecordWithItsArticle() {
    List<String> articles =
        Replayed.entries(YEAR).stream()
            .filter(Entry.Act.class::isInstance)
            .map(e -> ((Entry.Act) e).ruling())
            .filter(org.commune.record.entry.Ruling.Refused.class::isInstance)
            .map(r -> ((org.commune.record.entry.Ruling.Refused) r).grounds().getFirst().article())
            .toList();
    assertThat(articles).contains("30", "28", "26", "22", "6");
  }

  @Test
  void aMemberHasSomethingToVoteOnAndToSign() {
    assertThat(motion(ThisWeek.REFERENDUM).status()).isEqualTo(Motion.Status.VOTING);
    assertThat(STATE.get(Register.PETITIONS, ThisWeek.PETITION)).isPresent();
    assertThat(STATE.get(Register.PETITIONS, ThisWeek.RECALL)).isPresent();
  }

  /** Each road that a hostile executive can try ends at the article that the page names. */
  @Test
  void everyRoadToPowerIsClosedByItsArticle() {
    for (PowerGrab.Attempt attempt : PowerGrab.attempts(Cast.opponent())) {
      Act act = new Act("try", NOW, role("hostile"), attempt.deed().apply("A road to power"));
      Ruling ruling = YEAR.organisation().take(act).ruling();
      Optional<String> article =
          ruling instanceof Ruling.Refused refused
              ? Optional.of(refused.grounds().getFirst().article().number())
              : Optional.empty();
      assertThat(article).as(attempt.title()).isEqualTo(attempt.article());
    }
  }

  @Test
  void oneVoteAndTheChairRecallADelegate() {
    Organisation voted =
        act(
            YEAR.organisation(),
            "baker",
            new MotionDeed.Vote(
                ThisWeek.SECOND_RECALL, Optional.of(MotionDeed.Choice.YES), List.of()));
    Organisation closed = act(voted, "chair", new MotionDeed.CloseVote(ThisWeek.SECOND_RECALL));
    assertThat(closed.state().motion(ThisWeek.SECOND_RECALL).orElseThrow().status())
        .isEqualTo(Motion.Status.CARRIED);
    assertThat(Polity.sitting(closed.law(), closed.state(), OLD_TOWN))
        .isNotEqualTo(Polity.sitting(YEAR.organisation().law(), STATE, OLD_TOWN));
  }

  private static Organisation act(Organisation before, String role, Deed deed) {
    Organisation.Step step = before.take(new Act("by " + role, NOW, role(role), deed));
    assertThat(step.ruling()).isInstanceOf(Ruling.Admitted.class);
    return step.after();
  }

  @Test
  void thereIsSomebodyForEveryRole() {
    assertThat(Cast.roles(YEAR.organisation()))
        .extracting(Role::key)
        .containsExactly(
            "member", "delegate", "baker", "chair", "executive", "judge", "auditor", "hostile");
  }

  @Test
  void theTourHasTenStopsAndSomebodyForEach() {
    assertThat(Tour.stops()).hasSize(10);
    assertThat(Tour.stops())
        .filteredOn(s -> !s.role().isEmpty())
        .allSatisfy(s -> assertThat(role(s.role())).isNotNull());
  }

  private static PersonId role(String key) {
    return Cast.roles(YEAR.organisation()).stream()
        .filter(r -> r.key().equals(key))
        .findFirst()
        .orElseThrow()
        .person();
  }

  private static Motion motion(String id) {
    return STATE.motion(id).orElseThrow();
  }

  private static ElectionNow election(String id) {
    return STATE.get(Register.ELECTIONS, id).orElseThrow();
  }

  private static Decision.Status decision(String id) {
    return STATE.get(Register.DECISIONS, id).orElseThrow().status();
  }
}
