package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.all;
import static org.commune.polity.engine.Federation.composition;
import static org.commune.polity.engine.Federation.due;
import static org.commune.polity.engine.Federation.running;
import static org.commune.polity.engine.Federation.seat;
import static org.commune.polity.engine.Federation.sitting;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;
import static org.commune.polity.engine.Town.span;

import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.ElectionDeed.Elect;
import org.commune.polity.deed.SeatDeed.AlterSeats;
import org.commune.polity.deed.SeatDeed.Appoint;
import org.commune.polity.deed.SeatDeed.CreateBody;
import org.commune.polity.deed.SeatDeed.Dismiss;
import org.commune.polity.deed.SeatDeed.DissolveBody;
import org.commune.polity.deed.SeatDeed.ExtendTerm;
import org.commune.polity.deed.SeatDeed.FillVacancy;
import org.commune.polity.deed.SeatDeed.Invest;
import org.commune.polity.deed.SeatDeed.Recall;
import org.commune.polity.deed.SeatDeed.Resign;
import org.commune.polity.deed.SeatDeed.SuspendRecall;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Eligible;
import org.commune.polity.state.Document;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.junit.jupiter.api.Test;

class SeatsTest {
  private static final Elect TWO_DELEGATES =
      new Elect(body("congress"), all("south-4", "south-5"), all("south-6", "south-7"));

  private static Recall recall(String seat) {
    return new Recall(Optional.of(seat(seat)), Optional.empty(), Optional.empty());
  }

  /** With two delegates of the south, and their alternates. */
  private static Town congress() {
    Town town = Federation.town();
    admitted(town.body("assembly/south", TWO_DELEGATES));
    return town;
  }

  @Test
  void recallTakesEffectAtOnceAndTheAlternateTakesTheSeat() {
    Town town = congress();
    admitted(town.body("assembly/south", recall("congress:1")));
    assertThat(sitting(town, "congress")).containsExactly("south-6", "south-5");
    assertThat(town.scene().sits(who("south-4"), body("congress"))).isFalse();
    assertThat(due(town, "elect")).doesNotContain("congress:1");
  }

  @Test
  void withoutAnAlternateTheElectorsMustElectAnotherAndTheDutyEndsWhenTheyDo() {
    Town town = congress();
    admitted(town.body("assembly/south", recall("congress:1")));
    admitted(town.body("assembly/south", recall("congress:1")));
    assertThat(sitting(town, "congress")).containsExactly("-", "south-5");
    assertThat(due(town, "elect")).contains("congress:1");
    admitted(town.body("assembly/south", new Elect(body("congress"), all("south-8"), List.of())));
    assertThat(sitting(town, "congress")).containsExactly("south-8", "south-5");
    assertThat(due(town, "elect")).doesNotContain("congress:1");
  }

  @Test
  void whoFollowsWithinATermServesTheRestOfItOnly() {
    Town town = congress();
    Optional<java.time.Instant> until = town.state().seat(seat("congress:1")).flatMap(Seat::until);
    town.later("P100D");
    admitted(town.body("assembly/south", recall("congress:1")));
    assertThat(town.state().seat(seat("congress:1")).flatMap(Seat::until)).isEqualTo(until);
    town.later("P266D");
    assertThat(sitting(town, "congress")).containsExactly("-", "-");
  }

  @Test
  void onlyThoseWhoSentADelegateRecallIt() {
    Town town = congress();
    refused(town.body("assembly/north", recall("congress:1")), "5", "only electors may recall");
    refused(town.body("congress", recall("congress:1")), "5", "only electors may recall");
    refused(town.body("assembly/south", recall("congress:9")), "5", "");
  }

  @Test
  void delegatesAreRecalledOneAtATimeAndTheBoardAllAtOnce() {
    Town town = congress();
    refused(
        town.body(
            "assembly/south",
            new Recall(Optional.empty(), Optional.of(body("congress")), Optional.empty())),
        "5",
        "one at a time");
    admitted(
        town.body(
            "congress",
            new Recall(Optional.empty(), Optional.of(body("board")), Optional.empty())));
    assertThat(sitting(town, "board")).containsExactly("-", "-", "-");
  }

