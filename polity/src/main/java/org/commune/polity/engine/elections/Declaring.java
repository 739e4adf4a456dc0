package org.commune.polity.engine.elections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Election;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.ElectionDeed.Sheet;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.counting.Counted;
import org.commune.polity.engine.counting.Counts;
import org.commune.polity.engine.counting.VoteTotals;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Filling;
import org.commune.polity.engine.seating.Places;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** Declaring what an election came to, and seating those elected. */
final class Declaring {
  private Declaring() {}

  static Doing declare(Scene scene, ElectionDeed.DeclareResult deed, Power power) {
    ElectionNow election = scene.state().get(Register.ELECTIONS, deed.of()).orElseThrow();
    Optional<Ground> early = notYet(scene, election, power);
    if (early.isPresent()) {
      return Doing.not(early.get());
    }
    return counted(scene, election, deed.sheet(), Optional.empty());
  }

  private static Optional<Ground> notYet(Scene scene, ElectionNow election, Power power) {
    return switch (election.status()) {
      case DECLARED ->
          Optional.of(
              Ground.of(power.article(), "the result of " + election.id() + " is declared"));
      case ANNULLED -> Optional.of(Ground.of(power.article(), election.id() + " is void"));
      case COUNTED ->
          Optional.of(
              new Ground(
                  power.article(),
                  election.id() + " is counted and tied",
                  "have the tie broken by the casting vote"));
      case NOMINATIONS, CAMPAIGN, VOTING ->
          scene.now().isBefore(election.votingCloses())
              ? Optional.of(
                  new Ground(
                      power.article(),
                      "the voting in " + election.id() + " closes on " + election.votingCloses(),
                      "declare the result from then on"))
              : Optional.empty();
    };
  }

  /** The casting vote is given on an election that was counted and tied. */
  static Doing broken(Scene scene, String id, String option, Power power) {
    Optional<ElectionNow> election =
        scene.state().get(Register.ELECTIONS, id).filter(e -> e.status() == Status.COUNTED);
    if (election.isEmpty()) {
      return Doing.not(Ground.of(power.article(), "no tie in " + id + " waits to be broken"));
    }
    if (!election.get().candidates().containsKey(new PersonId(option))
        && !election.get().lists().containsKey(option)) {
      return Doing.not(Ground.of(power.article(), option + " does not stand in " + id));
    }
    return counted(scene, election.get(), Optional.empty(), Optional.of(new PersonId(option)));
  }

  private static Doing counted(
      Scene scene, ElectionNow election, Optional<Sheet> sheet, Optional<PersonId> preferred) {
    Optional<Contest> contest = Contest.of(scene, election);
    List<SeatId> places = contest.map(c -> places(scene, election, c)).orElse(List.of());
    if (places.isEmpty()) {
      Course course = new Course(scene);
      declared(course, election, List.of(), "no seat of " + election.body() + " can be filled");
      return course.done();
    }
    Counted counted =
        Counts.count(scene, election, contest.orElseThrow(), places, sheet, preferred);
    Course course = new Course(scene);
    switch (counted) {
      case Counted.Impossible(Ground ground) -> {
        return Doing.not(ground);
      }
      case Counted.Tied(List<String> names, String words) ->
          tied(course, election, contest.orElseThrow(), words, preferred);
      case Counted.Nobody(String words) -> nobody(course, election, contest.orElseThrow(), words);
      case Counted.Invalid(String words) ->
          repeated(course, election, words + "; the election is repeated");
      case Counted.NextRound next -> nextRound(course, election, contest.orElseThrow(), next);
      case Counted.Chosen(List<PersonId> winners, String words, _) ->
          declared(course, election, winners, words);
    }
    return course.done();
  }

  /** The seats that it fills, those elected in an earlier round left out. */
  private static List<SeatId> places(Scene scene, ElectionNow election, Contest contest) {
    int due = Calling.due(scene, election.body(), contest, election.electors());
    return Places.of(scene, election.body(), election.electors(), due).stream()
        .limit(Math.max(0, election.seats() - election.elected().size()))
        .toList();
  }

  private static void tied(
      Course course,
      ElectionNow election,
      Contest contest,
      String words,
      Optional<PersonId> preferred) {
    if (contest.tie() == Election.Tie.NEW_ELECTION) {
      repeated(course, election, words + "; the election is repeated");
      return;
    }
    String more =
        preferred.map(p -> "; the casting vote for " + p + " does not decide it").orElse("");
    course.then(
        Elections.write(
            election.with(Status.COUNTED),
            "election " + election.id() + " is tied: " + words + more));
  }

