package org.commune.polity.engine.suggesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.ElectionDeed.Sheet;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.engine.counting.Lots;
import org.commune.polity.engine.seating.Dues;
import org.commune.polity.engine.seating.Eligible;
import org.commune.polity.engine.seating.SeatGroups;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;

/** Bodies, seats, elections and lots. */
final class SeatsAndElections {
  /** A seed that stands for the one that only the doer knows. */
  static final String SEED = "a seed";

  private SeatsAndElections() {}

  static void into(Kinds kinds) {
    bodies(kinds);
    seats(kinds);
    calling(kinds);
    results(kinds);
  }

  private static void bodies(Kinds kinds) {
    kinds
        .of(SeatDeed.CreateBody.class, SeatsAndElections::created)
        .of(
            SeatDeed.DissolveBody.class,
            a -> a.bodies().stream().map(b -> new SeatDeed.DissolveBody(b, Asker.none())))
        .of(
            SeatDeed.AlterSeats.class,
            a ->
                seated(a)
                    .flatMap(b ->
                        IntStream.of(1, -1)
                            .mapToObj(
                                n -> new SeatDeed.AlterSeats(b.id(), Math.max(1, b.size() + n)))))
        .of(SeatDeed.Invest.class, a -> seated(a).map(b -> new SeatDeed.Invest(b.id())))
        .of(
            SeatDeed.SuspendRecall.class,
            a ->
                seated(a)
                    .flatMap(b ->
                        a.hints(SeatDeed.SuspendRecall.class).lives().stream()
                            .map(s -> new SeatDeed.SuspendRecall(b.id(), s))))
        .of(
            SeatDeed.ExtendTerm.class,
            a ->
                seated(a)
                    .flatMap(b ->
                        a.hints(SeatDeed.ExtendTerm.class).lives().stream()
                            .map(s -> new SeatDeed.ExtendTerm(b.id(), s))));
  }

  private static Stream<Composition> seated(Asker a) {
    return a.bodies().stream().flatMap(b -> a.scene().state().body(b).stream());
  }

  private static Stream<SeatDeed.CreateBody> created(Asker a) {
    Hints hints = a.hints(SeatDeed.CreateBody.class);
    List<Optional<String>> overseers = new ArrayList<>();
    hints.overseers().forEach(o -> overseers.add(Optional.of(o)));
    overseers.add(Optional.empty());
    return hints.lives().stream()
        .flatMap(life ->
            overseers.stream()
                .map(overseer ->
                    new SeatDeed.CreateBody(
                        "new_body",
                        "its purpose",
                        List.of(),
                        Optional.of(3),
                        Optional.of(life),
                        overseer)));
  }

  private static void seats(Kinds kinds) {
    kinds
        .of(
            SeatDeed.FillVacancy.class,
            a ->
                a.seats(s -> s.holder().isEmpty())
                    .flatMap(s ->
                        fit(a, s.body()).stream()
                            .limit(2)
                            .map(p -> new SeatDeed.FillVacancy(s, p))))
        .of(
            SeatDeed.CoOpt.class,
            a ->
                seated(a)
                    .flatMap(b ->
                        fit(a, b.id()).stream().limit(2).map(p -> new SeatDeed.CoOpt(b.id(), p))))
        .of(SeatDeed.Appoint.class, SeatsAndElections::appointed)
        .of(
            SeatDeed.Dismiss.class,
            a ->
                a.seats(s -> s.holder().isPresent())
                    .flatMap(s ->
                        a.hints(SeatDeed.Dismiss.class).grounds().stream()
                            .map(g -> new SeatDeed.Dismiss(s, g))))
        .of(SeatDeed.Recall.class, SeatsAndElections::recalled)
        .of(
            SeatDeed.Resign.class,
            a ->
                a.seats(s -> s.holder().filter(a.person()::equals).isPresent())
                    .map(s -> new SeatDeed.Resign(s, Asker.none())));
  }

  private static Stream<SeatDeed.Appoint> appointed(Asker a) {
    return seated(a)
        .flatMap(b ->
            Stream.of(Optional.<String>empty(), Optional.of("provisional"))
                .flatMap(condition ->
                    fit(a, b.id()).stream()
                        .limit(2)
                        .map(p -> new SeatDeed.Appoint(b.id(), p, condition))));
  }

