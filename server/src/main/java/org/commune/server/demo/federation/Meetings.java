package org.commune.server.demo.federation;

import java.util.List;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;
import org.commune.server.demo.told.Hall;

/** Meetings of an assembly that decide something. */
final class Meetings {
  private static final int VOTERS = 30;

  private final Story story;

  Meetings(Story story) {
    this.story = story;
  }

  /** A motion is made as the meeting is called, and voted on in it. */
  void decides(
      UnitId workplace,
      int called,
      int day,
      String motion,
      Deed deed,
      Ruling.Outcome.Decision comes) {
    BodyId assembly = Roster.assembly(workplace);
    story
        .diary()
        .on(
            called,
            8,
            () -> {
              if (story.chronicle().state().body(assembly).flatMap(b -> b.meeting()).isPresent()) {
                throw new IllegalStateException(assembly + " is called already on day " + called);
              }
              story.hall().convene(assembly, story.diary().at(day, 19), motion);
              story
                  .hall()
                  .propose(
                      motion,
                      assembly.toString(),
                      deed,
                      story.roster().member(workplace, 15),
                      story.roster().member(workplace, 16));
            });
    votes(workplace, day, motion, comes);
  }

  /** The meeting, called by then, at which a motion made by then is voted on. */
  void votes(UnitId workplace, int day, String motion, Ruling.Outcome.Decision comes) {
    BodyId assembly = Roster.assembly(workplace);
    story
        .diary()
        .on(
            day,
            19,
            () -> {
              story.hall().open(assembly, story.manyOf(workplace));
              List<PersonId> voters = story.some(story.hall().present(assembly), VOTERS);
              boolean carries = comes != Ruling.Outcome.Decision.REJECTED;
              Hall.require(
                  story
                      .hall()
                      .vote(
                          motion, assembly, voters, story.mostly(carries ? Choice.YES : Choice.NO)),
                  comes);
              story.hall().close(assembly);
            });
    story.booked(workplace, day);
  }
}