  @Test
  void aSuspensionOfRecallsIsKeptAndEnds() {
    Town town = congress();
    admitted(town.body("congress", new SuspendRecall(body("board"), span("P30D"))));
    refused(town.body("congress", recall("board:1")), "5", "suspended until");
    town.later("P31D");
    admitted(town.body("congress", recall("board:1")));
  }

  @Test
  void resigningIsForTheHolderAloneAndTheStatementIsKept() {
    Town town = Federation.town();
    Resign resign = new Resign(seat("board:1"), Optional.of("We have no majority."));
    refused(town.person("south-2", resign), "6", "");
    admitted(town.person("south-1", resign));
    assertThat(sitting(town, "board")).containsExactly("-", "south-2", "north-1");
    assertThat(town.state().each(Register.DOCUMENTS))
        .extracting(Document::text)
        .contains(Optional.of("We have no majority."));
    refused(town.person("south-1", resign), "6", "");
  }

  @Test
  void whenTheLastOfABodyResignsItsVoteOfConfidenceIsGoneToo() {
    Town town = Federation.town();
    if (!composition(town, "board").invested()) {
      admitted(town.body("congress", new Invest(body("board"))));
    }
    refused(town.body("congress", new Invest(body("board"))), "6", "has its vote");
    for (String holder : List.of("south-1", "south-2", "north-1")) {
      admitted(
          town.person(
              holder,
              new Resign(
                  composition(town, "board").seatOf(who(holder)).orElseThrow(), Optional.empty())));
    }
    assertThat(composition(town, "board").invested()).isFalse();
    refused(town.body("congress", new Invest(body("board"))), "6", "nobody sits");
  }

  @Test
  void termsEndByThemselvesAndNoEarlier() {
    Town town = Federation.town();
    town.later("P364D");
    assertThat(sitting(town, "board")).containsExactly("south-1", "south-2", "north-1");
    town.later("P2D");
    assertThat(sitting(town, "board")).containsExactly("-", "-", "-");
  }

  @Test
  void aLengthenedTermEndsWhenItSaysButNotAfterTheLatestDateOfTheElection() {
    Town town = Federation.town();
    refused(
        town.body("congress", new ExtendTerm(body("board"), span("P2M"))), "7", "must be held by");
    admitted(town.body("congress", new ExtendTerm(body("board"), span("P20D"))));
    town.later("P380D");
    assertThat(sitting(town, "board")).containsExactly("south-1", "south-2", "north-1");
    town.later("P10D");
    assertThat(sitting(town, "board")).containsExactly("-", "-", "-");
  }

  @Test
  void aVacancyIsFilledForTheRestOfTheTermWithinTheCaps() {
    Town town = Federation.town();
    FillVacancy fill = new FillVacancy(seat("board:3"), who("south-9"));
    refused(town.body("congress", fill), "9", "is held by north-1");
    admitted(town.body("congress", recall("board:3")));
    refused(town.body("congress", fill), "6", "2 of unit south sit in board already");
    refused(
        town.body("congress", new FillVacancy(seat("board:7"), who("north-2"))),
        "9",
        "there is no seat board:7");
    refused(
        town.body("congress", new FillVacancy(seat("board:3"), who("nobody"))),
        "6",
        "nobody of the name nobody is known");
    refused(
        town.body("congress", new FillVacancy(seat("board:3"), who("south-1"))),
        "6",
        "sits in board already");
    admitted(town.body("congress", new FillVacancy(seat("board:3"), who("north-2"))));
    assertThat(town.state().seat(seat("board:3")).flatMap(Seat::sentBy)).contains("members");
    town.later("P366D");
    assertThat(sitting(town, "board")).containsExactly("-", "-", "-");
  }

  @Test
  void officesThatDoNotGoTogetherAreNotHeldTogetherWhicheverArticleSaysIt() {
    Town town = Federation.town();
    admitted(town.body("congress", recall("board:3")));
    refused(
        town.body("congress", new FillVacancy(seat("board:3"), who("south-3"))),
        "8",
        "does not go together");
    admitted(town.body("congress", new Dismiss(seat("registrar:1"), Optional.empty())));
    refused(
        town.body("congress", new Appoint(body("registrar"), who("south-1"), Optional.empty())),
        "8",
        "does not go together with one in registrar");
  }

