package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;
import static org.commune.polity.engine.Town.refused;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Discipline.Sanction.Kind;
import org.commune.polity.Ruling;
import org.commune.polity.deed.CharterDeed.AmendCharter;
import org.commune.polity.deed.CharterDeed.Change;
import org.commune.polity.deed.DecisionDeed.AdoptPolicy;
import org.commune.polity.deed.JusticeDeed.Complain;
import org.commune.polity.deed.JusticeDeed.Sanction;
import org.commune.polity.deed.MeetingDeed.Attend;
import org.commune.polity.deed.MeetingDeed.Convene;
import org.commune.polity.deed.MeetingDeed.ElectChair;
import org.commune.polity.deed.MeetingDeed.OpenMeeting;
import org.commune.polity.deed.MembershipDeed.Expel;
import org.commune.polity.deed.MotionDeed.CallVote;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.MotionDeed.CloseVote;
import org.commune.polity.deed.MotionDeed.ProposeMotion;
import org.commune.polity.deed.MotionDeed.ReferToReferendum;
import org.commune.polity.deed.MotionDeed.SignPetition;
import org.commune.polity.deed.MotionDeed.StartPetition;
import org.commune.polity.deed.MotionDeed.Vote;
import org.commune.polity.deed.SeatDeed.Recall;
import org.commune.polity.deed.TreasuryDeed.Spend;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.junit.jupiter.api.Test;

/** Words of the language that no scenario hangs on, each deciding something here. */
class InForceTest {

  private static List<PersonId> persons(String... names) {
    return List.of(names).stream().map(PersonId::new).toList();
  }

  @Test
  void amountsAndPersonsHaveTheirMost() {
    Town town =
        Town.of(
            """
            - article: "2"
              title: Powers
              powers:
                - {act: spend, holder: [mayor], limits: {amount_max: 50}}
                - {act: expel, holder: [council], limits: {persons_max: 1}}
            """);
    refused(town.person("ann", new Spend("coal", 51)), "2", "50");
    admitted(town.person("ann", new Spend("coal", 50)));
    refused(
        town.body("council", new Expel(persons("ben", "cay"), Optional.empty(), Optional.empty())),
        "2",
        "1");
    admitted(town.body("council", new Expel(persons("ben"), Optional.empty(), Optional.empty())));
  }

  @Test
  void aProhibitionEndsWhereItsExceptionBegins() {
    Town town =
        Town.of(
            """
            - article: "2"
              title: Powers
              powers:
                - {act: adopt_policy, holder: [council, board]}
              bars:
                - {act: adopt_policy, holder: [board], unless: [{vacant: council}]}
            """);
    AdoptPolicy policy = new AdoptPolicy("bread", Optional.empty());
    refused(town.body("board", policy), "2", "");
    for (int seat = 1; seat <= 3; seat++) {
      Composition council = town.state().body(body("council")).orElseThrow();
      town.apply(List.of(Write.body(council.with(Seat.vacant(seat)), "a seat falls vacant")));
    }
    admitted(town.body("board", policy));
  }

  private static Sanction reprimand(String about, String... persons) {
    return new Sanction(
        persons(persons),
        Kind.REPRIMAND,
        Optional.empty(),
        Optional.of("theft"),
        Optional.of(about),
        Optional.empty());
  }

  private static String discipline(String offences, String more) {
    return """
    - article: "2"
      title: Discipline
      discipline:
        offences: OFFENCES
        complaint_by: [one of members]
        sanctions: [{sanction: reprimand}]
        decide: {by: [court]}
    MORE\
    """
        .replace("OFFENCES", offences)
        .replace("MORE", more.indent(4));
  }

  private static Town disciplined(String more) {
    return Town.of(discipline("[theft]", more));
  }

  private static Complain theft(Town town, String about, int daysAgo) {
    return new Complain(
        about,
        new PersonId("ben"),
        "theft",
        Optional.of(town.state().now().minus(daysAgo, ChronoUnit.DAYS)));
  }

