package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.util.Optional;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.DecisionDeed.AnnulAct;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.PublicationDeed.AddressDocument;
import org.commune.polity.deed.PublicationDeed.AnswerRequest;
import org.commune.polity.deed.PublicationDeed.DeliverDocument;
import org.commune.polity.deed.PublicationDeed.OpenRecord;
import org.commune.polity.deed.PublicationDeed.Publish;
import org.commune.polity.deed.PublicationDeed.Reply;
import org.commune.polity.deed.PublicationDeed.Report;
import org.commune.polity.deed.PublicationDeed.RequestDocument;
import org.commune.polity.deed.PublicationDeed.RestrictPublication;
import org.commune.polity.deed.PublicationDeed.SealRecord;
import org.commune.polity.engine.decisions.Withholding;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Document;
import org.commune.polity.state.Register;
import org.junit.jupiter.api.Test;

class PublicationTest {
  private static final String ARTICLES =
      """
      - article: "2"
        title: The bulletin
        publication:
          bulletin: {by: board, right_of_reply: P7D, prior_restraint: {by: [court]}}
      - article: "3"
        title: Records
        records:
          visibility: members
          seal: {by: [court], max: P1Y, renew_max: 1}
          addressed_document: {within: P10D, receipt_logged: true, withholding: void}
          request: {answer_within: P14D, appeal: court}
      - article: "4"
        title: Policy
        powers:
          - {act: adopt_policy, holder: [council]}
          - {act: annul_act, holder: [council], target: [court]}
          - {act: report, holder: [one of court]}
      """;

  private static Publish publish(String name) {
    return new Publish(name, Optional.of("..."), Optional.empty(), Optional.empty());
  }

  private static SealRecord seal(String matter, String during) {
    return new SealRecord(matter, Optional.of("names of the sick"), Town.span(during));
  }

  private static Document document(Town town, String name) {
    return town.state().get(Register.DOCUMENTS, name).orElseThrow();
  }

  @Test
  void aReplyIsAskedForAndIsDueWithinItsTime() {
    Town town = Town.of(ARTICLES);
    admitted(town.body("board", publish("issue-1")));
    refused(town.person("dan", new Reply("issue-9", "No.")), "2", "");
    admitted(town.person("dan", new Reply("issue-1", "No.")));
    assertThat(document(town, "reply to issue-1").by()).isEqualTo("dan");
    town.later("P8D");
    assertThat(town.state().each(Register.OVERDUE)).anyMatch(t -> t.subject().equals("issue-1"));
    admitted(
        town.body(
            "board",
            new Publish(
                "issue-2", Optional.of("Dan replies"), Optional.of("issue-1"), Optional.empty())));
    assertThat(town.state().each(Register.OVERDUE)).noneMatch(t -> t.subject().equals("issue-1"));
  }

  @Test
  void aTextThatIsStoppedIsNotPublishedUntilThatIsAnnulled() {
    Town town = Town.of(ARTICLES);
    RestrictPublication stop = new RestrictPublication("issue-1", Optional.of("libel"));
    admitted(town.body("court", stop));
    refused(town.body("board", publish("issue-1")), "2", "was stopped by court");
    refused(town.body("court", stop), "2", "was stopped by court");
    admitted(town.body("council", new AnnulAct("act0", Optional.empty())));
    admitted(town.body("board", publish("issue-1")));
  }

  @Test
  void aSealHasAGroundAndAnEndAtWhichTheRecordOpens() {
    Town town = Town.of(ARTICLES);
    admitted(town.body("council", new AdoptPolicy("sick pay", Optional.empty())));
    refused(
        town.body("court", new SealRecord("act0", Optional.empty(), Town.span("P6M"))),
        "3",
        "a ground must be stated");
    refused(town.body("court", seal("act0", "P2Y")), "3", "1 year is the most");
    refused(town.body("court", seal("act7", "P6M")), "3", "there is no record named act7");
    admitted(town.body("court", seal("act0", "P6M")));
    assertThat(document(town, "act0").sealedUntil()).isPresent();
    town.later("P5M");
    assertThat(document(town, "act0").sealedUntil()).isPresent();
    town.later("P1M");
    assertThat(document(town, "act0").sealedUntil()).isEmpty();
  }

  @Test
  void aSealIsRenewedNoMoreOftenThanTheCharterSays() {
    Town town = Town.of(ARTICLES);
    admitted(town.body("board", publish("issue-1")));
    admitted(town.body("court", seal("issue-1", "P6M")));
    town.later("P5M");
    admitted(town.body("court", seal("issue-1", "P6M")));
    town.later("P2M");
    assertThat(document(town, "issue-1").sealedUntil()).isPresent();
    refused(town.body("court", seal("issue-1", "P6M")), "3", "1 renewal is the most");
    admitted(town.body("court", new OpenRecord("issue-1")));
    refused(town.body("court", new OpenRecord("issue-1")), "3", "is not sealed");
    refused(town.body("court", seal("issue-1", "P6M")), "3", "1 renewal is the most");
  }

