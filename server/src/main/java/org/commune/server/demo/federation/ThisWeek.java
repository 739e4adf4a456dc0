package org.commune.server.demo.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;

/** What is open on the day on which the demo is looked at. */
final class ThisWeek {
  static final String REFERENDUM = "Publish every contract with a supplier";
  static final String STRIKE = "An hour for the brakes on line 4";
  static final String PETITION = "A house for retired members";
  static final String RECALL = "Recall our delegate to the Old Town council";

  static final String SECOND_RECALL = "Recall of a delegate of the bakery, again";

  private static final Duration IN_SESSION = Duration.ofMinutes(30);

  private final Story story;
  private final Councils councils;

  private ThisWeek(Story story, Councils councils) {
    this.story = story;
    this.councils = councils;
  }

  static void tell(Story story, Councils councils, Instant now) {
    ThisWeek week = new ThisWeek(story, councils);
    week.referendum();
    week.petition();
    week.councils();
    week.assembly();
    week.inSession(now.minus(IN_SESSION));
  }

  private static Deed referendum(String motion, String subject, String text) {
    return new MotionDeed.ReferToReferendum(
        "referendum", motion, new DecisionDeed.AdoptPolicy(subject, Optional.of(text)));
  }

  /** A vote of all members that is open for some days more. */
  private void referendum() {
    String petition = "Petition: " + REFERENDUM;
    PersonId starter = story.roster().member(Roster.HOSPITAL, 35);
    Deed refer =
        referendum(
            REFERENDUM, "contracts", "Contracts above 5,000 with suppliers are published in full.");
    story
        .diary()
        .on(
            322,
            9,
            () -> {
              story
                  .chronicle()
                  .does(starter, new MotionDeed.StartPetition(petition, refer, Optional.empty()));
              story.sign(petition, story.some(story.roster().everybody().toList(), 163));
            });
    story
        .diary()
        .on(
            330,
            9,
            () ->
                story
                    .chronicle()
                    .does(
                        Elections.registrar(story),
                        new MotionDeed.VerifyPetition(petition, List.of())));
    story.diary().on(331, 9, () -> story.chronicle().does(starter, refer));
    story
        .diary()
        .on(
            361,
            9,
            () -> {
              story
                  .chronicle()
                  .does(Elections.registrar(story), new MotionDeed.CallVote(REFERENDUM));
              story.some(story.hall().roll(REFERENDUM), 560).stream()
                  .filter(p -> !p.equals(Cast.member(story.roster())))
                  .forEach(p -> {
                    int die = story.random().nextInt(100);
                    story
                        .hall()
                        .cast(
                            REFERENDUM,
                            p,
                            die < 55 ? Choice.YES : die < 92 ? Choice.NO : Choice.ABSTAIN);
                  });
            });
  }

  /** A petition that is some signatures short. */
  private void petition() {
    PersonId starter = story.roster().member(Roster.BAKERY, 22);
    story
        .diary()
        .on(
            340,
            9,
            () -> {
              story
                  .chronicle()
                  .does(
                      starter,
                      new MotionDeed.StartPetition(
                          PETITION,
                          referendum(
                              PETITION,
                              "housing",
                              "The federation builds a house for retired members."),
                          Optional.empty()));
              story.sign(
                  PETITION,
                  story.some(story.roster().everybody().toList(), 112).stream()
                      .filter(p -> !p.equals(Cast.member(story.roster())))
                      .toList());
            });
  }

  /** Two councils have voted on the decree that is about to lapse, and three are to meet. */
  private void councils() {
    List<UnitId> districts = story.roster().districts();
    String motion = "Ratify: " + Executive.NIGHT_TRAMS;
    councils.session(districts.get(0), 362, 9);
    councils.session(districts.get(1), 362, 9);
    story
        .diary()
        .on(
            362,
            12,
            () -> {
              BodyId first = Roster.council(districts.get(0));
              story.chronicle().does(story.hall().chair(first), new MotionDeed.CallVote(motion));
              story.hall().castBy(first, motion, Choice.YES);
              story.hall().castBy(Roster.council(districts.get(1)), motion, Choice.NO);
            });
    for (UnitId district : districts.subList(2, districts.size())) {
      story
          .diary()
          .on(
              357,
              9,
              () ->
                  story
                      .hall()
                      .convene(Roster.council(district), story.diary().at(366, 10), motion));
    }
  }

