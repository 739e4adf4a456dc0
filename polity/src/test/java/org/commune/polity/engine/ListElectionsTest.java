package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.all;
import static org.commune.polity.engine.Federation.sitting;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.deed.ElectionDeed.CallElection;
import org.commune.polity.deed.ElectionDeed.CastBallot;
import org.commune.polity.deed.ElectionDeed.DeclareResult;
import org.commune.polity.deed.ElectionDeed.Nominate;
import org.commune.polity.deed.ElectionDeed.Recount;
import org.commune.polity.deed.ElectionDeed.Sheet;
import org.commune.polity.deed.TendencyDeed.FormTendency;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.Document;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.junit.jupiter.api.Test;

/** Ballots for lists and by points, cast and counted in the engine; what is published of them. */
class ListElectionsTest {
  private static final String CHARTER =
      """
      charter: union
      version: "1"
      title: The union
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: Members
          electorates:
            members: {of: membership}
          units:
            branch: {}
          bodies:
            teller: {kind: office, seats: 1}
          tendencies: {form: {members_min: 1}}
        - article: "2"
          title: The committee
          bodies:
            committee:
              kind: committee
              seats: 4
              filled_by: election
              electorate: members
              election: vote
              vacancy: {first: by_election, within: P30D}
              caps:
                - {by: unit, max: 2, on_breach: BREACH}
          elections:
            vote: {METHOD, electorate: members, returning_officer: teller, results: {publish: P1D, per_unit: true, ballots: true, recount: any_voter}}
      """;

  private static Town union(String method) {
    return called(union(method, "next_in_order"));
  }

  private static Town called(Town town) {
    admitted(
        town.person(
            "c-9",
            new CallElection("vote", body("committee"), Optional.empty(), Optional.empty())));
    return town;
  }

  private static Town union(String method, String breach) {
    Town town =
        Town.founded(
            CHARTER.replace("METHOD", method).replace("BREACH", breach),
            List.of(
                Federation.unit("a", "branch", "", 9),
                Federation.unit("b", "branch", "", 9),
                Federation.unit("c", "branch", "", 9)),
            List.of(Town.seats("teller", "members", "c-9")));
    return town;
  }

  private static Nominate on(String list, String person) {
    return new Nominate("vote", Optional.of(Federation.who(person)), Optional.of(list));
  }

  private static CastBallot list(String list, String... marks) {
    return new CastBallot(
        "vote",
        marks.length == 0 ? List.of() : List.of(List.of(marks)),
        Optional.of(list),
        Map.of());
  }

  private static CastBallot points(Map<String, Integer> points) {
    return new CastBallot("vote", List.of(), Optional.empty(), points);
  }

  private static final DeclareResult DECLARE = new DeclareResult("vote", Optional.empty());

  private static ElectionNow vote(Town town) {
    return town.state().get(Register.ELECTIONS, "vote").orElseThrow();
  }

  /** The list red of a-1, b-1, c-1 and the list blue of a-2, b-2, c-2; nine vote. */
  private static Town lists(String method) {
    Town town = union(method);
    stand(town);
    all(town, list("red"), "a-3", "a-4", "a-5", "a-6", "b-3", "b-4");
    all(town, list("blue"), "c-3", "c-4", "c-5");
    return town;
  }

  private static void stand(Town town) {
    for (String person : List.of("1", "2")) {
      String name = person.equals("1") ? "red" : "blue";
      admitted(
          town.person("a-" + person, new Nominate("vote", Optional.empty(), Optional.of(name))));
    }
  }

