package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.sitting;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.MeetingDeed.Attend;
import org.commune.polity.deed.MeetingDeed.Convene;
import org.commune.polity.deed.MeetingDeed.OpenMeeting;
import org.commune.polity.deed.MotionDeed.CallVote;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.MotionDeed.CloseVote;
import org.commune.polity.deed.MotionDeed.ProposeMotion;
import org.commune.polity.deed.MotionDeed.Vote;
import org.commune.polity.deed.SeatDeed.Appoint;
import org.commune.polity.deed.SeatDeed.CreateBody;
import org.commune.polity.deed.SeatDeed.Dismiss;
import org.commune.polity.state.Motion;
import org.commune.polity.state.SeatId;
import org.junit.jupiter.api.Test;

/** Bodies that no charter names, for an act created them. */
class CreatedBodiesTest {

  @Test
  void aCreatedBodyIsFilledByItsCreatorMeetsAndUsesThePowersItWasGiven() {
    Town town = Federation.town();
    CreateBody create =
        new CreateBody(
            "inquiry",
            "look into the accounts",
            List.of("adopt_policy"),
            Optional.of(2),
            Optional.empty(),
            Optional.of("congress"));
    admitted(town.body("congress", create));
    Appoint first = new Appoint(body("inquiry"), who("south-4"), Optional.empty());
    refused(town.person("south-4", first), "8", "");
    admitted(town.body("congress", first));
    admitted(town.body("congress", new Appoint(body("inquiry"), who("south-5"), Optional.empty())));
    assertThat(sitting(town, "inquiry")).containsExactly("south-4", "south-5");

    Convene meeting = new Convene(body("inquiry"), town.state().now(), false, List.of());
    refused(town.person("south-6", meeting), "3", "");
    admitted(town.person("south-4", meeting));
    admitted(town.person("south-4", new OpenMeeting(body("inquiry"), false)));
    for (String member : List.of("south-4", "south-5")) {
      admitted(town.person(member, new Attend(body("inquiry"))));
    }
    ProposeMotion motion =
        new ProposeMotion(
            "report",
            "inquiry",
            Optional.of(new AdoptPolicy("report", Optional.empty())),
            Optional.empty(),
            List.of());
    refused(town.person("south-6", motion), "3", "");
    admitted(town.person("south-4", motion));
    admitted(town.person("south-4", new CallVote("report")));
    for (String member : List.of("south-4", "south-5")) {
      admitted(town.person(member, new Vote("report", Optional.of(Choice.YES), List.of())));
    }
    admitted(town.person("south-5", new CloseVote("report")));
    assertThat(town.state().motion("report").orElseThrow().status())
        .isEqualTo(Motion.Status.CARRIED);

    Dismiss dismiss = new Dismiss(new SeatId(body("inquiry"), 2), Optional.empty());
    refused(town.person("south-4", dismiss), "8", "");
    admitted(town.body("congress", dismiss));
    assertThat(sitting(town, "inquiry")).containsExactly("south-4", "-");
  }
}
