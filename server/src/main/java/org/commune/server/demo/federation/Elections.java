package org.commune.server.demo.federation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;

/**
 * Elections by preference: of the executive by the congress, of the registrar by all members, and
 * one of the editors in which the voting is open today.
 */
final class Elections {
  static final String EXECUTIVE = "Election of the executive";
  static final String REGISTRAR = "Election of the registrar";
  static final String EDITORS = "Election of the editors";

  /** Nominations, campaign and voting take five weeks, and the days on which they begin and end. */
  private static final int UNTIL_VOTING = 31;

  private static final int UNTIL_RESULT = 39;
  private static final int REGISTRAR_CALLED = 172;
  private static final int EDITORS_CALLED = 331;

  private final Story story;

  private Elections(Story story) {
    this.story = story;
  }

  static void tell(Story story) {
    Elections elections = new Elections(story);
    List<PersonId> executive = new ArrayList<>(story.roster().oneOfEach(10, 0, 14));
    executive.add(story.roster().member(Roster.TRAMS, 11));
    elections.called(
        EXECUTIVE, Congress.OPENS + 2 - UNTIL_RESULT, BodyId.of("executive"), 9, executive);
    story
        .diary()
        .on(
            Congress.OPENS + 2 - UNTIL_RESULT + UNTIL_VOTING,
            12,
            () -> elections.ballots(EXECUTIVE, Integer.MAX_VALUE, 6));
    elections.called(
        REGISTRAR, REGISTRAR_CALLED, BodyId.of("registrar"), 1, story.roster().oneOfEach(12, 3, 4));
    story
        .diary()
        .on(REGISTRAR_CALLED + UNTIL_VOTING, 12, () -> elections.ballots(REGISTRAR, 380, 3));
    story.diary().on(REGISTRAR_CALLED + UNTIL_RESULT, 12, () -> declare(story, REGISTRAR));
    elections.called(
        EDITORS, EDITORS_CALLED, BodyId.of("editorial"), 5, story.roster().oneOfEach(13, 9, 9));
    story.diary().on(EDITORS_CALLED + UNTIL_VOTING, 12, () -> elections.ballots(EDITORS, 340, 4));
  }

  private void called(String name, int day, BodyId body, int seats, List<PersonId> candidates) {
    story
        .diary()
        .on(
            day,
            8,
            () ->
                story
                    .chronicle()
                    .does(
                        registrar(story),
                        new ElectionDeed.CallElection(
                            name, body, Optional.of(seats), Optional.empty())));
    story
        .diary()
        .on(
            day + 5,
            8,
            () -> {
              List<PersonId> seconders = seconders(name);
              for (PersonId candidate : candidates) {
                story
                    .chronicle()
                    .does(candidate, new ElectionDeed.Nominate(name, Optional.empty()));
                story
                    .some(seconders.stream().filter(p -> !p.equals(candidate)).toList(), 3)
                    .forEach(p ->
                        story
                            .chronicle()
                            .does(p, new ElectionDeed.SecondNomination(name, candidate)));
              }
            });
  }

  /** Whoever votes in it may second in it. */
  private List<PersonId> seconders(String name) {
    return name.equals(EXECUTIVE)
        ? story.hall().sitting(Story.CONGRESS)
        : story.roster().oneOfEach(17, 0, 30);
  }

  /** So many vote, each for at most so many; some candidates are better known than others. */
  private void ballots(String name, int voters, int longest) {
    ElectionNow election = story.chronicle().state().get(Register.ELECTIONS, name).orElseThrow();
    List<PersonId> candidates = List.copyOf(election.candidates().keySet());
    List<PersonId> roll = List.copyOf(election.roll().orElseThrow());
    for (PersonId voter : story.some(roll, voters)) {
      List<List<String>> ranking =
          ranked(candidates).stream()
              .limit(1 + story.random().nextInt(longest))
              .map(p -> List.of(p.id()))
              .toList();
      story.chronicle().does(voter, new ElectionDeed.CastBallot(name, ranking));
    }
  }

  private List<PersonId> ranked(List<PersonId> candidates) {
    List<PersonId> bag = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      bag.addAll(Collections.nCopies(2 + (i * 5) % 7, candidates.get(i)));
    }
    Collections.shuffle(bag, story.random());
    return bag.stream().distinct().toList();
  }

  static void declare(Story story, String name) {
    story
        .chronicle()
        .does(registrar(story), new ElectionDeed.DeclareResult(name, Optional.empty()));
  }

  static PersonId registrar(Story story) {
    return story
        .chronicle()
        .state()
        .body(BodyId.of("registrar"))
        .flatMap((Composition b) -> b.seat(1))
        .flatMap(Seat::holder)
        .orElseThrow();
  }
}