  private static Stream<SeatDeed.Recall> recalled(Asker a) {
    List<Optional<String>> grounds = List.of(Optional.<String>empty(), Optional.of("the ground"));
    return Stream.concat(
        a.seats(s -> s.holder().isPresent())
            .flatMap(s ->
                grounds.stream()
                    .map(g -> new SeatDeed.Recall(Optional.of(s), Optional.empty(), g))),
        seated(a)
            .flatMap(b ->
                grounds.stream()
                    .map(g -> new SeatDeed.Recall(Optional.empty(), Optional.of(b.id()), g))));
  }

  /** Those of the asker's who may sit in the body, and the asker last. */
  private static List<PersonId> fit(Asker a, BodyId body) {
    return Stream.concat(a.others(), Stream.of(a.person()))
        .filter(p -> Eligible.toSit(a.scene(), body, p).isEmpty())
        .limit(12)
        .toList();
  }

  private static void calling(Kinds kinds) {
    kinds
        .of(
            ElectionDeed.CallElection.class,
            a ->
                a.bodies().stream()
                    .flatMap(b ->
                        Stream.of(Optional.<Integer>empty(), Optional.of(1))
                            .map(n ->
                                new ElectionDeed.CallElection(
                                    a.fresh(Register.ELECTIONS, "new election"),
                                    b,
                                    n,
                                    Optional.empty()))))
        .of(
            ElectionDeed.PostponeElection.class,
            a ->
                elections(a)
                    .flatMap(e ->
                        Stream.of(Span.ofDays(1), Span.NONE)
                            .map(s ->
                                new ElectionDeed.PostponeElection(
                                    e.body(), a.scene().after(e.votingOpens(), s).plusSeconds(1)))))
        .of(ElectionDeed.Nominate.class, a -> elections(a).flatMap(e -> nominated(a, e)))
        .of(
            ElectionDeed.SecondNomination.class,
            a ->
                elections(a)
                    .flatMap(e ->
                        e.candidates().keySet().stream()
                            .map(p -> new ElectionDeed.SecondNomination(e.id(), p))))
        .of(
            ElectionDeed.WithdrawCandidacy.class,
            a -> elections(a).map(e -> new ElectionDeed.WithdrawCandidacy(e.id())))
        .of(ElectionDeed.CastBallot.class, a -> elections(a).flatMap(SeatsAndElections::ballots))
        .of(
            ElectionDeed.CommitSeed.class,
            a ->
                a.bodies().stream().map(b -> new ElectionDeed.CommitSeed(b, Lots.commitment(SEED))))
        .of(
            ElectionDeed.DrawLot.class,
            a -> a.bodies().stream().map(b -> new ElectionDeed.DrawLot(b, SEED)));
  }

  private static Stream<ElectionNow> elections(Asker a) {
    return a.each(Register.ELECTIONS).filter(ElectionNow::isOpen);
  }

  private static Stream<ElectionDeed.Nominate> nominated(Asker a, ElectionNow election) {
    List<Optional<String>> lists = new ArrayList<>();
    lists.add(Optional.empty());
    election.lists().keySet().forEach(l -> lists.add(Optional.of(l)));
    a.names(Register.TENDENCIES).forEach(t -> lists.add(Optional.of(t)));
    lists.add(Optional.of("new list"));
    List<Optional<PersonId>> persons = new ArrayList<>();
    persons.add(Optional.empty());
    a.others()
        .filter(p -> !election.candidates().containsKey(p))
        .filter(p -> Eligible.toStand(a.scene(), election.body(), p).isEmpty())
        .limit(2)
        .forEach(p -> persons.add(Optional.of(p)));
    return persons.stream()
        .flatMap(p -> lists.stream().map(l -> new ElectionDeed.Nominate(election.id(), p, l)));
  }

