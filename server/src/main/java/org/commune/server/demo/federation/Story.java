package org.commune.server.demo.federation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.UnitId;
import org.commune.server.demo.told.Chronicle;
import org.commune.server.demo.told.Diary;
import org.commune.server.demo.told.Hall;

/**
 * What the threads of the year have in common.
 *
 * @param meetings the days on which assemblies have more than an ordinary meeting
 * @param random decides who comes and how people vote; the same seed gives the same year
 */
record Story(
    Chronicle chronicle,
    Diary diary,
    Hall hall,
    Roster roster,
    Random random,
    Map<UnitId, List<Integer>> meetings) {
  static final BodyId CONGRESS = BodyId.of("congress");
  static final BodyId EXECUTIVE = BodyId.of("executive");
  static final BodyId CONTROL = BodyId.of("control");
  static final BodyId TRIBUNAL = BodyId.of("tribunal");
  static final String COUNCILS = "councils";

  private static final int MEETINGS_APART = 18;

  /** The last day of the year: the one on which the demo is looked at. */
  static final int TODAY = 364;

  /** So many of these, drawn, in the order in which they stand. */
  List<PersonId> some(List<PersonId> of, int count) {
    List<PersonId> shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, random);
    List<PersonId> drawn = shuffled.subList(0, Math.min(count, shuffled.size()));
    return of.stream().filter(drawn::contains).toList();
  }

  /** Two fifths of a workplace, with its chair: enough for any quorum of an assembly. */
  List<PersonId> manyOf(UnitId workplace) {
    List<PersonId> members = roster.members(workplace);
    return some(members, members.size() * 2 / 5 + 2);
  }

  /** Most vote for it, some against, few abstain. */
  Function<PersonId, Choice> mostly(Choice choice) {
    Choice other = choice == Choice.YES ? Choice.NO : Choice.YES;
    return _ -> {
      int die = random.nextInt(10);
      return die < 8 ? choice : die < 9 ? other : Choice.ABSTAIN;
    };
  }

  /** The first so many vote yes, the others no. */
  static Function<PersonId, Choice> yes(List<PersonId> voters, int count) {
    return p -> voters.indexOf(p) < count ? Choice.YES : Choice.NO;
  }

  void sign(String petition, List<PersonId> people) {
    people.stream()
        .filter(p ->
            chronicle
                .state()
                .get(Register.PETITIONS, petition)
                .filter(q -> q.signatures().contains(p.id()))
                .isEmpty())
        .forEach(p -> chronicle.does(p, new MotionDeed.SignPetition(petition)));
  }

  /** An assembly has more to do on a day than in an ordinary month. */
  void booked(UnitId workplace, int day) {
    meetings.computeIfAbsent(workplace, _ -> new ArrayList<>()).add(day);
  }

  /** Whether an assembly has no other meeting near a day. */
  boolean isFree(UnitId workplace, int day) {
    return meetings.getOrDefault(workplace, List.of()).stream()
        .allMatch(d -> Math.abs(d - day) > MEETINGS_APART);
  }

  static Optional<String> text(String words) {
    return Optional.of(words);
  }
}