  private static void repeated(Course course, ElectionNow election, String words) {
    course.then(
        Elections.write(
            election.with(Status.ANNULLED), "election " + election.id() + ": " + words));
    course.then(Write.began(Trigger.ELECTION_DUE, election.body()));
  }

  private static void nobody(Course course, ElectionNow election, Contest contest, String words) {
    boolean repeat =
        contest
            .words()
            .flatMap(Election::ifDefaultWins)
            .map(i -> i == Election.IfDefaultWins.REPEAT)
            .orElse(false);
    if (repeat) {
      repeated(course, election, words + "; the election is repeated");
    } else {
      declared(course, election, List.of(), words);
    }
  }

  private static void nextRound(
      Course course, ElectionNow election, Contest contest, Counted.NextRound next) {
    Scene scene = course.scene();
    PMap<PersonId, PSet<PersonId>> left = election.candidates();
    for (PersonId candidate : List.copyOf(left.keySet())) {
      left = next.left().contains(candidate) ? left : left.minus(candidate);
    }
    Span voting = contest.voting();
    Instant closes = voting.isNone() ? scene.now() : scene.after(scene.now(), voting);
    List<PersonId> elected = new ArrayList<>(election.elected());
    elected.addAll(next.elected());
    ElectionNow second =
        election
            .nextRound(elected, left, closes)
            .timed(election.nominationsEnd(), scene.now(), closes);
    course.then(Elections.write(second, "election " + election.id() + ": " + next.words()));
    if (closes.isAfter(scene.now())) {
      course.then(Write.timer(closes, Calling.CLOSES, election.id()));
    }
  }

  private static void declared(
      Course course, ElectionNow election, List<PersonId> winners, String words) {
    List<PersonId> all = new ArrayList<>(election.elected());
    all.addAll(winners);
    ElectionNow declared = election.declared(all, course.scene().now());
    course.then(
        Elections.write(
            declared,
            "election "
                + election.id()
                + ": elected "
                + (all.isEmpty() ? "nobody" : VoteTotals.names(all))
                + " ("
                + words
                + ")"));
    course.then(Write.stop(course.scene(), Calling.CLOSES, election.id()));
    course.then(Returns.published(course.scene(), declared));
    seat(course, declared);
    if (all.isEmpty()) {
      course.then(Write.began(Trigger.ELECTION_DUE, election.body()));
    }
  }

  /** Those elected take the seats that are free; the others wait until the terms in theirs end. */
  static void seat(Course course, ElectionNow election) {
    Scene scene = course.scene();
    Optional<Contest> contest = Contest.of(scene, election);
    List<PersonId> waiting =
        election.elected().stream().filter(p -> !seatedSince(scene, election, p)).toList();
    List<SeatId> places =
        contest
            .map(c ->
                Places.of(
                    scene,
                    election.body(),
                    election.electors(),
                    Calling.due(scene, election.body(), c, election.electors())))
            .orElse(List.of());
    List<SeatId> theirs = places.stream().limit(waiting.size()).toList();
    List<SeatId> free = theirs.stream().filter(p -> Places.freeFrom(scene, p).isEmpty()).toList();
    boolean general = Sending.isGeneral(scene, election.body(), theirs);
    free.forEach(p -> Seating.vacate(course, p, Seating.Leaving.FOR_GOOD, "is succeeded in"));
    List<PersonId> late = new ArrayList<>();
    int next = 0;
    for (PersonId person : waiting) {
      Optional<Ground> refusal = Seating.refusal(course.scene(), election.body(), person);
      if (refusal.isEmpty() && next < free.size()) {
        Seating.take(course, free.get(next++), person, election.electors(), List.of());
      } else {
        late.add(person);
      }
    }
    theirs.stream()
        .flatMap(p -> Places.freeFrom(scene, p).stream())
        .min(Instant::compareTo)
        .filter(_ -> !late.isEmpty())
        .ifPresent(at -> course.then(Write.timer(at, Filling.SEATS, election.id())));
    Set<SeatId> taken = new HashSet<>(free.subList(0, next));
    places.stream()
        .limit(election.seats())
        .filter(p -> !taken.contains(p) && scene.state().seat(p).flatMap(Seat::holder).isEmpty())
        .forEach(
            p -> course.then(Write.began(Trigger.SEAT_VACATED, p.body().name(), p.toString())));
    if (!waiting.isEmpty()) {
      Sending.held(course, election.body(), general);
    }
  }

  private static boolean seatedSince(Scene scene, ElectionNow election, PersonId person) {
    return scene
        .composition(election.body())
        .seatOf(person)
        .flatMap(scene.state()::seat)
        .flatMap(Seat::from)
        .filter(from -> !from.isBefore(election.decided().orElse(Instant.MAX)))
        .isPresent();
  }
}