  @Test
  void listsWinSeatsInProportionAndFillThemInTheirOrder() {
    Town town =
        union(
            "method: list_pr, divisor: sainte_lague, lists: closed, nominate: {by: [one of members]}");
    stand(town);
    refused(town.person("b-1", on("red", "b-1")), "2", "the list red is kept by a-1");
    refused(town.person("b-1", new Nominate("vote", Optional.empty())), "2", "in vote lists stand");
    for (String person : List.of("b-1", "c-1")) {
      admitted(town.person("a-1", on("red", person)));
    }
    admitted(town.person("a-2", on("blue", "b-2")));
    refused(town.person("c-3", list("green")), "2", "no list green stands");
    refused(town.person("c-3", list("red", "c-1")), "2", "do not change the order");
    refused(town.person("c-3", new CastBallot("vote", List.of())), "2", "no list is named");
    all(town, list("red"), "a-3", "a-4", "a-5", "a-6", "b-3", "b-4", "b-5");
    all(town, list("blue"), "c-3", "c-4");
    admitted(town.person("c-9", DECLARE));
    // 7 and 2 votes: quotients 7, 7/3, 2, 7/5.
    assertThat(sitting(town, "committee")).containsExactly("a-1", "b-1", "c-1", "a-2");
    admitted(town.person("b-9", new Recount("vote")));
  }

  @Test
  void aListBelowItsShareOfTheVotesHasNoSeat() {
    Town town = lists("method: list_pr, list_threshold: 2/5, nominate: {by: [one of members]}");
    admitted(town.person("c-9", DECLARE));
    assertThat(sitting(town, "committee")).containsExactly("a-1", "-", "-", "-");
  }

  @Test
  void seatsThatAShortListLeavesAreToBeFilledByAnother() {
    Town town = lists("method: list_pr, nominate: {by: [one of members]}");
    admitted(town.person("c-9", DECLARE));
    assertThat(vote(town).elected()).hasSize(2);
    assertThat(sitting(town, "committee")).containsExactly("a-1", "a-2", "-", "-");
    assertThat(Federation.due(town, "call_election")).containsExactly("committee:3", "committee:4");
  }

  @Test
  void onAnOpenListPersonalVotesMakeTheOrderAndOnAFlexibleOneOnlyEnoughOfThem() {
    for (String[] kind :
        new String[][] {
          {"lists: open", "c-1"},
          {"lists: flexible, move_up_at: 1/2", "a-1"},
          {"lists: flexible, move_up_at: 1/3", "c-1"}
        }) {
      Town town = union("method: list_pr, " + kind[0] + ", nominate: {by: [one of members]}");
      stand(town);
      admitted(town.person("a-1", on("red", "b-1")));
      admitted(town.person("a-1", on("red", "c-1")));
      refused(town.person("b-3", list("red", "a-2")), "2", "does not stand in vote on that list");
      all(town, list("red", "c-1"), "a-3", "a-4");
      all(town, list("red"), "b-3", "b-4", "b-5");
      admitted(town.person("c-9", DECLARE));
      assertThat(vote(town).elected().getFirst().id()).as(kind[0]).isEqualTo(kind[1]);
    }
  }

  @Test
  void aListWithTheNameOfATendencyIsBegunByOneOfIt() {
    Town town = union("method: list_pr, nominate: {by: [one of members]}");
    admitted(town.person("b-1", new FormTendency("red", Federation.all("b-1"), Optional.empty())));
    refused(
        town.person("a-1", on("red", "a-1")), "2", "only those of the tendency red begin its list");
    admitted(town.person("b-1", on("red", "b-1")));
  }

  @Test
  void listsThatWereCountedElsewhereAreDeclaredFromTheirSheet() {
    Town town = union("method: list_pr, nominate: {by: [one of members]}");
    stand(town);
    Sheet wrong =
        new Sheet(Map.of("green", 4L), List.of(), List.of(), Optional.empty(), Optional.empty());
    refused(town.person("c-9", new DeclareResult("vote", Optional.of(wrong))), "2", "green");
    Sheet sheet =
        new Sheet(Map.of("blue", 4L), List.of(), List.of(), Optional.empty(), Optional.empty());
    admitted(town.person("c-9", new DeclareResult("vote", Optional.of(sheet))));
    assertThat(sitting(town, "committee")).containsExactly("a-2", "-", "-", "-");
  }

