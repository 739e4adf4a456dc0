package org.commune.server.demo.federation;

import java.util.List;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;
import org.commune.server.demo.told.Hall;

/**
 * The district councils: they meet every forty days, and decide together where the charter says.
 */
final class Councils {
  static final int FIRST = 30;
  static final int EVERY = 40;

  private static final List<Integer> REPORTS = List.of(131, 358);

  private static final List<String> WORDS =
      List.of(
          "We met as called; I spoke for what you told me and voted with the others.",
          "I voted against the decree on overtime, as you wished.",
          "I asked for the figures on the flood, and they are promised for the next session.",
          "Nothing was decided that touches us.");

  private final Story story;

  private Councils(Story story) {
    this.story = story;
  }

  static Councils tell(Story story) {
    Councils councils = new Councils(story);
    councils.session(FIRST, 8);
    story.diary().on(FIRST, 11, () -> story.roster().districts().forEach(councils::chair));
    for (int day = FIRST + EVERY; day < Story.TODAY; day += EVERY) {
      councils.session(day, 9);
    }
    for (int day : REPORTS) {
      story.diary().on(day, 19, councils::reports);
    }
    return councils;
  }

  /**
   * Most come back to those who sent them and say what they did; the tram depot's first does not.
   */
  private void reports() {
    PersonId silent = story.roster().member(Roster.TRAMS, Recalls.DELEGATE);
    for (UnitId district : story.roster().districts()) {
      BodyId council = Roster.council(district);
      List<PersonId> sitting = story.hall().sitting(council);
      for (int i = 0; i < sitting.size(); i++) {
        if (i % 8 != 7 && !sitting.get(i).equals(silent)) {
          story
              .chronicle()
              .does(
                  sitting.get(i), new MandateDeed.ReportBack(council, WORDS.get(i % WORDS.size())));
        }
      }
    }
  }

  /** All meet on one day, called so many days before. */
  void session(int day, int notice) {
    for (UnitId district : story.roster().districts()) {
      session(district, day, notice);
    }
  }

  void session(UnitId district, int day, int notice) {
    BodyId council = Roster.council(district);
    story
        .diary()
        .on(day - notice, 9, () -> story.hall().convene(council, story.diary().at(day, 10)));
    story
        .diary()
        .on(
            day,
            10,
            () -> {
              List<PersonId> sitting = story.hall().sitting(council);
              story.hall().open(council, story.some(sitting, sitting.size() * 4 / 5));
            });
    story.diary().on(day, 17, () -> story.hall().close(council));
  }

  private void chair(UnitId district) {
    BodyId council = Roster.council(district);
    PersonId chosen = story.hall().present(council).get(2);
    Hall.requireCarried(
        story
            .hall()
            .decide(
                "Chair of " + district,
                council,
                new MeetingDeed.ElectChair(council, chosen),
                story.mostly(Choice.YES)));
  }

  /** A motion to all of them, from the chair of one; discussed from the day on which it is made. */
  void propose(int day, String motion, Deed deed) {
    story
        .diary()
        .on(
            day,
            12,
            () -> {
              BodyId first = Roster.council(story.roster().districts().getFirst());
              BodyId second = Roster.council(story.roster().districts().get(1));
              story
                  .hall()
                  .propose(
                      motion,
                      Story.COUNCILS,
                      deed,
                      story.hall().chair(first),
                      story.hall().chair(second));
            });
  }

  /** They vote in session, so many of them for it. */
  void vote(int day, String motion, int yes, Ruling.Outcome.Decision decision) {
    story
        .diary()
        .on(
            day,
            14,
            () -> {
              PersonId chair =
                  story.hall().chair(Roster.council(story.roster().districts().getFirst()));
              story.chronicle().does(chair, new MotionDeed.CallVote(motion));
              int voted = 0;
              for (UnitId district : story.roster().districts()) {
                voted++;
                story
                    .hall()
                    .castBy(
                        Roster.council(district), motion, voted <= yes ? Choice.YES : Choice.NO);
              }
              Hall.require(
                  story
                      .chronicle()
                      .does(chair, new MotionDeed.CloseVote(motion))
                      .outcome()
                      .orElseThrow(),
                  decision);
            });
  }
}