  /** The tram depot has a meeting called, a motion before it, a recall begun and somebody new. */
  private void assembly() {
    BodyId trams = Roster.assembly(Roster.TRAMS);
    List<PersonId> members = story.roster().members(Roster.TRAMS);
    story.booked(Roster.TRAMS, Story.TODAY);
    story
        .diary()
        .on(
            356,
            9,
            () -> {
              story.hall().convene(trams, story.diary().at(366, 18), "brakes", RECALL);
              story
                  .hall()
                  .propose(
                      STRIKE,
                      trams.toString(),
                      new MandateDeed.Strike(
                          Roster.TRAMS,
                          Optional.of("From six to seven on Friday, no tram leaves the yard.")),
                      members.get(15),
                      members.get(16));
            });
    story
        .diary()
        .on(
            358,
            9,
            () -> {
              story
                  .chronicle()
                  .does(
                      members.get(18),
                      new MotionDeed.StartPetition(
                          RECALL,
                          new SeatDeed.Recall(
                              Optional.of(Recalls.seat(story, Roster.TRAMS)),
                              Optional.empty(),
                              Optional.of("has not come back to us since March")),
                          Optional.empty()));
              story.sign(RECALL, members.subList(40, 40 + members.size() / 10 - 1));
              story
                  .chronicle()
                  .does(
                      new PersonId("Marit Sundqvist"),
                      new MembershipDeed.ApplyForMembership(
                          Optional.of(Roster.TRAMS),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty()));
              story
                  .chronicle()
                  .does(
                      members.get(19),
                      new PublicationDeed.AddressDocument(
                          "Brakes on line 4",
                          trams,
                          Optional.of("The brakes on line 4 pull to the left.")));
            });
  }

  /**
   * The bakers meet, and vote a second time on their delegate: as many for it as against so far.
   */
  private void inSession(Instant opened) {
    BodyId bakers = Roster.assembly(Roster.BAKERY);
    List<PersonId> members = story.roster().members(Roster.BAKERY);
    String petition = "Petition: " + SECOND_RECALL;
    story.booked(Roster.BAKERY, Story.TODAY);
    story
        .diary()
        .on(
            354,
            9,
            () -> {
              SeatDeed.Recall recall =
                  new SeatDeed.Recall(
                      Optional.of(Recalls.seat(story, Roster.BAKERY)),
                      Optional.empty(),
                      Optional.of("was not there for the vote on the night trams"));
              story
                  .chronicle()
                  .does(
                      members.get(14),
                      new MotionDeed.StartPetition(petition, recall, Optional.empty()));
              story.sign(petition, story.some(members, members.size() / 10 + 2));
              story.hall().convene(bakers, opened, SECOND_RECALL);
              story.hall().propose(SECOND_RECALL, bakers.toString(), recall, "", members.get(14));
            });
    story
        .diary()
        .on(
            opened,
            () -> {
              List<PersonId> coming = new ArrayList<>(story.manyOf(Roster.BAKERY));
              PersonId baker = Cast.baker(story.roster());
              coming.remove(baker);
              coming.add(baker);
              story.hall().open(bakers, coming);
              story
                  .chronicle()
                  .does(story.hall().chair(bakers), new MotionDeed.CallVote(SECOND_RECALL));
              List<PersonId> voters = coming.stream().filter(p -> !p.equals(baker)).toList();
              int even = voters.size() / 2;
              for (PersonId voter : voters.subList(0, 2 * even)) {
                story
                    .hall()
                    .cast(
                        SECOND_RECALL,
                        voter,
                        voters.indexOf(voter) < even ? Choice.YES : Choice.NO);
              }
            });
  }
}
