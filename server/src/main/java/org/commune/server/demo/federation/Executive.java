package org.commune.server.demo.federation;

import java.util.List;
import java.util.Optional;
import org.commune.polity.Ruling.Outcome.Decision;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.state.PersonId;
import org.commune.server.demo.told.Hall;

/** The executive: meetings every other week, three decrees, and an emergency of thirty days. */
final class Executive {
  static final String WARM_HALLS = "Warm halls in January";
  static final String OVERTIME = "Overtime on Sundays";
  static final String NIGHT_TRAMS = "Night trams for the late shift";
  static final String FLOOD = "The flood at the river works";

  static final int FIRST = 68;
  static final int EVERY = 13;
  private static final int RATIFIED = 94;
  private static final int LAPSING = 133;
  private static final int EMERGENCY = 172;

  /** Of a decree that waits today: the councils have three days left. */
  private static final int PENDING = 346;

  private final Story story;
  private final Councils councils;

  private Executive(Story story, Councils councils) {
    this.story = story;
    this.councils = councils;
  }

  static void tell(Story story, Councils councils) {
    Executive executive = new Executive(story, councils);
    executive.meetings();
    executive.ratified();
    executive.lapsing();
    executive.emergency();
    executive.pending();
  }

  private void meetings() {
    for (int day = FIRST; day < Story.TODAY - 4; day += EVERY) {
      story.diary().on(day, 9, () -> story.hall().sit(Story.EXECUTIVE));
      story.diary().on(day, 16, () -> story.hall().close(Story.EXECUTIVE));
    }
    story
        .diary()
        .on(
            FIRST,
            10,
            () ->
                carried(
                    "Chair of the executive",
                    new MeetingDeed.ElectChair(
                        Story.EXECUTIVE, story.hall().sitting(Story.EXECUTIVE).get(1)),
                    9));
    for (int day = FIRST + EVERY; day < Story.TODAY; day += 3 * EVERY) {
      int spent = 180 + day;
      story
          .diary()
          .on(
              day,
              11,
              () ->
                  story
                      .chronicle()
                      .does(
                          story.hall().sitting(Story.EXECUTIVE).get(4),
                          new TreasuryDeed.Spend("paper and postage", spent)));
    }
  }

  private void carried(String motion, org.commune.polity.deed.Deed deed, int yes) {
    List<PersonId> present = story.hall().present(Story.EXECUTIVE);
    Hall.requireCarried(
        story.hall().decide(motion, Story.EXECUTIVE, deed, Story.yes(present, yes)));
  }

  private void decree(int day, String name, String subject, String text, int yes) {
    story
        .diary()
        .on(
            day,
            12,
            () -> {
              carried(
                  "Decree: " + name,
                  new DecisionDeed.IssueDecree(name, subject, Optional.empty(), Optional.of(text)),
                  yes);
              story
                  .chronicle()
                  .does(
                      story.hall().chair(Story.EXECUTIVE),
                      new PublicationDeed.Publish(
                          "Decree, " + name,
                          Optional.of(text),
                          Optional.of(name),
                          Optional.empty(),
                          false));
            });
  }

  private void ratified() {
    decree(
        RATIFIED,
        WARM_HALLS,
        "heating",
        "Every hall of a workplace may be heated on evenings in winter, at the federation's cost.",
        9);
    councils.propose(RATIFIED + 3, "Ratify: " + WARM_HALLS, new DecisionDeed.Ratify(WARM_HALLS));
    councils.vote(110, "Ratify: " + WARM_HALLS, 5, Decision.CARRIED);
  }

  private void lapsing() {
    decree(
        LAPSING,
        OVERTIME,
        "overtime",
        "Workplaces may agree to overtime on Sundays without a vote of their assembly.",
        6);
    councils.propose(LAPSING + 3, "Ratify: " + OVERTIME, new DecisionDeed.Ratify(OVERTIME));
    councils.vote(150, "Ratify: " + OVERTIME, 2, Decision.REJECTED);
  }

  /** Declared for a flood, confirmed by the councils five days later, over by itself. */
  private void emergency() {
    story
        .diary()
        .on(
            EMERGENCY,
            12,
            () ->
                carried(
                    "Emergency: the flood",
                    new EmergencyDeed.DeclareEmergency(
                        FLOOD,
                        Optional.of("disaster"),
                        Optional.of(
                            "The river stands a metre deep in the dye works and the paper mill."),
                        List.of("spend_limit_times", "notice_floor"),
                        Optional.empty()),
                    8));
    story
        .diary()
        .on(
            EMERGENCY,
            13,
            () ->
                story
                    .chronicle()
                    .does(
                        story.hall().chair(Story.EXECUTIVE),
                        new PublicationDeed.Publish(
                            "Emergency, " + FLOOD,
                            Optional.of("What is declared, on which ground, and when it ends."),
                            Optional.of(FLOOD),
                            Optional.empty(),
                            false)));
    councils.session(EMERGENCY + 5, 3);
    councils.propose(
        EMERGENCY + 1, "Confirm the emergency", new EmergencyDeed.ConfirmEmergency(FLOOD));
    councils.vote(EMERGENCY + 5, "Confirm the emergency", 4, Decision.CARRIED);
    story
        .diary()
        .on(
            EMERGENCY + 6,
            9,
            () ->
                story
                    .chronicle()
                    .does(
                        story.hall().sitting(Story.EXECUTIVE).get(3),
                        new TreasuryDeed.Spend("pumps for the paper mill", 2_800)));
    story
        .diary()
        .on(
            EMERGENCY + 40,
            10,
            () -> {
              story.hall().sit(Story.CONTROL);
              Hall.requireCarried(
                  story
                      .hall()
                      .decide(
                          "Review of the emergency",
                          Story.CONTROL,
                          new EmergencyDeed.ReviewEmergency(
                              FLOOD,
                              "The pumps came in time. One day's notice was used twice, and"
                                  + " rightly. Nothing of it is still in force."),
                          p -> Choice.YES));
              story.hall().close(Story.CONTROL);
            });
  }

  private void pending() {
    story.diary().on(PENDING, 9, () -> story.hall().sit(Story.EXECUTIVE));
    decree(
        PENDING,
        NIGHT_TRAMS,
        "timetable",
        "The trams run until two in the morning for those who work the late shift.",
        7);
    story.diary().on(PENDING, 16, () -> story.hall().close(Story.EXECUTIVE));
    councils.propose(PENDING + 2, "Ratify: " + NIGHT_TRAMS, new DecisionDeed.Ratify(NIGHT_TRAMS));
  }
}
