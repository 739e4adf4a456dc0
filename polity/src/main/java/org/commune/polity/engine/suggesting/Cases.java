package org.commune.polity.engine.suggesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.language.Discipline;
import org.commune.charter.measure.Span;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.JusticeDeed.Verdict;
import org.commune.polity.state.Case;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/** Complaints, hearings, sanctions, appeals. */
final class Cases {
  private Cases() {}

  /** A person, and the case on which it is done. */
  record Concerned(PersonId person, Optional<String> about, Optional<String> offence) {}

  static void into(Kinds kinds) {
    kinds
        .of(JusticeDeed.Complain.class, Cases::complaints)
        .of(
            JusticeDeed.Investigate.class,
            a -> open(a).map(c -> new JusticeDeed.Investigate(c.id(), Optional.of("the finding"))))
        .of(
            JusticeDeed.Summon.class,
            a ->
                open(a)
                    .flatMap(c ->
                        hearings(a)
                            .map(s ->
                                new JusticeDeed.Summon(
                                    c.id(), a.scene().after(a.now(), s).plusSeconds(1)))))
        .of(JusticeDeed.Hear.class, a -> open(a).map(c -> new JusticeDeed.Hear(c.id(), true)))
        .of(JusticeDeed.Sanction.class, a -> persons(a).flatMap(c -> sanctions(a, c)))
        .of(JusticeDeed.Appeal.class, Cases::appeals)
        .of(
            JusticeDeed.DecideCase.class,
            a ->
                open(a)
                    .flatMap(c ->
                        Stream.of(Verdict.values())
                            .map(v ->
                                new JusticeDeed.DecideCase(c.id(), v, Optional.of("the reason")))))
        .of(
            JusticeDeed.Stay.class,
            a ->
                a.names(Register.DECISIONS)
                    .flatMap(d ->
                        a.hints(JusticeDeed.Stay.class).lives().stream()
                            .map(s -> new JusticeDeed.Stay(d, s))))
        .of(
            JusticeDeed.ChallengeResult.class,
            a ->
                Stream.of(Register.ELECTIONS, Register.MOTIONS)
                    .flatMap(a::names)
                    .map(e ->
                        new JusticeDeed.ChallengeResult(
                            a.fresh(Register.CASES, "new challenge"),
                            e,
                            Optional.of("the ground"))));
  }

  private static Stream<Case> open(Asker a) {
    return a.each(Register.CASES).filter(c -> c.verdict().isEmpty());
  }

  private static Stream<Span> hearings(Asker a) {
    return Stream.concat(
        Stream.of("sanction", "expel").flatMap(act -> Hints.of(a.scene(), act).hearings().stream()),
        a.scene().law().charter().articles().stream()
            .flatMap(r -> r.discipline().stream())
            .flatMap(d -> d.hearing().stream())
            .map(Discipline.Hearing::notice));
  }

  private static List<String> offences(Asker a) {
    return a.scene().law().charter().articles().stream()
        .flatMap(r -> r.discipline().stream())
        .flatMap(d -> d.offences().stream())
        .toList();
  }

  private static Stream<JusticeDeed.Complain> complaints(Asker a) {
    List<String> offences = new ArrayList<>(offences(a).stream().limit(1).toList());
    offences.add("an offence");
    return offences.stream()
        .flatMap(o ->
            a.somebody()
                .map(p ->
                    new JusticeDeed.Complain(
                        a.fresh(Register.CASES, "new case"), p, o, Optional.empty())));
  }

  /** The persons of open cases, and somebody without one. */
  static Stream<Concerned> persons(Asker a) {
    return Stream.concat(
        a.each(Register.CASES)
            .filter(c -> c.kind() == Case.Kind.COMPLAINT && c.person().isPresent())
            .map(c -> new Concerned(c.person().orElseThrow(), Optional.of(c.id()), c.offence())),
        a.somebody().map(p -> new Concerned(p, Optional.empty(), Optional.empty())));
  }

  /** The offence of the case, one that a power names, and none. */
  static Stream<Optional<String>> offences(
      Asker a, Class<? extends Deed> kind, Concerned concerned) {
    return Stream.concat(
        Stream.of(concerned.offence(), Asker.none()),
        a.hints(kind).offences().stream().limit(1).map(Optional::of));
  }

  private static Stream<JusticeDeed.Sanction> sanctions(Asker a, Concerned concerned) {
    List<Discipline.Sanction> all =
        new ArrayList<>(a.hints(JusticeDeed.Sanction.class).sanctions());
    if (all.isEmpty()) {
      all.add(new Discipline.Sanction(Discipline.Sanction.Kind.REPRIMAND, Optional.empty()));
    }
    return all.stream()
        .flatMap(s ->
            offences(a, JusticeDeed.Sanction.class, concerned)
                .map(o ->
                    new JusticeDeed.Sanction(
                        List.of(concerned.person()),
                        s.sanction(),
                        s.max(),
                        o,
                        concerned.about(),
                        s.sanction() == Discipline.Sanction.Kind.FINE
                            ? Optional.of(1L)
                            : Optional.empty())));
  }

  private static Stream<JusticeDeed.Appeal> appeals(Asker a) {
    return Stream.of(Register.DECISIONS, Register.CASES)
        .flatMap(a::names)
        .map(d ->
            new JusticeDeed.Appeal(
                a.fresh(Register.CASES, "new appeal"), d, Optional.of("the ground")));
  }
}
