package org.commune.server.demo.federation;

import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.TendencyDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;

/** Two tendencies with their pages in the bulletin, and the bulletin itself. */
final class Tendencies {
  static final String OPEN_HANDS = "Open Hands";
  static final String GROUND_FLOOR = "Ground Floor";

  private static final BodyId EDITORIAL = BodyId.of("editorial");

  /** A hundredth of 3,000 and a few more. */
  private static final int FOUNDERS = 36;

  private final Story story;

  private Tendencies(Story story) {
    this.story = story;
  }

  static void tell(Story story) {
    Tendencies tendencies = new Tendencies(story);
    tendencies.forms(74, OPEN_HANDS, 30);
    tendencies.forms(118, GROUND_FLOOR, 31);
    tendencies.bulletin();
    tendencies.joins(140, OPEN_HANDS, 32, 11);
    tendencies.joins(205, GROUND_FLOOR, 33, 17);
    tendencies.published(
        160,
        "Open Hands 1",
        OPEN_HANDS,
        30,
        "Work shorter, hire more: what four days would cost, workplace by workplace.");
    tendencies.published(
        161,
        "Ground Floor 1",
        GROUND_FLOOR,
        31,
        "No decree on overtime: what an assembly can decide, nobody should decide for it.");
    tendencies.published(
        240,
        "Open Hands 2",
        OPEN_HANDS,
        30,
        "What the chair of the executive tried on one morning, article by article.");
    story
        .diary()
        .on(
            166,
            9,
            () ->
                story
                    .chronicle()
                    .does(
                        story.hall().chair(Story.EXECUTIVE),
                        new PublicationDeed.Reply(
                            "Ground Floor 1", "The decree left every assembly free to say no.")));
    story
        .diary()
        .on(
            168,
            9,
            () ->
                story
                    .chronicle()
                    .does(
                        story.hall().sitting(EDITORIAL).getFirst(),
                        new PublicationDeed.Publish(
                            "The executive answers Ground Floor",
                            Optional.of("Printed in full, as the charter has it."),
                            Optional.of("Ground Floor 1"),
                            Optional.empty(),
                            false)));
    for (int day : List.of(162, 300)) {
      story
          .diary()
          .on(
              day,
              9,
              () ->
                  story
                      .chronicle()
                      .does(
                          tendencies.founder(OPEN_HANDS, 30),
                          new TendencyDeed.MailAllMembers(
                              OPEN_HANDS,
                              "We meet on the first Monday of the month; all may come.")));
    }
  }

  private List<PersonId> founders(int number) {
    return story.roster().workplaces().stream()
        .filter(w -> story.roster().members(w).size() > number)
        .limit(FOUNDERS)
        .map(w -> story.roster().member(w, number))
        .toList();
  }

  private PersonId founder(String tendency, int number) {
    return founders(number).get(tendency.length() % 5);
  }

  private void forms(int day, String name, int number) {
    story
        .diary()
        .on(
            day,
            9,
            () -> {
              List<PersonId> founders = founders(number);
              List<PersonId> more =
                  story.roster().members(Roster.HOSPITAL).stream()
                      .skip(40)
                      .limit(FOUNDERS - founders.size())
                      .toList();
              story
                  .chronicle()
                  .does(
                      founder(name, number),
                      new TendencyDeed.FormTendency(
                          name,
                          java.util.stream.Stream.concat(founders.stream(), more.stream()).toList(),
                          Optional.of(founder(name, number))));
            });
  }

  private void joins(int day, String name, int number, int count) {
    story
        .diary()
        .on(
            day,
            9,
            () ->
                founders(number).stream()
                    .limit(count)
                    .forEach(p -> story.chronicle().does(p, new TendencyDeed.JoinTendency(name))));
  }

  private void published(int day, String name, String tendency, int number, String text) {
    story
        .diary()
        .on(
            day,
            9,
            () ->
                story
                    .chronicle()
                    .does(
                        founder(tendency, number),
                        new PublicationDeed.Publish(
                            name,
                            Optional.of(text),
                            Optional.empty(),
                            Optional.of(tendency),
                            false)));
  }

  private void bulletin() {
    int number = 0;
    for (int day = 21; day < Story.TODAY; day += 30) {
      number++;
      String name = "Bulletin " + number;
      story
          .diary()
          .on(
              day,
              10,
              () ->
                  story
                      .chronicle()
                      .does(
                          story.hall().sitting(EDITORIAL).getFirst(),
                          new PublicationDeed.Publish(
                              name,
                              Optional.of("What the assemblies and councils decided this month."),
                              Optional.empty(),
                              Optional.empty(),
                              false)));
    }
  }
}