  @Test
  void appointmentsFillOneSeatEachAndNoneThatIsHeld() {
    Town town = Federation.town();
    Appoint north = new Appoint(body("registrar"), who("north-5"), Optional.empty());
    refused(town.body("congress", north), "8", "are held");
    admitted(town.body("congress", new Dismiss(seat("registrar:1"), Optional.empty())));
    refused(
        town.body("congress", new Dismiss(seat("registrar:1"), Optional.empty())),
        "8",
        "nobody holds");
    admitted(town.body("congress", north));
    assertThat(sitting(town, "registrar")).containsExactly("north-5");
    refused(town.body("board", north), "8", "only congress may appoint");
  }

  @Test
  void whoLeftAnOfficeDoesNotReturnBeforeItsGapHasPassed() {
    Town town = Federation.town();
    admitted(town.body("congress", new Dismiss(seat("registrar:1"), Optional.empty())));
    Appoint north = new Appoint(body("registrar"), who("north-5"), Optional.empty());
    admitted(town.body("congress", north));
    town.later("P10D");
    admitted(town.body("congress", new Dismiss(seat("registrar:1"), Optional.empty())));
    town.later("P30D");
    refused(town.body("congress", north), "8", "may not return within 6 months");
    town.later("P6M");
    admitted(town.body("congress", north));
  }

  @Test
  void whoIsBarredFromOfficeTakesNoSeatUntilTheBanEnds() {
    Town town = Federation.town();
    admitted(town.body("congress", recall("board:3")));
    town.apply(
        List.of(
            Write.person(
                town.person("north-2")
                    .withFact(Eligible.OFFICE_BAN, Town.START.plusSeconds(86_400).toString()),
                "")));
    FillVacancy fill = new FillVacancy(seat("board:3"), who("north-2"));
    refused(town.body("congress", fill), "header", "may hold no office until");
    town.later("P2D");
    admitted(town.body("congress", fill));
  }

  @Test
  void seatsAreAddedAndTakenWithinTheSizeThatTheCharterSets() {
    Town town = Federation.town();
    refused(town.body("congress", new AlterSeats(body("board"), 5)), "6", "3 is the most");
    refused(town.body("congress", new AlterSeats(body("board"), 2)), "6", "3 is the fewest");
    refused(town.body("congress", new AlterSeats(body("board"), 0)), "9", "between 1 and");
    refused(
        town.body("congress", new AlterSeats(body("assembly/north"), 5)),
        "9",
        "no body with seats");
    admitted(town.body("congress", new AlterSeats(body("congress"), 4)));
    assertThat(sitting(town, "congress")).containsExactly("-", "-", "-", "-");
  }

  @Test
  void aCreatedBodyHasItsSeatsAndEndsByItself() {
    Town town = Federation.town();
    CreateBody create =
        new CreateBody(
            "inquiry",
            "look into the accounts",
            List.of("inspect"),
            Optional.of(2),
            Optional.of(span("P90D")),
            Optional.of("congress"));
    admitted(town.body("congress", create));
    refused(town.body("congress", create), "9", "there is a inquiry already");
    assertThat(sitting(town, "inquiry")).containsExactly("-", "-");
    assertThat(running(town, "seats:ends")).containsExactly("inquiry");
    town.later("P91D");
    assertThat(town.scene().exists(body("inquiry"))).isFalse();
    refused(
        town.body("congress", new DissolveBody(body("inquiry"), Optional.empty())),
        "9",
        "there is no inquiry");
  }

  @Test
  void badNamesAndPowersOfNewBodiesAreRefused() {
    Town town = Federation.town();
    refused(
        town.body(
            "congress",
            new CreateBody(
                "The Inquiry",
                "p",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        "9",
        "not a name for a body");
    refused(
        town.body(
            "congress",
            new CreateBody(
                "inquiry",
                "p",
                List.of("hang"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        "9",
        "there is no act \"hang\"");
    refused(
        town.body(
            "congress",
            new CreateBody(
                "inquiry", "p", List.of(), Optional.of(-1), Optional.empty(), Optional.empty())),
        "9",
        "between 1 and");
  }

  @Test
  void anAssemblyIsNotDissolved() {
    Town town = Federation.town();
    refused(
        town.body("congress", new DissolveBody(body("assembly/north"), Optional.empty())), "3", "");
  }
}
