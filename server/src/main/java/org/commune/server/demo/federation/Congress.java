package org.commune.server.demo.federation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;
import org.commune.polity.Ruling.Outcome.Decision;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.state.PersonId;
import org.commune.server.demo.told.Hall;

/** The congress of the year: called, instructed, held for three days, and reported on. */
final class Congress {
  static final int OPENS = 64;
  static final String WEEK = "A working week of four days";
  static final String FARES = "Free fares on trams for apprentices";
  static final String PRESS = "Sell the press of the bulletin";
  static final String CONFIDENCE = "Confidence in the executive that will be elected";
  static final String BODY = "climate_fund";

  private static final int PROPOSED = 45;
  private static final int SUM = 480_000;

  private final Story story;

  private Congress(Story story) {
    this.story = story;
  }

  static void tell(Story story) {
    Congress congress = new Congress(story);
    story.diary().on(0, 10, congress::call);
    story.diary().on(PROPOSED, 10, congress::motions);
    story.diary().on(PROPOSED + 8, 10, congress::amended);
    congress.instructed();
    story.diary().on(OPENS, 10, congress::opens);
    story.diary().on(OPENS + 1, 10, congress::decides);
    story.diary().on(OPENS + 2, 10, congress::invests);
    story.diary().on(OPENS + 8, 19, congress::reports);
  }

  private void call() {
    story.hall().sit(Story.CONTROL);
    Hall.requireCarried(
        story
            .hall()
            .decide(
                "Call of the congress",
                Story.CONTROL,
                new MeetingDeed.Convene(
                    Story.CONGRESS,
                    story.diary().at(OPENS, 10),
                    false,
                    List.of(
                        "budget", "working week", "fares", "press", "election of the executive")),
                p -> Choice.YES));
    story.hall().close(Story.CONTROL);
  }

  private List<PersonId> delegates() {
    return story.hall().sitting(Story.CONGRESS);
  }

  private String budget(int year) {
    return "Budget of " + year;
  }

  private void motions() {
    List<PersonId> by = delegates();
    for (int year : years()) {
      propose(budget(year), new TreasuryDeed.Budget(year, SUM), by.get(0), by.get(1));
    }
    propose(
        WEEK,
        new DecisionDeed.AdoptPolicy(
            "working_time",
            Story.text(
                "Workplaces bargain for a week of four days and 34 hours without loss of pay.")),
        by.get(2),
        by.get(3));
    propose(
        FARES,
        new DecisionDeed.AdoptPolicy(
            "fares", Story.text("Apprentices of member workplaces travel free on the trams.")),
        by.get(4),
        by.get(5));
    propose(
        PRESS,
        new DecisionDeed.AdoptPolicy("press", Story.text("The press of the bulletin is sold.")),
        by.get(6),
        by.get(7));
    propose(CONFIDENCE, new SeatDeed.Invest(Story.EXECUTIVE), by.get(1), by.get(0));
    propose(
        "A fund against floods",
        new SeatDeed.CreateBody(
            BODY,
            "to plan what is spent against floods",
            List.of(),
            Optional.of(5),
            Optional.of(Span.ofDays(270)),
            Optional.of("control")),
        by.get(8),
        by.get(9));
  }

  /** Both years that the story touches have a budget. */
  private List<Integer> years() {
    LocalDate first = LocalDate.ofInstant(story.diary().at(PROPOSED, 0), ZoneOffset.UTC);
    LocalDate last = LocalDate.ofInstant(story.diary().at(Story.TODAY + 30, 0), ZoneOffset.UTC);
    return java.util.stream.IntStream.rangeClosed(first.getYear(), last.getYear()).boxed().toList();
  }

  private void propose(
      String motion, org.commune.polity.deed.Deed deed, PersonId by, PersonId sponsor) {
    story.hall().propose(motion, Story.CONGRESS.toString(), deed, by, sponsor);
  }

  /** After the debate in the districts its proposer takes up what the bakers asked for. */
  private void amended() {
    story
        .chronicle()
        .does(
            delegates().get(2),
            new MotionDeed.AmendMotion(
                WEEK,
                Optional.of(
                    new DecisionDeed.AdoptPolicy(
                        "working_time",
                        Story.text(
                            "Workplaces bargain for a week of four days and 32 hours without loss"
                                + " of pay; those that work at night begin."))),
                Optional.empty(),
                false));
  }

  /** Two assemblies tell their delegate how to vote on the budget; one delegate votes otherwise. */
  private void instructed() {
    Meetings meetings = new Meetings(story);
    int year = years().getFirst();
    meetings.decides(
        Roster.TRAMS,
        PROPOSED + 2,
        PROPOSED + 12,
        "Instruction on the budget",
        new MandateDeed.InstructDelegate(Story.CONGRESS, budget(year), Choice.YES),
        Decision.CARRIED);
    meetings.decides(
        Roster.FOUNDRY,
        PROPOSED + 2,
        PROPOSED + 12,
        "The foundry against this budget",
        new MandateDeed.InstructDelegate(Story.CONGRESS, budget(year), Choice.NO),
        Decision.CARRIED);
  }

  private void opens() {
    story.hall().open(Story.CONGRESS, delegates());
    Hall.requireCarried(
        story
            .hall()
            .decide(
                "Chair of the congress",
                Story.CONGRESS,
                new MeetingDeed.ElectChair(Story.CONGRESS, delegates().get(7)),
                story.mostly(Choice.YES)));
  }

  private void decides() {
    for (int year : years()) {
      Hall.requireCarried(vote(budget(year), 17));
    }
    Hall.requireCarried(vote(WEEK, 15));
    Hall.requireCarried(vote(FARES, 20));
    Hall.require(vote(PRESS, 6), Decision.REJECTED);
    Hall.requireCarried(vote("A fund against floods", 19));
  }

  private org.commune.polity.Ruling.Outcome vote(String motion, int yes) {
    List<PersonId> voters = new ArrayList<>(delegates());
    Collections.shuffle(voters, story.random());
    return story.hall().vote(motion, Story.CONGRESS, Story.yes(voters, yes));
  }

  private void invests() {
    Elections.declare(story, Elections.EXECUTIVE);
    Hall.requireCarried(vote(CONFIDENCE, 21));
    story.hall().close(Story.CONGRESS);
  }

  private void reports() {
    List<PersonId> all = delegates();
    for (int i = 0; i < all.size(); i++) {
      if (i % 9 != 8) {
        story
            .chronicle()
            .does(
                all.get(i),
                new MandateDeed.ReportBack(
                    Story.CONGRESS,
                    i % 2 == 0
                        ? "The budget passed. I voted for the week of four days, as you wished."
                        : "I voted against selling the press, and spoke for the free fares."));
      }
    }
  }
}