  /** A ballot of each kind: marks, points, a list. */
  private static Stream<ElectionDeed.CastBallot> ballots(ElectionNow election) {
    List<String> first =
        election.candidates().keySet().stream().limit(1).map(PersonId::id).toList();
    return Stream.concat(
        Stream.of(
            new ElectionDeed.CastBallot(
                election.id(), first.isEmpty() ? List.of() : List.of(first)),
            new ElectionDeed.CastBallot(
                election.id(),
                List.of(),
                Optional.empty(),
                first.stream().collect(Collectors.toMap(f -> f, _ -> 5)))),
        election.lists().keySet().stream()
            .limit(1)
            .map(l ->
                new ElectionDeed.CastBallot(election.id(), List.of(), Optional.of(l), Map.of())));
  }

  private static void results(Kinds kinds) {
    kinds
        .of(ElectionDeed.DeclareResult.class, SeatsAndElections::declared)
        .of(
            ElectionDeed.AnnulElection.class,
            a ->
                a.names(Register.ELECTIONS)
                    .flatMap(e ->
                        a.hints(ElectionDeed.AnnulElection.class).grounds().stream()
                            .map(g -> new ElectionDeed.AnnulElection(e, g))))
        .of(
            ElectionDeed.Recount.class,
            a -> a.names(Register.ELECTIONS).map(ElectionDeed.Recount::new))
        .of(ElectionDeed.Elect.class, SeatsAndElections::elected);
  }

  private static Stream<ElectionDeed.DeclareResult> declared(Asker a) {
    Sheet votes = sheet(Map.of("yes", 2L, "no", 1L, "abstain", 0L));
    return Stream.concat(
        elections(a)
            .flatMap(e ->
                Stream.of(
                    new ElectionDeed.DeclareResult(e.id(), Optional.empty()),
                    new ElectionDeed.DeclareResult(
                        e.id(),
                        Optional.of(
                            sheet(
                                e.candidates().keySet().stream()
                                    .limit(1)
                                    .collect(Collectors.toMap(PersonId::id, _ -> 1L))))))),
        a.open()
            .filter(m -> m.status() == Motion.Status.VOTING)
            .flatMap(m ->
                Stream.of(Optional.of(votes), Optional.of(compared(m)), Optional.<Sheet>empty())
                    .map(s -> new ElectionDeed.DeclareResult(m.id(), s))));
  }

  private static Sheet sheet(Map<String, Long> votes) {
    return new Sheet(votes, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** A table of comparisons between the options of a motion, all equal. */
  private static Sheet compared(Motion motion) {
    List<String> options = motion.options().stream().map(Motion.Choice::name).toList();
    List<Long> row = options.stream().map(_ -> 0L).toList();
    return new Sheet(
        Map.of(),
        options,
        options.stream().map(_ -> row).toList(),
        Optional.of(0L),
        Optional.empty());
  }

  /** As many of the electors as they are due, or as there are vacant seats, or one. */
  private static Stream<ElectionDeed.Elect> elected(Asker a) {
    return seated(a)
        .flatMap(b -> {
          List<PersonId> fit = electable(a, b.id());
          return sizes(a, b)
              .filter(n -> n > 0 && n <= fit.size())
              .distinct()
              .mapToObj(n -> new ElectionDeed.Elect(b.id(), fit.subList(0, n), List.of()));
        });
  }

  private static List<PersonId> electable(Asker a, BodyId body) {
    Stream<PersonId> own =
        a.doer() instanceof Doer.Whole(BodyId electors)
            ? a.scene().sitting(electors).stream()
            : Stream.concat(Stream.of(a.person()), a.others());
    return own.filter(p -> Eligible.toStand(a.scene(), body, p).isEmpty())
        .filter(p -> a.scene().composition(body).seatOf(p).isEmpty())
        .limit(400)
        .toList();
  }

  private static IntStream sizes(Asker a, Composition body) {
    int due =
        SeatGroups.sentBy(a.scene(), body.id(), a.doer().toString())
            .flatMap(g -> Dues.of(a.scene(), body.id(), g, a.doer().toString()))
            .map(d -> Math.min(d.seats(), Math.max(body.size(), 1)))
            .orElse(body.size());
    int vacant =
        (int) body.seats().values().stream().map(Seat::holder).filter(Optional::isEmpty).count();
    return IntStream.of(due, vacant, 1);
  }
}