  @Test
  void whatASealCoversIsNeitherPublishedNorShown() {
    Town town = Town.of(ARTICLES);
    admitted(town.body("board", publish("issue-1")));
    admitted(town.body("court", seal("issue-1", "P6M")));
    refused(
        town.body(
            "board",
            new Publish("copy", Optional.empty(), Optional.of("issue-1"), Optional.empty())),
        "2",
        "is sealed until");
    admitted(town.person("dan", new RequestDocument("r1", "issue-1")));
    refused(
        town.person("ann", new AnswerRequest("r1", false, Optional.empty())),
        "3",
        "is sealed until");
    admitted(town.person("ann", new AnswerRequest("r1", true, Optional.of("sealed"))));
  }

  @Test
  void aRequestIsAnsweredOnceAndRefusedOnlyWithAGroundThatCanBeAppealed() {
    Town town = Town.of(ARTICLES);
    admitted(town.body("board", publish("minutes-1")));
    refused(town.person("dan", new RequestDocument("r1", "nothing")), "3", "no record named");
    admitted(town.person("dan", new RequestDocument("r1", "minutes-1")));
    town.later("P15D");
    assertThat(town.state().each(Register.OVERDUE)).anyMatch(t -> t.subject().equals("r1"));
    refused(town.person("ann", new AnswerRequest("r1", true, Optional.empty())), "3", "a ground");
    admitted(town.person("ann", new AnswerRequest("r1", true, Optional.of("no time"))));
    assertThat(town.state().each(Register.OVERDUE)).noneMatch(t -> t.subject().equals("r1"));
    refused(
        town.person("ann", new AnswerRequest("r1", false, Optional.empty())),
        "3",
        "is answered already");
    String refusal = town.lastDecision("answer_request").id();
    admitted(town.person("dan", new JusticeDeed.Appeal("c1", refusal, Optional.empty())));
    admitted(
        town.body(
            "court",
            new JusticeDeed.DecideCase("c1", JusticeDeed.Verdict.UPHELD, Optional.empty())));
    assertThat(document(town, "r1").answered()).isFalse();
    admitted(town.person("ann", new AnswerRequest("r1", false, Optional.empty())));
  }

  @Test
  void whatABodyDecidesWhileADocumentIsKeptFromItCanBeAnnulled() {
    Town town = Town.of(ARTICLES);
    AnnulAct annul = new AnnulAct("act2", Optional.of("withheld_document"));
    admitted(
        town.person(
            "gus", new AddressDocument("letter", Town.body("council"), Optional.of("Beware."))));
    town.later("P11D");
    admitted(town.body("council", new AdoptPolicy("bread", Optional.empty())));
    String tainted = town.lastDecision("adopt_policy").id();
    assertThat(Withholding.isTainted(town.scene(), tainted)).isTrue();
    admitted(town.person("dan", new DeliverDocument("letter")));
    refused(town.person("dan", new DeliverDocument("letter")), "3", "was delivered on");
    town.later("P1D");
    admitted(town.body("council", new AdoptPolicy("coal", Optional.empty())));
    String sound = town.lastDecision("adopt_policy").id();
    refused(town.body("court", new AnnulAct(sound, annul.ground())), "3", "no document was kept");
    admitted(town.body("court", new AnnulAct(tainted, annul.ground())));
    assertThat(town.decision(tainted).status()).isEqualTo(Decision.Status.ANNULLED);
    assertThat(town.decision(sound).status()).isEqualTo(Decision.Status.IN_FORCE);
  }

  @Test
  void aDocumentInTimeTaintsNothing() {
    Town town = Town.of(ARTICLES);
    admitted(
        town.person(
            "gus", new AddressDocument("letter", Town.body("council"), Optional.of("Beware."))));
    admitted(town.body("council", new AdoptPolicy("bread", Optional.empty())));
    assertThat(Withholding.isTainted(town.scene(), town.lastDecision("adopt_policy").id()))
        .isFalse();
    refused(
        town.person("gus", new AddressDocument("letter", Town.body("council"), Optional.empty())),
        "3",
        "there is a document named letter");
    refused(
        town.person("gus", new AddressDocument("letter-2", Town.body("senate"), Optional.empty())),
        "3",
        "there is no body senate");
    refused(town.person("gus", new DeliverDocument("letter-2")), "3", "no document named");
  }

  @Test
  void aReportIsLaidBeforeABody() {
    Town town = Town.of(ARTICLES);
    admitted(
        town.person("gus", new Report(Town.body("council"), "All is well.", Optional.empty())));
    assertThat(document(town, "report to council").addressee()).contains(Town.body("council"));
  }
}
