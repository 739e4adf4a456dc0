package org.commune.server.demo.federation;

import java.util.ArrayList;
import java.util.List;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;
import org.commune.server.demo.told.Hall;

/** The assemblies: they meet every month, send delegates, and tell them what to vote. */
final class Assemblies {
  /** Article 5: a delegate for every 25 members, and one more for a remainder above 12. */
  private static final int PER_COUNCIL_SEAT = 25;

  private static final int REMAINDER = 12;

  private static final int FIRST_MEETING = 12;

  private final Story story;

  private Assemblies(Story story) {
    this.story = story;
  }

  static void tell(Story story) {
    Assemblies assemblies = new Assemblies(story);
    List<UnitId> all = story.roster().workplaces();
    for (int i = 0; i < all.size(); i++) {
      UnitId workplace = all.get(i);
      assemblies.first(workplace, i % 5);
      for (int day = FIRST_MEETING + 27 + i % 5; day < Story.TODAY - 8; day += 27) {
        if (story.isFree(workplace, day)) {
          assemblies.ordinary(workplace, day);
        }
      }
    }
  }

  /** Delegates to the district council and to the congress are chosen. */
  private void first(UnitId workplace, int later) {
    BodyId assembly = Roster.assembly(workplace);
    int called = 1 + later;
    story
        .diary()
        .on(
            called,
            9,
            () -> {
              story
                  .hall()
                  .convene(assembly, story.diary().at(FIRST_MEETING + later, 18), "delegates");
              delegates(workplace);
            });
    story
        .diary()
        .on(
            FIRST_MEETING + later,
            18,
            () -> {
              story.hall().open(assembly, story.manyOf(workplace));
              List<PersonId> voters = story.some(story.hall().present(assembly), 14);
              Hall.requireCarried(
                  story
                      .hall()
                      .vote(councilMotion(workplace), assembly, voters, story.mostly(Choice.YES)));
              Hall.requireCarried(
                  story.hall().vote(congressMotion(workplace), assembly, voters, p -> Choice.YES));
              story.hall().close(assembly);
            });
  }

  private void delegates(UnitId workplace) {
    String assembly = Roster.assembly(workplace).toString();
    List<PersonId> members = story.roster().members(workplace);
    int seats = members.size() / PER_COUNCIL_SEAT;
    seats += members.size() % PER_COUNCIL_SEAT > REMAINDER ? 1 : 0;
    story
        .hall()
        .propose(
            councilMotion(workplace),
            assembly,
            new ElectionDeed.Elect(
                Roster.council(story.roster().district(workplace)),
                members.subList(6, 6 + seats),
                members.subList(6 + seats, 6 + 2 * seats)),
            members.get(5),
            members.get(6));
    List<UnitId> pool = Pools.of(story.roster(), workplace);
    UnitId from = pool.getFirst();
    story
        .hall()
        .propose(
            congressMotion(workplace),
            assembly,
            new ElectionDeed.Elect(
                Story.CONGRESS,
                List.of(story.roster().member(from, 20)),
                List.of(story.roster().member(pool.getLast(), 21))),
            members.get(5),
            members.get(6));
  }

  private static String councilMotion(UnitId workplace) {
    return "Delegates of " + workplace + " to the district";
  }

  private static String congressMotion(UnitId workplace) {
    return "A delegate of " + workplace + " to the congress";
  }

  /** A month like others: few come, and nothing is voted on. */
  private void ordinary(UnitId workplace, int day) {
    BodyId assembly = Roster.assembly(workplace);
    story.diary().on(day - 8, 9, () -> story.hall().convene(assembly, story.diary().at(day, 18)));
    story
        .diary()
        .on(
            day,
            18,
            () -> {
              int coming = 3 + story.random().nextInt(4);
              List<PersonId> some =
                  new ArrayList<>(story.roster().members(workplace).subList(0, 1));
              some.addAll(story.some(story.roster().members(workplace), coming));
              story.hall().open(assembly, some.stream().distinct().toList());
              story.hall().close(assembly);
            });
  }
}
