package org.commune.check.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Span;
import org.commune.check.Live;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.founding.Setup.SeatsGiven;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where an organisation stands today. */
@DisplayName("The check of an organisation as it stands")
final class LiveTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final BodyId BOARD = BodyId.of("board");
  private static final String TAKES =
      "      - {act: spend, holder: [board]}\n      - {act: extend_term, holder: [board]}\n"
          + "      - {act: suspend_recall, holder: [one of board]}\n";

  private static Law law(String powers) {
    return Shelf.law(
        Shelf.read(
            "club.yaml",
            TacticsTest.club().replace("      - {act: spend, holder: [board]}\n", powers)));
  }

  private static Organisation founded(Law law, int sitting) {
    SeatsGiven board =
        new SeatsGiven(
            BOARD,
            Optional.empty(),
            List.of(),
            Optional.of(sitting),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            true,
            false);
    Setup setup =
        new Setup(List.of(), Optional.of(20), List.of(), List.of(board), Map.of(), Map.of());
    return switch (Founding.found(law, setup, START)) {
      case Founding.Outcome.Founded(Organisation founded) -> founded;
      case Founding.Outcome.Refused(var flaws) -> throw new AssertionError(flaws.toString());
    };
  }

  private static Live.Distance board(Organisation organisation) {
    return Live.of(organisation, Threat.executive(organisation.law())).distances().stream()
        .filter(d -> d.objective().name().equals("board"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("counts the acts that are left, which an act makes fewer")
  void acts() {
    Organisation before = founded(law(TAKES), 5);
    assertThat(board(before).acts()).contains(2);
    Act stop =
        new Act(
            "stop",
            START.plus(Duration.ofDays(1)),
            new PersonId("m-1"),
            new SeatDeed.SuspendRecall(BOARD, new Span(0, 365, 0, 0, 0)));
    Organisation.Step step = before.take(stop);
    assertThat(step.ruling()).isInstanceOf(Ruling.Admitted.class);
    assertThat(board(step.after()).acts()).contains(1);
  }

  @Test
  @DisplayName("finds nothing to lose in a body that is vacant and whose recall stands")
  void vacant() {
    assertThat(board(founded(law("      - {act: spend, holder: [board]}\n"), 0)).verdict().name())
        .isIn("VACUOUS", "IMMUNE");
  }

  @Test
  @DisplayName("names the last moment at which the members can act")
  void moment() {
    String appeal = TacticsTest.club().replace(TacticsTest.EXPULSION, TacticsTest.APPEALED);
    Law law = Shelf.law(Shelf.read("club.yaml", appeal));
    Live.Distance distance = board(founded(law, 5));
    assertThat(distance.verdict()).isInstanceOf(Verdict.Vigilance.class);
    assertThat(distance.periods()).isEqualTo(1);
    assertThat(distance.lastMoment()).contains(START.plus(Duration.ofDays(30)));
  }

  @Test
  @DisplayName("takes a first reading that was carried for one that the faction wants")
  void reading() {
    String two =
        TacticsTest.club()
            .replace(
                "amendment: {by: [meeting], rule: half}",
                "amendment: {by: [board], rule: half, readings: 2, interval: P30D}");
    Law law = Shelf.law(Shelf.read("club.yaml", two));
    Organisation before = founded(law, 5);
    assertThat(board(before).periods()).isEqualTo(1);
    Article article = law.article(new ArticleNo("2")).orElseThrow();
    Organisation read =
        carried(
            before,
            new CharterDeed.AmendCharter(
                List.of(new CharterDeed.Change(article.article(), Optional.of(article))),
                Optional.empty()));
    assertThat(board(read).acts().orElseThrow()).isLessThan(board(before).acts().orElseThrow());
  }

  private static Organisation carried(Organisation before, Deed deed) {
    Organisation now =
        taken(before, 1, new MeetingDeed.Convene(BOARD, before.state().now(), false, List.of()));
    now = taken(now, 1, new MeetingDeed.OpenMeeting(BOARD, false));
    for (int number = 1; number <= 5; number++) {
      now = taken(now, number, new MeetingDeed.Attend(BOARD));
    }
    now =
        taken(
            now,
            1,
            new MotionDeed.ProposeMotion(
                "x", "board", Optional.of(deed), Optional.empty(), List.of()));
    now = taken(now, 1, new MotionDeed.CallVote("x"));
    for (int number = 1; number <= 5; number++) {
      now =
          taken(
              now, number, new MotionDeed.Vote("x", Optional.of(MotionDeed.Choice.YES), List.of()));
    }
    return taken(now, 1, new MotionDeed.CloseVote("x"));
  }

  private static Organisation taken(Organisation before, int member, Deed deed) {
    Organisation.Step step =
        before.take(
            new Act(deed.act() + member, before.state().now(), new PersonId("m-" + member), deed));
    assertThat(step.ruling()).isInstanceOf(Ruling.Admitted.class);
    return step.after();
  }
}
