package org.commune.server.demo.federation;

import java.nio.charset.StandardCharsets;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.Hash;
import org.commune.server.demo.told.Hall;

/**
 * The reports of the control commission; and the tribunal, drawn by lot from a seed that was
 * committed to the day before.
 */
final class Offices {
  private static final String SEED = "seven names out of a hat at Kessel Street";

  private Offices() {}

  static void tell(Story story) {
    story
        .diary()
        .on(
            22,
            12,
            () ->
                story
                    .chronicle()
                    .does(
                        Elections.registrar(story),
                        new ElectionDeed.CommitSeed(
                            Story.TRIBUNAL,
                            Hash.sha256(Bytes.of(SEED.getBytes(StandardCharsets.UTF_8))).hex())));
    story
        .diary()
        .on(
            23,
            12,
            () ->
                story
                    .chronicle()
                    .does(
                        Elections.registrar(story),
                        new ElectionDeed.DrawLot(Story.TRIBUNAL, SEED)));
    story
        .diary()
        .on(
            24,
            10,
            () -> {
              story.hall().sit(Story.TRIBUNAL);
              Hall.requireCarried(
                  story
                      .hall()
                      .decide(
                          "Chair of the tribunal",
                          Story.TRIBUNAL,
                          new MeetingDeed.ElectChair(
                              Story.TRIBUNAL, story.hall().sitting(Story.TRIBUNAL).get(3)),
                          p -> Choice.YES));
              story.hall().close(Story.TRIBUNAL);
            });
  }
}
