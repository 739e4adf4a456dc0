package org.commune.server.demo.federation;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Discipline;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.server.demo.told.Hall;

/** A case that was decided, and one whose hearing is a few days away. */
final class Justice {
  static final String DECIDED = "The second ballot paper";
  static final String OPEN = "The missing strike fund box";

  private final Story story;

  private Justice(Story story) {
    this.story = story;
  }

  static void tell(Story story) {
    Justice justice = new Justice(story);
    PersonId accused = story.roster().member(Roster.CRANES, 23);
    justice.opened(DECIDED, 219, accused, "vote_fraud", "Two papers were folded into one.");
    justice.tribunal(
        225, "Summons: " + DECIDED, new JusticeDeed.Summon(DECIDED, story.diary().at(239, 10)));
    justice.tribunal(239, "Hearing: " + DECIDED, new JusticeDeed.Hear(DECIDED, true));
    justice.tribunal(
        240,
        "Judgement: " + DECIDED,
        new JusticeDeed.Sanction(
            List.of(accused),
            Discipline.Sanction.Kind.REPRIMAND,
            Optional.empty(),
            Story.text("vote_fraud"),
            Story.text(DECIDED),
            Optional.empty()));
    justice.tribunal(
        241,
        "The case is closed",
        new JusticeDeed.DecideCase(DECIDED, JusticeDeed.Verdict.UPHELD, Optional.empty()));
    PersonId other = story.roster().member(Roster.FOUNDRY, 24);
    justice.opened(OPEN, 343, other, "theft", "The box was seen last in the changing room.");
    justice.tribunal(
        353, "Summons: " + OPEN, new JusticeDeed.Summon(OPEN, story.diary().at(368, 10)));
  }

  private void opened(String name, int day, PersonId accused, String offence, String finding) {
    story
        .diary()
        .on(
            day,
            9,
            () ->
                story
                    .chronicle()
                    .does(
                        story.roster().member(Roster.CRANES, 25),
                        new JusticeDeed.Complain(
                            name, accused, offence, Optional.of(story.diary().at(day - 2, 18)))));
    sits(
        day + 3,
        Story.CONTROL,
        "Inquiry: " + name,
        new JusticeDeed.Investigate(name, Story.text(finding)));
  }

  private void tribunal(int day, String motion, Deed deed) {
    sits(day, Story.TRIBUNAL, motion, deed);
  }

  private void sits(int day, BodyId body, String motion, Deed deed) {
    story
        .diary()
        .on(
            day,
            10,
            () -> {
              story.hall().sit(body);
              Hall.requireCarried(story.hall().decide(motion, body, deed, p -> Choice.YES));
              story.hall().close(body);
            });
  }
}
