package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Federation.all;
import static org.commune.polity.engine.Federation.seat;
import static org.commune.polity.engine.Federation.unit;
import static org.commune.polity.engine.Federation.who;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.Ruling;
import org.commune.polity.deed.CharterDeed.Interpret;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.DecisionDeed.AnnulAct;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed.Elect;
import org.commune.polity.deed.MandateDeed.InstructDelegate;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.PublicationDeed.AddressDocument;
import org.commune.polity.deed.PublicationDeed.DeliverDocument;
import org.commune.polity.deed.PublicationDeed.Publish;
import org.commune.polity.deed.SeatDeed.CoOpt;
import org.commune.polity.deed.SeatDeed.Recall;
import org.commune.polity.deed.SeatDeed.Resign;
import org.commune.polity.deed.TendencyDeed.FormTendency;
import org.commune.polity.deed.TreasuryDeed.Borrow;
import org.commune.polity.deed.TreasuryDeed.SetPay;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Document;
import org.commune.polity.state.Instruction;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.junit.jupiter.api.Test;

/** Single words of the charter language, each shown in force, and without it not. */
class WordsTest {
  private static AdoptPolicy policy(String subject) {
    return new AdoptPolicy(subject, Optional.empty());
  }

  private static Document document(Town town, String id) {
    return town.state().get(Register.DOCUMENTS, id).orElseThrow();
  }

  private static String says(Ruling ruling) {
    return ((Ruling.Admitted) ruling).effects().stream().map(Effect::says).toList().toString();
  }

  private static Town ordered(String order) {
    return Town.founded(
        """
        charter: order
        version: "1"
        title: Order
        residual_power: {holder: nobody}
        ORDER
        articles:
          - article: "1"
            title: All
            electorates: {members: {of: membership}}
            units: {branch: {}}
            bodies:
              congress: {kind: congress, seats: 2}
              board: {kind: executive, seats: 2}
            powers:
              - {act: adopt_policy, holder: [congress, board, members]}
              - {act: annul_act, holder: [congress, board]}
        """
            .replace("ORDER", order),
        List.of(unit("home", "branch", "", 4)),
        List.of(
            Town.seats("congress", "members", "home-1", "home-2"),
            Town.seats("board", "members", "home-3", "home-4")));
  }

  @Test
  void whoIsLowerInTheOrderDoesNotUndoOrOverrideWhatOneAboveDecided() {
    Town town = ordered("conflict_order: [charter, referendum, congress, board]");
    admitted(town.body("congress", policy("wages")));
    String decided = town.lastDecision("adopt_policy").id();
    refused(
        town.body("board", new AnnulAct(decided, Optional.empty())),
        "header",
        "a decision of congress prevails over one of board");
    refused(town.body("board", policy("wages")), "header", "prevails");
    admitted(town.body("board", policy("hours")));
    admitted(town.body("congress", policy("hours")));
    admitted(town.voters("members", policy("wages")));
    refused(town.body("congress", policy("wages")), "header", "a decision of members prevails");
    Town without = ordered("");
    admitted(without.body("congress", policy("wages")));
    admitted(without.body("board", policy("wages")));
  }

  private static final String DOCUMENTS =
      """
      - article: "2"
        title: Documents
        documents: {foundations: {titles: [Social Contract]}}
        powers:
          - {act: adopt_policy, holder: [council], scope: [foundations]}
          - {act: adopt_policy, holder: [board]}
        bars:
          - {act: adopt_policy, holder: [board], scope: [foundations]}
      """;

  @Test
  void aDocumentOfASetIsASubjectByTheNameOfTheSet() {
    Town town = Town.of(DOCUMENTS);
    admitted(town.body("council", policy("Social Contract")));
    refused(town.body("council", policy("Cookbook")), "2", "only board may");
    refused(town.body("board", policy("Social Contract")), "2", "");
    admitted(town.body("board", policy("Cookbook")));
  }

