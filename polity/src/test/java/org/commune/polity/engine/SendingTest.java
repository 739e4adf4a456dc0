package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.all;
import static org.commune.polity.engine.Federation.seat;
import static org.commune.polity.engine.Federation.sitting;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.ElectionDeed.CommitSeed;
import org.commune.polity.deed.ElectionDeed.DrawLot;
import org.commune.polity.deed.ElectionDeed.Elect;
import org.commune.polity.deed.SeatDeed.Recall;
import org.commune.polity.engine.counting.Lots;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Eligible;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Seat;
import org.junit.jupiter.api.Test;

class SendingTest {
  private static Elect send(String... delegates) {
    return new Elect(body("congress"), all(delegates), List.of());
  }

  @Test
  void anAssemblySendsAsManyDelegatesAsItsMembersGiveItSeats() {
    Town town = Federation.town();
    refused(
        town.body("assembly/south", send("south-4", "south-5", "south-6", "south-7")),
        "4",
        "is due 3 of the seats");
    admitted(town.body("assembly/south", send("south-4", "south-5", "south-6")));
    refused(town.body("assembly/north", send("north-4", "north-5")), "4", "is due 1 of the seats");
    admitted(town.body("assembly/north", send("north-4")));
    assertThat(sitting(town, "congress"))
        .containsExactly("south-4", "south-5", "south-6", "north-4");
  }

  @Test
  void delegatesAreMembersNamedOnceWithAtMostOneAlternateEach() {
    Town town = Federation.town();
    refused(town.body("assembly/south", send()), "4", "nobody is named");
    refused(town.body("assembly/south", send("south-4", "south-4")), "4", "named twice");
    refused(town.body("assembly/south", send("stranger")), "4", "not a member");
    refused(
        town.body(
            "assembly/south",
            new Elect(body("congress"), all("south-4"), all("south-5", "south-6"))),
        "4",
        "2 alternates, and 1 is the most");
    refused(
        town.body("assembly/south", new Elect(body("congress"), all("south-4"), all("south-4"))),
        "4",
        "named twice");
  }

  @Test
  void aSeatWithinItsTermIsNotFilledOverItsHolder() {
    Town town = Federation.town();
    admitted(town.body("assembly/north", send("north-4")));
    refused(town.body("assembly/north", send("north-5")), "4", "is held until");
    town.later("P366D");
    admitted(town.body("assembly/north", send("north-5")));
    assertThat(sitting(town, "congress")).containsExactly("north-5");
  }

  @Test
  void aBodyThatSendsNobodyIsToldSo() {
    Town town = Federation.town();
    refused(town.body("congress", send("north-4")), "4", "only");
    refused(town.body("assembly/nowhere", send("north-4")), "4", "sends nobody");
  }

  @Test
  void smallUnitsThatShareASeatSendAndRecallTogether() {
    Town town = Federation.town();
    admitted(town.body("assembly/east", send("east-1")));
    assertThat(sitting(town, "congress")).isEmpty();
    admitted(town.body("assembly/west", send("west-1")));
    assertThat(sitting(town, "congress")).isEmpty();
    admitted(town.body("assembly/west", send("east-1")));
    assertThat(sitting(town, "congress")).containsExactly("east-1");
    assertThat(town.state().seat(seat("congress:1")).map(Seat::senders))
        .contains(List.of("assembly/east", "assembly/west"));
    Recall recall = new Recall(Optional.of(seat("congress:1")), Optional.empty(), Optional.empty());
    refused(town.body("assembly/north", recall), "5", "only electors");
    admitted(town.body("assembly/west", recall));
    assertThat(sitting(town, "congress")).containsExactly("east-1");
    admitted(town.body("assembly/east", recall));
    assertThat(sitting(town, "congress")).containsExactly("-");
    admitted(town.body("assembly/west", recall("congress:1", town)));
  }

  private static Elect recall(String seat, Town town) {
    assertThat(town.state().seat(seat(seat)).flatMap(Seat::holder)).isEmpty();
    return send("west-2");
  }

  private static final String SEED = "read out by the youngest member";

  @Test
  void theLotIsDrawnFromTheSeedThatWasCommittedTo() {
    Town town = Federation.town();
    DrawLot draw = new DrawLot(body("jury"), SEED);
    refused(town.person("south-3", draw), "8", "not committed to beforehand");
    refused(
        town.person("south-3", new CommitSeed(body("jury"), "abc")), "8", "64 hexadecimal digits");
    refused(town.person("south-3", new CommitSeed(body("board"), Lots.commitment(SEED))), "8", "");
    admitted(town.person("south-3", new CommitSeed(body("jury"), Lots.commitment(SEED))));
    refused(
        town.person("south-3", new CommitSeed(body("jury"), Lots.commitment("another"))),
        "8",
        "stands already");
    refused(town.person("south-3", draw), "8", "not committed to beforehand");
    town.later("P1D");
    refused(
        town.person("south-3", new DrawLot(body("jury"), "another")), "8", "not the one that was");
    admitted(town.person("south-3", draw));
    assertThat(sitting(town, "jury")).hasSize(3).doesNotContain("-").doesNotHaveDuplicates();
    refused(town.person("south-3", draw), "8", "not committed to beforehand");
  }

  @Test
  void theLotLeavesOutThoseWhoHoldOfficeAndThoseWhomTheArticleNames() {
    for (int i = 0; i < 20; i++) {
      Town town = Federation.town();
      town.apply(List.of(Write.person(town.person("south-20").withFact("convicted", "2025"), "")));
      String seed = "seed " + i;
      admitted(town.person("south-3", new CommitSeed(body("jury"), Lots.commitment(seed))));
      town.later("P1D");
      admitted(town.person("south-3", new DrawLot(body("jury"), seed)));
      assertThat(sitting(town, "jury"))
          .doesNotContain("south-1", "south-2", "north-1", "south-3", "south-20");
    }
  }

  @Test
  void theDrawIsTheOneThatAnybodyRepeats() {
    Town town = Federation.town();
    admitted(town.person("south-3", new CommitSeed(body("jury"), Lots.commitment(SEED))));
    town.later("P1D");
    List<PersonId> pool =
        town.scene().roll("members", town.state().now()).stream()
            .filter(p -> Eligible.toSit(town.scene(), body("jury"), p).isEmpty())
            .toList();
    admitted(town.person("south-3", new DrawLot(body("jury"), SEED)));
    assertThat(sitting(town, "jury"))
        .isEqualTo(Lots.drawn(SEED, pool).subList(0, 3).stream().map(PersonId::id).toList());
  }
}