  @Test
  void whatWasNoOffenceWhenItWasDoneIsPunishedOnlyWhereTheCharterSaysSo() {
    for (String more : List.of("", "retroactive: true")) {
      Town town =
          Town.of(
              discipline("[violence]", more)
                  + """
                  - article: "3"
                    title: Amendment
                    amendment: {by: [council], time_lock: P1D}
                  """);
      Complain before = theft(town, "c1", 1);
      admitted(
          town.body(
              "council",
              new AmendCharter(
                  List.of(
                      new Change(
                          new ArticleNo("2"),
                          Optional.of(Town.article(discipline("[violence, theft]", more))))),
                  Optional.empty())));
      town.later("P2D");
      admitted(town.person("dan", before));
      Ruling ruling = town.body("court", reprimand("c1", "ben"));
      if (more.isEmpty()) {
        refused(ruling, "2", "it was no offence");
        admitted(town.person("dan", theft(town, "c2", 0)));
        admitted(town.body("court", reprimand("c2", "ben")));
      } else {
        admitted(ruling);
      }
    }
  }

  @Test
  void anOffenceIsPunishedNoLongerWhenItIsTooOld() {
    Town town = disciplined("limitation: P1Y");
    Complain old = theft(town, "c1", 0);
    town.later("P13M");
    admitted(town.person("dan", old));
    refused(town.body("court", reprimand("c1", "ben")), "2", "1 year");
    Complain fresh = theft(town, "c2", 30);
    admitted(town.person("dan", fresh));
    admitted(town.body("court", reprimand("c2", "ben")));
  }

  @Test
  void severalAreExpelledAtOnceOnlyWhereTheCharterSaysSo() {
    Expel two = new Expel(persons("ben", "cay"), Optional.of("theft"), Optional.empty());
    Town one = disciplined("expel: {by: [council]}");
    refused(one.body("council", two), "2", "2 persons at once, and 1 at most may be");
    Town many = disciplined("expel: {by: [council], batch: true}");
    admitted(many.body("council", two));
  }

  private static final String AMENDABLE =
      """
      - article: "2"
        title: Amendment
        amendment: {by: [council], time_lock: P14D}
      - article: "3"
        title: Policy
        powers:
          - {act: adopt_policy, holder: [council]}
      """;

  private static AmendCharter striking(String article) {
    return new AmendCharter(
        List.of(new Change(new ArticleNo(article), Optional.<Article>empty())), Optional.empty());
  }

  @Test
  void anAmendmentTakesEffectWhenItsTimeLockHasRunOut() {
    Town town = Town.of(AMENDABLE);
    AdoptPolicy policy = new AdoptPolicy("bread", Optional.empty());
    admitted(town.body("council", striking("3")));
    town.later("P13D");
    admitted(town.body("council", policy));
    town.later("P2D");
    refused(town.body("council", policy), "header", "");
  }

  private static Town initiative(String more) {
    return Town.of(
        """
        - article: "2"
          title: The initiative
          initiatives:
            people:
              electorate: members
              petition: {of: members, at_least: 1/3}
              threshold: {over: 1/2}
              MORE
        - article: "3"
          title: Policy
          powers:
            - {act: adopt_policy, holder: [members]}
            - {act: spend, holder: [members]}
        """
            .replace("MORE", more));
  }

  private static ReferToReferendum refer(String motion) {
    return new ReferToReferendum("people", motion, new AdoptPolicy("bread", Optional.empty()));
  }

  @Test
  void signaturesAreCollectedNoLongerThanTheirTime() {
    Town town = initiative("collect_within: P30D");
    StartPetition start = new StartPetition("bread", refer("bread-vote"), Optional.empty());
    admitted(town.person("ann", start));
    town.later("P29D");
    admitted(town.person("ben", new SignPetition("bread")));
    town.later("P2D");
    refused(town.person("cay", new SignPetition("bread")), "2", "");
    assertThat(town.state().get(Register.PETITIONS, "bread").orElseThrow().dead()).isTrue();
  }