  private static Town interpreting(String published) {
    return Town.of(
        """
        - article: "2"
          title: Meaning
          interpretation: {by: court, published: PUBLISHED}
        """
            .replace("PUBLISHED", published));
  }

  @Test
  void anInterpretationIsPublishedUnlessTheCharterSaysOtherwise() {
    Deed said =
        new Interpret(new ArticleNo("1"), Optional.empty(), Optional.of("members are people"));
    for (String published : List.of("true", "false")) {
      Town town = interpreting(published);
      admitted(town.body("court", said));
      assertThat(document(town, "interpretation of article 1").kind() == Document.Kind.PUBLICATION)
          .isEqualTo(published.equals("true"));
    }
  }

  private static final String TENDENCIES =
      """
      - article: "2"
        title: Tendencies
        bodies:
          committee: {kind: committee, seats: 3, filled_by: co_option}
        tendencies:
          form: {members_min: 1, notice_to: board}
          rights: [speak, proportional_committee_seats]
        publication:
          bulletin: {by: board, tendency_space: {split: equal, share: 1/2}}
      """;

  private static FormTendency form(String name, String... members) {
    return new FormTendency(name, all(members), Optional.of(who(members[0])));
  }

  @Test
  void thoseWhoMustBeToldOfATendencyAreTold() {
    Town town = Town.of(TENDENCIES);
    admitted(town.person("dan", form("left", "dan", "eve")));
    Document notice = document(town, "notice of left");
    assertThat(notice.addressee()).contains(body("board"));
    assertThat(notice.text().orElseThrow()).isEqualTo("2 members; contact dan");
  }

  @Test
  void theLastSeatsOfACommitteeAreKeptForTendenciesWithLessThanTheirShare() {
    Town town = Town.of(TENDENCIES);
    admitted(town.person("dan", form("left", "dan", "eve", "fay")));
    admitted(town.body("committee", new CoOpt(body("committee"), who("gus"))));
    admitted(town.body("committee", new CoOpt(body("committee"), who("hal"))));
    refused(
        town.body("committee", new CoOpt(body("committee"), who("ida"))),
        "2",
        "the last 1 seats of committee are kept");
    admitted(town.body("committee", new CoOpt(body("committee"), who("eve"))));
  }

  private static Publish text(String name, String tendency, String matter) {
    return new Publish(
        name,
        Optional.of("..."),
        Optional.of(matter).filter(m -> !m.isEmpty()),
        Optional.of(tendency).filter(t -> !t.isEmpty()));
  }

  @Test
  void aTendencySpeaksOnAMatterAndHasItsPartOfTheSpace() {
    Town town = Town.of(TENDENCIES.replaceAll("(?s)  publication:.*", ""));
    admitted(town.person("dan", form("left", "dan")));
    refused(town.person("dan", text("a", "left", "")), "2", "nobody is granted");
    admitted(town.person("dan", text("a", "left", "the strike")));
    Town bulletin = Town.of(TENDENCIES.replace("[speak, ", "[publish, "));
    admitted(bulletin.person("dan", form("left", "dan")));
    admitted(bulletin.person("dan", text("a", "left", "")));
    refused(
        bulletin.person("dan", text("b", "left", "")), "2", "left has had 1 texts, and 1/2 of 2");
    admitted(bulletin.body("board", text("c", "", "")));
    admitted(bulletin.body("board", text("d", "", "")));
    admitted(bulletin.person("dan", text("b", "left", "")));
  }

  private static Town receiving(String logged) {
    return Town.of(
        """
        - article: "2"
          title: Records
          records:
            addressed_document: {within: P10D, receipt_logged: LOGGED}
        """
            .replace("LOGGED", logged));
  }

