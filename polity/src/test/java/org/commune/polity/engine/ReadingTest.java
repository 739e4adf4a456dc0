package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.unit;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.polity.Legible;
import org.commune.polity.Polity;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed.CallElection;
import org.commune.polity.deed.ElectionDeed.CastBallot;
import org.commune.polity.deed.ElectionDeed.Nominate;
import org.commune.polity.deed.MotionDeed.CallVote;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.MotionDeed.CloseVote;
import org.commune.polity.deed.MotionDeed.ProposeMotion;
import org.commune.polity.deed.MotionDeed.Vote;
import org.commune.polity.deed.PublicationDeed.AddressDocument;
import org.commune.polity.deed.PublicationDeed.DeliverDocument;
import org.commune.polity.deed.PublicationDeed.OpenRecord;
import org.commune.polity.deed.PublicationDeed.Report;
import org.commune.polity.deed.PublicationDeed.SealRecord;
import org.commune.polity.deed.SeatDeed.Appoint;
import org.commune.polity.effect.Effect;
import org.junit.jupiter.api.Test;

/** Who may read what: by the visibility that the charter gives it, and never a secret vote. */
class ReadingTest {
  private static final String CHARTER =
      """
      charter: readers
      version: "1"
      title: Readers
      residual_power: {holder: nobody}
      DEFAULT
      articles:
        - article: "1"
          title: All
          electorates: {members: {of: membership}}
          units: {branch: {}}
          bodies:
            council:
              kind: council
              seats: 2
              decide: half
              procedure: talk
              BODY
            clerk: {kind: office, seats: 1, filled_by: election, electorate: members, election: spring}
            helper: {kind: office, seats: 1, filled_by: appointment, appointment: by_council}
          appointments: {by_council: {paths: [{appoint: [council]}]}}
          elections: {spring: {method: plurality, secret: SECRET, phases: {voting: P1D}, returning_officer: clerk}}
          rules: {half: {threshold: {over: 1/2}, secret: SECRET}}
          procedures: {talk: {voting: {length: P3D}, PROCEDURE}}
          powers:
            - {act: adopt_policy, holder: [council]}
            - {act: report, holder: [one of council]}
          records: {RECORDS}
      """;

  private static Town readers(String... words) {
    String charter = CHARTER;
    List<String> all = new ArrayList<>(List.of(words));
    for (String word : List.of("DEFAULT", "BODY", "PROCEDURE", "RECORDS", "SECRET")) {
      String given =
          all.stream().filter(w -> w.startsWith(word + "=")).findFirst().orElse(word + "=");
      String value = given.substring(word.length() + 1);
      charter = charter.replace(word, word.equals("SECRET") && value.isEmpty() ? "false" : value);
    }
    return Town.founded(
        charter,
        List.of(unit("home", "branch", "", 6)),
        List.of(
            Town.seats("council", "members", "home-1", "home-2"),
            Town.seats("clerk", "members", "home-3")));
  }

  private static boolean may(Town town, String reader, Legible what) {
    return Polity.mayRead(
        town.scene().law(),
        town.state(),
        Optional.of(who(reader)).filter(r -> !r.id().isEmpty()),
        what);
  }

  /** Whether one of the council, another member and a stranger may read it. */
  private static List<Boolean> read(Town town, Legible what) {
    return List.of(may(town, "home-1", what), may(town, "home-5", what), may(town, "", what));
  }

  private static final List<Boolean> ALL = List.of(true, true, true);
  private static final List<Boolean> MEMBERS = List.of(true, true, false);
  private static final List<Boolean> BODY = List.of(true, false, false);
  private static final List<Boolean> NOBODY = List.of(false, false, false);

  @Test
  void theDefaultAndTheBodySayWhoSeesMeetings() {
    Legible meetings = new Legible.Meetings(body("council"));
    assertThat(read(readers(), meetings)).isEqualTo(MEMBERS);
    assertThat(read(readers("DEFAULT=default_visibility: public"), meetings)).isEqualTo(ALL);
    assertThat(read(readers("DEFAULT=default_visibility: sealed"), meetings)).isEqualTo(NOBODY);
    assertThat(read(readers("BODY=visibility: body"), meetings)).isEqualTo(BODY);
    assertThat(read(readers("BODY=visibility: public"), meetings)).isEqualTo(ALL);
    assertThat(read(readers("DEFAULT=default_visibility: body"), new Legible.Register()))
        .isEqualTo(NOBODY);
  }