  @Test
  void anInitiativeIsOnlyAboutWhatItMayBe() {
    Town town = initiative("subjects: {only: [adopt_policy]}");
    for (String person : List.of("ann", "ben", "cay")) {
      admitted(
          person.equals("ann")
              ? town.person("ann", new StartPetition("p1", refer("m1"), Optional.empty()))
              : town.person(person, new SignPetition("p1")));
    }
    admitted(town.person("ann", refer("m1")));
    ReferToReferendum other = new ReferToReferendum("people", "m2", new Spend("coal", 5));
    admitted(town.person("ann", new StartPetition("p2", other, Optional.empty())));
    for (String person : List.of("ben", "cay")) {
      admitted(town.person(person, new SignPetition("p2")));
    }
    refused(town.person("ann", other), "2", "it can only be about adopt_policy");
  }

  @Test
  void aChairIsElectedByWhomTheCharterNames() {
    Town town =
        Town.of(
            """
            - article: "2"
              title: The assembly of the town
              bodies:
                senate: {kind: council, seats: 3, filled_by: election, electorate: members, chair: {by: [mayor]}}
            """);
    ElectChair chair = new ElectChair(body("senate"), new PersonId("dan"));
    refused(town.person("ben", chair), "1", "");
    refused(town.person("ann", chair), "2", "dan does not sit in senate");
    admitted(town.body("council", new ElectChair(body("council"), new PersonId("eve"))));
    refused(town.person("ann", new ElectChair(body("council"), new PersonId("eve"))), "1", "");
  }

  /** Two of the three of the council are for it; what has become of it. */
  private static Motion.Status twoOfThree(Town town, String subject) {
    ProposeMotion motion =
        new ProposeMotion(
            subject,
            "council",
            Optional.of(new AdoptPolicy(subject, Optional.empty())),
            Optional.empty(),
            List.of());
    admitted(town.person("dan", motion));
    admitted(town.person("dan", new CallVote(subject)));
    for (String member : List.of("dan", "eve", "fay")) {
      Choice choice = member.equals("fay") ? Choice.NO : Choice.YES;
      admitted(town.person(member, new Vote(subject, Optional.of(choice), List.of())));
    }
    if (town.state().motion(subject).orElseThrow().isOpen()) {
      admitted(town.person("dan", new CloseVote(subject)));
    }
    return town.state().motion(subject).orElseThrow().status();
  }

  @Test
  void aDecisionOnAnEntrenchedSubjectTakesAsMuchAsItsArticles() {
    Town town =
        Town.of(
            """
            - article: "2"
              title: Policy
              rules:
                nearly_all: {threshold: {base: for_against, at_least: 3/4}}
              powers:
                - {act: adopt_policy, holder: [council]}
            - article: "3"
              title: Amendment
              amendment: {by: [council], entrenched: [{subjects: [bread], rule: nearly_all}]}
            """);
    admitted(town.body("council", new ElectChair(body("council"), new PersonId("dan"))));
    admitted(
        town.person("dan", new Convene(body("council"), town.state().now(), false, List.of())));
    admitted(town.person("dan", new OpenMeeting(body("council"), false)));
    for (String member : List.of("dan", "eve", "fay")) {
      admitted(town.person(member, new Attend(body("council"))));
    }
    assertThat(twoOfThree(town, "roses")).isEqualTo(Motion.Status.CARRIED);
    assertThat(twoOfThree(town, "bread")).isEqualTo(Motion.Status.REJECTED);
  }

  @Test
  void theVoteOnARecallIsCalledInItsTimeOrByOthers() {
    Town town =
        Town.of(
            """
            - article: "2"
              title: The watch
              bodies:
                watch: {kind: committee, seats: 3, filled_by: election, electorate: members, recall: unseat}
              recalls:
                unseat:
                  by: members
                  petition: {of: members, at_least: 1/3}
                  vote_within: P5D
                  call_duty: [mayor, petitioners]
            """);
    Recall recall = new Recall(Optional.empty(), Optional.of(body("watch")), Optional.empty());
    admitted(town.person("ben", new StartPetition("unseat", recall, Optional.empty())));
    for (String person : List.of("cay", "dan")) {
      admitted(town.person(person, new SignPetition("unseat")));
    }
    town.later("P4D");
    assertThat(town.state().all(Register.OVERDUE)).isEmpty();
    town.later("P2D");
    assertThat(town.state().each(Register.OVERDUE))
        .extracting(timer -> timer.subject())
        .containsExactly("unseat");
  }
}