  @Test
  void pointsAreAddedUpAndTheTwoWithMostMeetInARunoffWhereTheRuleIsStar() {
    for (String method : List.of("score", "star")) {
      Town town = union("method: " + method);
      for (String person : List.of("a-1", "b-1", "c-1")) {
        admitted(town.person(person, new Nominate("vote", Optional.empty())));
      }
      refused(town.person("a-3", points(Map.of("a-1", 6))), "2", "6 points for a-1");
      refused(town.person("a-3", points(Map.of("a-3", 1))), "2", "a-3 does not stand");
      // a-1 has 10 points, b-1 12, and three of five prefer a-1 to b-1.
      all(town, points(Map.of("b-1", 5, "a-1", 0)), "b-3", "b-4");
      all(town, points(Map.of("a-1", 3, "b-1", 1)), "a-3", "a-4");
      admitted(town.person("a-5", points(Map.of("a-1", 4, "b-1", 0))));
      admitted(town.person("c-9", DECLARE));
      assertThat(vote(town).elected().getFirst().id())
          .as(method)
          .isEqualTo(method.equals("score") ? "b-1" : "a-1");
    }
  }

  @Test
  void returnsTellTheFiguresOfUnitsAndNobodysVote() {
    Town town = lists("method: list_pr, nominate: {by: [one of members]}");
    admitted(town.person("c-9", DECLARE));
    Document returns = town.state().get(Register.DOCUMENTS, "returns of vote").orElseThrow();
    // Four of a, two of b and three of c voted: no figure stands for fewer than five ballots.
    assertThat(returns.text().orElseThrow().lines())
        .containsExactly(
            "a + b + c: 9 ballots; blue 3, red 6",
            "blue",
            "blue",
            "blue",
            "red",
            "red",
            "red",
            "red",
            "red",
            "red");
  }

  @Test
  void whereCapsKeepOutAllWhoStandTheResultIsDeclaredWithNobody() {
    for (String method : List.of("stv", "approval", "irv", "list_pr")) {
      Town town =
          union("method: " + method + ", nominate: {by: [one of members]}", "next_in_order");
      // Two of the branch sit already, on seats that the election does not fill.
      seated(town, 1, "a-8");
      seated(town, 2, "a-9");
      admitted(
          town.person(
              "c-9",
              new CallElection("rest", body("committee"), Optional.of(2), Optional.empty())));
      Optional<String> list = method.equals("list_pr") ? Optional.of("red") : Optional.empty();
      admitted(town.person("a-1", new Nominate("rest", Optional.of(Federation.who("a-1")), list)));
      admitted(
          town.person(
              "b-3",
              list.isPresent()
                  ? new CastBallot("rest", List.of(), list, Map.of())
                  : new CastBallot("rest", List.of(List.of("a-1")))));
      admitted(town.person("c-9", new DeclareResult("rest", Optional.empty())));
      ElectionNow rest = town.state().get(Register.ELECTIONS, "rest").orElseThrow();
      assertThat(rest.status()).as(method).isEqualTo(Status.DECLARED);
      assertThat(rest.elected()).as(method).isEmpty();
      assertThat(sitting(town, "committee")).containsExactly("a-8", "a-9", "-", "-");
      assertThat(Federation.due(town, "call_election"))
          .as(method)
          .containsExactly("committee:3", "committee:4");
    }
  }

  private static void seated(Town town, int number, String person) {
    Course course = new Course(town.scene());
    Seating.take(
        course,
        new SeatId(body("committee"), number),
        Federation.who(person),
        "members",
        List.of());
    town.apply(course.effects());
  }

  @Test
  void aResultThatBreaksACapIsVoidAndTheElectionIsHeldAgainWhereTheCharterSaysSo() {
    Town town = called(union("method: approval", "refused"));
    for (String person : List.of("a-1", "a-2", "a-3")) {
      admitted(town.person(person, new Nominate("vote", Optional.empty())));
    }
    all(town, new CastBallot("vote", List.of(List.of("a-1", "a-2", "a-3"))), "b-3", "b-4");
    admitted(town.person("c-9", DECLARE));
    assertThat(vote(town).status()).isEqualTo(Status.ANNULLED);
    admitted(
        town.person(
            "c-9",
            new CallElection("again", body("committee"), Optional.empty(), Optional.empty())));
  }
}