  private static Town addressed(String... words) {
    Town town = readers(words);
    admitted(
        town.person("home-6", new AddressDocument("letter", body("council"), Optional.of("..."))));
    return town;
  }

  private static final String RECORDS =
      "RECORDS=visibility: members, seal: {by: [council], reasons: REASONS, max: P1Y},"
          + " addressed_document: {within: P10D}";

  @Test
  void aDocumentIsForItsAuthorAndItsBodyAndWhenDeliveredForThoseWhoSeeRecords() {
    Legible letter = new Legible.OfDocument("letter");
    Town town = addressed(RECORDS.replace("REASONS", "public"));
    assertThat(read(town, letter)).isEqualTo(BODY);
    assertThat(may(town, "home-6", letter)).isTrue();
    admitted(town.person("home-1", new DeliverDocument("letter")));
    assertThat(read(town, letter)).isEqualTo(MEMBERS);
    Town open =
        addressed(
            RECORDS
                .replace("REASONS", "public")
                .replace("visibility: members", "visibility: public"));
    admitted(open.person("home-1", new DeliverDocument("letter")));
    assertThat(read(open, letter)).isEqualTo(ALL);
  }

  @Test
  void aSealKeepsEverybodyOutUntilItIsOpenedAndItsReasonsAreForThoseWhomTheCharterNames() {
    Legible letter = new Legible.OfDocument("letter");
    for (String reasons : List.of("public", "members")) {
      Town town = addressed(RECORDS.replace("REASONS", reasons));
      assertThat(read(town, new Legible.ReasonsOfSeal("letter"))).isEqualTo(NOBODY);
      admitted(
          town.body("council", new SealRecord("letter", Optional.of("names"), Town.span("P30D"))));
      assertThat(read(town, letter)).isEqualTo(NOBODY);
      assertThat(may(town, "home-6", letter)).isFalse();
      assertThat(read(town, new Legible.ReasonsOfSeal("letter")))
          .isEqualTo(reasons.equals("public") ? ALL : MEMBERS);
      admitted(town.body("council", new OpenRecord("letter")));
      assertThat(read(town, letter)).isEqualTo(BODY);
    }
  }

  @Test
  void aReportIsForThoseWhomTheArticleOnItNames() {
    Town town =
        readers("BODY=report: {every: P1Y, visibility: public}", "RECORDS=visibility: members");
    admitted(town.person("home-1", new Report(body("clerk"), "all is well", Optional.empty())));
    assertThat(read(town, new Legible.OfDocument("report to clerk"))).isEqualTo(ALL);
  }

  private static Town voting(Deed deed, String... words) {
    Town town = readers(words);
    admitted(
        town.person(
            "home-1",
            new ProposeMotion("m", "council", Optional.of(deed), Optional.empty(), List.of())));
    admitted(town.person("home-1", new CallVote("m")));
    admitted(town.person("home-1", new Vote("m", Optional.of(Choice.YES), List.of())));
    return town;
  }

  private static final Deed POLICY = new AdoptPolicy("wages", Optional.empty());

  private static void closed(Town town) {
    admitted(town.person("home-2", new Vote("m", Optional.of(Choice.NO), List.of())));
    town.later("P4D");
  }

  @Test
  void theTallyIsHiddenUntilTheCloseWhereTheProcedureSaysSo() {
    String secrecy = "PROCEDURE=secrecy: {tally_hidden_until_close: HIDDEN, ballots: named}";
    for (String hidden : List.of("true", "false")) {
      Town town = voting(POLICY, secrecy.replace("HIDDEN", hidden));
      List<Boolean> open = hidden.equals("true") ? NOBODY : MEMBERS;
      assertThat(read(town, new Legible.Figures("m"))).isEqualTo(open);
      assertThat(read(town, new Legible.Names("m"))).isEqualTo(open);
      closed(town);
      assertThat(read(town, new Legible.Figures("m"))).isEqualTo(MEMBERS);
      assertThat(read(town, new Legible.Names("m"))).isEqualTo(MEMBERS);
    }
  }