  @Test
  void theReceiptOfADocumentIsLoggedWhereTheCharterSaysSo() {
    for (String logged : List.of("true", "false")) {
      Town town = receiving(logged);
      admitted(
          town.person("ida", new AddressDocument("letter", body("council"), Optional.of("..."))));
      admitted(town.person("dan", new DeliverDocument("letter")));
      assertThat(town.state().get(Register.DOCUMENTS, "receipt of letter").isPresent())
          .isEqualTo(logged.equals("true"));
    }
  }

  private static Town paying(String more) {
    return Town.of(
        """
        - article: "2"
          title: Money
          pay: {by: [council], increase: immediate, return_right: RETURN}
          treasury:
            currency: EUR
            borrow: {by: [council]}
        """
            .replace("RETURN", more));
  }

  @Test
  void whoLeavesAPaidSeatMayReturnToTheFormerWork() {
    for (String right : List.of("true", "false")) {
      Town town = paying(right);
      admitted(town.body("council", new SetPay(seat("board:1"), 100, Map.of())));
      town.later("P30D");
      Ruling left = town.person("ann", new Resign(seat("board:1"), Optional.empty()));
      admitted(left);
      assertThat(says(left).contains("ann may return to the former work"))
          .isEqualTo(right.equals("true"));
    }
  }

  @Test
  void amountsAreInTheCurrencyOfTheCharter() {
    Ruling borrowed = paying("false").body("council", new Borrow("a friend", 12));
    assertThat(says(borrowed)).contains("council borrows 12 EUR from a friend");
  }

  private static Town joining(String conditional) {
    return Town.of(
        """
        - article: "2"
          title: Joining
          membership: {benefits_conditional: CONDITIONAL}
          powers:
            - {act: adopt_policy, holder: [council]}
        """
            .replace("CONDITIONAL", conditional));
  }

  @Test
  void noBenefitDependsOnMembershipUnlessTheCharterSaysSo() {
    refused(
        joining("false").body("council", policy("benefits_for_members")),
        "2",
        "No benefit depends on membership");
    admitted(joining("true").body("council", policy("benefits_for_members")));
  }

  private static Town bound(String breach) {
    Town town =
        Town.founded(
            """
            charter: league
            version: "1"
            title: The league
            residual_power: {holder: nobody}
            articles:
              - article: "1"
                title: All
                units: {branch: {}}
                bodies:
                  assembly: {kind: assembly, per: branch, seats: all_members}
                  congress:
                    kind: congress
                    seat_groups:
                      - {filled_by: delegation, electorate: assembly, apportion: {per: 4}, mandate: bound, recall: back}
                mandates:
                  bound: {kind: instructed, by: electors, breach: BREACH}
                recalls:
                  back: {by: electors, petition: {of: members here, at_least: 1/2}, immunity: P90D}
                electorates: {members: {of: membership}}
            """
                .replace("BREACH", breach),
            List.of(unit("north", "branch", "", 4)),
            List.of());
    admitted(town.body("assembly/north", new Elect(body("congress"), all("north-1"), List.of())));
    return town;
  }

  @Test
  void aBreachOpensTheRecallThatTheMandateNames() {
    Recall back = new Recall(Optional.of(seat("congress:1")), Optional.empty(), Optional.empty());
    for (String breach : List.of("{effect: reported, may_trigger: back}", "{effect: reported}")) {
      Town town = bound(breach);
      refused(town.body("assembly/north", back), "1", "");
      admitted(
          town.body("assembly/north", new InstructDelegate(body("congress"), "peace", Choice.YES)));
      Instruction given = town.state().each(Register.INSTRUCTIONS).iterator().next();
      town.apply(
          List.of(
              new Effect.Entered<>(
                  Register.INSTRUCTIONS,
                  town.state().all(Register.INSTRUCTIONS).keySet().iterator().next(),
                  given.broken(new PersonId("north-1")),
                  "")));
      Ruling recall = town.body("assembly/north", back);
      if (breach.contains("may_trigger")) {
        admitted(recall);
      } else {
        refused(recall, "1", "");
      }
    }
  }
}
