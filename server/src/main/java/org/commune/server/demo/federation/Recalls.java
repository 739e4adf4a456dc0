package org.commune.server.demo.federation;

import java.util.List;
import java.util.Optional;
import org.commune.polity.Ruling.Outcome.Decision;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;

/**
 * Two recalls: the bakers keep their delegate, and the crane drivers take theirs back, whose
 * alternate sits in the same entry.
 */
final class Recalls {
  static final String KEPT = "Recall of a delegate of the bakery";
  static final String RECALLED = "Recall of a delegate of the cranes";

  private static final int KEPT_ON = 104;
  private static final int RECALLED_ON = 216;

  /** Of the first delegate of a workplace to its district council, as the assemblies choose. */
  static final int DELEGATE = 6;

  private final Story story;

  private Recalls(Story story) {
    this.story = story;
  }

  static void tell(Story story) {
    Recalls recalls = new Recalls(story);
    recalls.recall(
        Roster.BAKERY, KEPT_ON, KEPT, "has missed two sessions of the council", Decision.REJECTED);
    recalls.recall(
        Roster.CRANES,
        RECALLED_ON,
        RECALLED,
        "voted for overtime on Sundays and did not say so",
        Decision.CARRIED);
    story
        .diary()
        .on(
            KEPT_ON - 3,
            20,
            () ->
                story
                    .chronicle()
                    .does(
                        story.roster().member(Roster.BAKERY, DELEGATE),
                        new MandateDeed.ReportBack(
                            Roster.council(story.roster().district(Roster.BAKERY)),
                            "I was ill in two sessions, and my alternate spoke for us.")));
  }

  static SeatId seat(Story story, UnitId workplace) {
    BodyId council = Roster.council(story.roster().district(workplace));
    return story
        .chronicle()
        .state()
        .body(council)
        .flatMap((Composition b) -> b.seatOf(story.roster().member(workplace, DELEGATE)))
        .orElseThrow();
  }

  private void recall(UnitId workplace, int day, String name, String ground, Decision comes) {
    BodyId assembly = Roster.assembly(workplace);
    List<PersonId> members = story.roster().members(workplace);
    PersonId starter = members.get(14);
    String petition = "Petition: " + name;
    story
        .diary()
        .on(
            day - 12,
            9,
            () -> {
              SeatDeed.Recall recall =
                  new SeatDeed.Recall(
                      Optional.of(seat(story, workplace)), Optional.empty(), Story.text(ground));
              story
                  .chronicle()
                  .does(starter, new MotionDeed.StartPetition(petition, recall, Optional.empty()));
              story.sign(petition, story.some(members, members.size() / 10 + 3));
            });
    story
        .diary()
        .on(
            day - 9,
            9,
            () -> {
              story.hall().convene(assembly, story.diary().at(day, 19), name);
              story
                  .hall()
                  .propose(
                      name,
                      assembly.toString(),
                      new SeatDeed.Recall(
                          Optional.of(seat(story, workplace)),
                          Optional.empty(),
                          Story.text(ground)),
                      "",
                      starter);
            });
    new Meetings(story).votes(workplace, day, name, comes);
  }
}