  @Test
  void namesArePublishedOnlyWhereBallotsAreNamed() {
    for (String ballots : List.of("totals", "pseudonymous")) {
      Town town = voting(POLICY, "PROCEDURE=secrecy: {ballots: " + ballots + "}");
      closed(town);
      assertThat(read(town, new Legible.Figures("m"))).isEqualTo(MEMBERS);
      assertThat(read(town, new Legible.Names("m"))).isEqualTo(NOBODY);
    }
  }

  @Test
  void confidentialMattersStayWithinTheBodyAndPublicOnesDoNot() {
    Deed appoint = new Appoint(body("helper"), who("home-4"), Optional.empty());
    String confidential = "PROCEDURE=confidential: [appointment_discussion]";
    assertThat(read(voting(appoint, confidential), new Legible.Text("m"))).isEqualTo(BODY);
    assertThat(read(voting(POLICY, confidential), new Legible.Text("m"))).isEqualTo(MEMBERS);
    assertThat(read(voting(POLICY, "PROCEDURE=publicly: true"), new Legible.Text("m")))
        .isEqualTo(ALL);
  }

  @Test
  void nobodyIsToldHowAnybodyVotedInASecretVote() {
    Town town =
        voting(
            POLICY,
            "SECRET=true",
            "DEFAULT=default_visibility: public",
            "PROCEDURE=secrecy: {ballots: named}");
    assertThat(read(town, new Legible.Figures("m"))).isEqualTo(ALL);
    assertThat(read(town, new Legible.Names("m"))).isEqualTo(NOBODY);
    assertThat(read(town, new Legible.VoteOf("m", who("home-1")))).isEqualTo(NOBODY);
    Town receipt =
        voting(
            POLICY,
            "SECRET=true",
            "PROCEDURE=secrecy: {ballots: pseudonymous, voter_receipt: true}");
    assertThat(read(receipt, new Legible.VoteOf("m", who("home-1")))).isEqualTo(BODY);
    assertThat(may(receipt, "home-2", new Legible.VoteOf("m", who("home-1")))).isFalse();
  }

  @Test
  void noRulingEffectOrPossibilityTellsASecretVote() {
    Town yes = voting(POLICY, "SECRET=true");
    Town no = readers("SECRET=true");
    admitted(
        no.person(
            "home-1",
            new ProposeMotion("m", "council", Optional.of(POLICY), Optional.empty(), List.of())));
    admitted(no.person("home-1", new CallVote("m")));
    var against = no.person("home-1", new Vote("m", Optional.of(Choice.NO), List.of()));
    var said =
        ((org.commune.polity.Ruling.Admitted) against)
            .effects().stream().map(Effect::says).toList();
    assertThat(said).contains("home-1 votes").noneMatch(s -> s.contains("no"));
    // Whatever home-1 voted, everybody is told the same of what can be done now.
    for (String reader : List.of("home-1", "home-2", "home-5")) {
      assertThat(possible(yes, reader)).isEqualTo(possible(no, reader));
    }
    assertThat(new CloseVote("m").act()).isEqualTo("close_vote");
  }

  private static List<String> possible(Town town, String person) {
    return Polity.possibilities(town.scene().law(), town.state(), who(person)).all().stream()
        .map(p -> p.deed() + " " + p.open())
        .toList();
  }

  @Test
  void ballotsOfASecretElectionAreNeverShownByName() {
    for (String secret : List.of("true", "false")) {
      Town town = readers("SECRET=" + secret);
      admitted(
          town.person(
              "home-3", new CallElection("e", body("clerk"), Optional.of(1), Optional.empty())));
      admitted(town.person("home-4", new Nominate("e", Optional.empty())));
      admitted(town.person("home-5", new CastBallot("e", List.of(List.of("home-4")))));
      Legible own = new Legible.BallotOf("e", who("home-5"));
      assertThat(may(town, "home-5", own)).isEqualTo(secret.equals("false"));
      assertThat(may(town, "home-6", own)).isFalse();
      assertThat(read(town, new Legible.Ballots("e"))).isEqualTo(NOBODY);
      town.later("P2D");
      admitted(
          town.person(
              "home-3",
              new org.commune.polity.deed.ElectionDeed.DeclareResult("e", Optional.empty())));
      assertThat(read(town, new Legible.Ballots("e")))
          .isEqualTo(secret.equals("true") ? NOBODY : MEMBERS);
    }
  }
}
