package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.Ground;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.MandateDeed.InstructDelegate;
import org.commune.polity.deed.MandateDeed.ReportBack;
import org.commune.polity.deed.MandateDeed.Strike;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.duties.Running;
import org.commune.polity.engine.mandates.Mandates;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.Instruction;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.UnitId;
import org.commune.polity.state.VoteNow;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class MandateTest {
  private static final String CHARTER =
      """
      charter: league
      version: "1"
      title: The league
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: Branches
          units:
            branch: {reserved: [strike]}
          bodies:
            assembly: {kind: assembly, per: branch, seats: all_members}
            congress:
              kind: congress
              seat_groups:
                - {filled_by: delegation, electorate: assembly, apportion: {per: 1}, mandate: MANDATE}
        - article: "2"
          title: Mandates
          mandates:
            bound:
              kind: instructed
              by: electors
              binding_on: [adopt_policy]
              report_back: P14D
              breach: {effect: reported}
            strict:
              kind: instructed
              by: electors
              breach: {effect: void}
              uninstructed: instructed
              split_vote: block
            free: {kind: free}
        - article: "3"
          title: Policy
          powers:
            - {act: adopt_policy, holder: [congress]}
            - {act: instruct_delegate, holder: [assembly]}
      """;

  private static Setup.UnitGiven branch(String name, String... people) {
    return new Setup.UnitGiven(
        new UnitId(name),
        "branch",
        Optional.empty(),
        Optional.empty(),
        List.of(people).stream().map(PersonId::new).toList(),
        Map.of());
  }

  /** North has sent ann and ben, south cay, to a congress with this mandate. */
  private static Town league(String mandate) {
    return Town.founded(
        CHARTER.replace("MANDATE", mandate),
        List.of(branch("north", "ann", "ben", "dan"), branch("south", "cay", "eve")),
        List.of(
            Town.seats("congress", "assembly/north", "ann", "ben"),
            Town.seats("congress", "assembly/south", "cay")));
  }

  private static InstructDelegate instruct(String on, Choice choice) {
    return new InstructDelegate(Town.body("congress"), on, choice);
  }

  /** A motion in the congress on which it is being voted. */
  private static Motion motion(Map<String, Choice> votes) {
    TreePMap<String, VoteNow.Cast> cast = TreePMap.empty();
    for (Map.Entry<String, Choice> vote : votes.entrySet()) {
      cast = cast.plus(vote.getKey(), new VoteNow.Cast(Optional.of(vote.getValue()), List.of()));
    }
    return Motion.proposed(
            "m1",
            "congress",
            "",
            new Motion.Matter(
                Optional.of(new AdoptPolicy("bread", Optional.empty())),
                Optional.empty(),
                List.of()),
            "ann",
            Town.START)
        .with(Motion.Status.VOTING)
        .with(
            Optional.of(new VoteNow(Town.START, Optional.empty(), Optional.empty(), cast, false)));
  }

  private static List<Effect> votes(Town town, String person, Choice choice) {
    List<Effect> effects =
        Mandates.onVote(town.scene(), motion(Map.of()), new PersonId(person), choice);
    town.apply(Running.complete(town.scene(), effects));
    return effects;
  }

  private static Optional<Ground> bars(Town town, String person, Choice choice) {
    return Mandates.bars(town.scene(), motion(Map.of()), new PersonId(person), choice);
  }

  @Test
  void onlyThoseWhoSentADelegateInstruct() {
    Town town = league("bound");
    admitted(town.body("assembly/north", instruct("m1", Choice.NO)));
    Instruction instruction = town.state().each(Register.INSTRUCTIONS).iterator().next();
    assertThat(instruction.sender()).isEqualTo("assembly/north");
    Town other = league("bound");
    refused(
        other.body("assembly/north", new InstructDelegate(Town.body("senate"), "m1", Choice.NO)),
        "3",
        "has sent nobody to senate");
  }

  @Test
  void aFreeMandateIsNotInstructed() {
    refused(
        league("free").body("assembly/north", instruct("m1", Choice.NO)),
        "2",
        "nobody instructs them");
  }

  @Test
  void aVoteAgainstAnInstructionCountsAndIsRecorded() {
    Town town = league("bound");
    admitted(town.body("assembly/north", instruct("m1", Choice.NO)));
    assertThat(bars(town, "ann", Choice.YES)).isEmpty();
    votes(town, "ann", Choice.YES);
    votes(town, "ben", Choice.NO);
    votes(town, "cay", Choice.YES);
    assertThat(town.state().each(Register.INSTRUCTIONS).iterator().next().breaches())
        .containsExactly(new PersonId("ann"));
  }

  @Test
  void aVoteAgainstAnInstructionDoesNotCountWhereTheMandateSaysSo() {
    Town town = league("strict");
    admitted(town.body("assembly/north", instruct("m1", Choice.NO)));
    assertThat(bars(town, "ann", Choice.YES).orElseThrow().failed())
        .contains("against the instruction of assembly/north does not count");
    assertThat(bars(town, "ann", Choice.NO)).isEmpty();
    assertThat(bars(town, "cay", Choice.NO).orElseThrow().failed())
        .contains("assembly/south has given no instruction on m1");
  }

  @Test
  void theDelegatesOfOneSenderVoteAsOneWhereTheMandateSaysSo() {
    Town town = league("strict");
    admitted(town.body("assembly/north", instruct("m1", Choice.NO)));
    admitted(town.body("assembly/north", instruct("m1", Choice.YES)));
    Optional<Ground> split =
        Mandates.bars(
            town.scene(),
            motion(Map.of("ben", Choice.NO, "cay", Choice.NO)),
            new PersonId("ann"),
            Choice.YES);
    assertThat(split.orElseThrow().failed()).contains("vote as one, and ben has voted no");
  }

  @Test
  void aDelegateWhoVotedOwesAReportToWhoeverSentTheDelegate() {
    Town town = league("bound");
    votes(town, "ann", Choice.YES);
    town.later("P10D");
    votes(town, "ann", Choice.YES);
    town.later("P5D");
    assertThat(town.state().each(Register.OVERDUE)).anyMatch(t -> t.subject().equals("ann"));
    ReportBack report = new ReportBack(Town.body("congress"), "I voted for bread.");
    refused(town.person("dan", report), "2", "only one of congress");
    admitted(town.person("ann", report));
    assertThat(town.state().each(Register.OVERDUE)).noneMatch(t -> t.subject().equals("ann"));
    assertThat(town.state().get(Register.DOCUMENTS, "report of ann from congress")).isPresent();
  }

  @Test
  void aBranchStrikesByItsOwnDecision() {
    Town town = league("bound");
    admitted(
        town.body("assembly/north", new Strike(new UnitId("north"), Optional.of("For bread"))));
    assertThat(town.lastDecision("strike").by()).isEqualTo("assembly/north");
    refused(
        town.body("assembly/south", new Strike(new UnitId("north"), Optional.empty())), "1", "");
    refused(town.body("congress", new Strike(new UnitId("north"), Optional.empty())), "1", "");
  }
}
