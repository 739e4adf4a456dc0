package org.commune.polity.engine.elections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Election;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Apportioning;
import org.commune.polity.engine.seating.Dues;
import org.commune.polity.engine.seating.Filling;
import org.commune.polity.engine.seating.Latest;
import org.commune.polity.engine.seating.Places;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.Timer;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** Calling an election, its times, and moving it within its latest date. */
final class Calling {
  /** The internal times of an election. */
  static final String NOMINATIONS_END = "election:nominations";

  static final String OPENS = "election:opens";
  static final String CLOSES = "election:closes";

  private Calling() {}

  static Doing call(Scene scene, Doer doer, ElectionDeed.CallElection deed, Power power) {
    BodyId body = deed.body();
    Optional<Contest> found = Contest.of(scene, body, doer);
    if (!scene.exists(body) || found.isEmpty()) {
      return Doing.not(
          Ground.of(
              scene.articleOf(body).orElse(power.article()),
              "the seats of " + body + " are not filled by election"));
    }
    Contest contest = found.get();
    Optional<String> electors = contest.electors(scene, body, doer);
    if (electors.isEmpty()) {
      return Doing.not(
          new Ground(
              contest.article(),
              "several bodies elect to " + body + ", and it is not clear which of them is meant",
              "have the chair of the one that is to elect call it"));
    }
    Optional<Ground> wrong =
        named(scene, deed, contest).or(() -> open(scene, body, electors.get(), contest));
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    return called(scene, deed, contest, electors.get());
  }

  private static Optional<Ground> named(
      Scene scene, ElectionDeed.CallElection deed, Contest contest) {
    if (deed.election().isBlank()) {
      return Optional.of(Ground.of(contest.article(), "the election has no name"));
    }
    boolean taken =
        scene.state().get(Register.ELECTIONS, deed.election()).isPresent()
            || scene.state().motion(deed.election()).isPresent();
    return taken
        ? Optional.of(
            new Ground(
                contest.article(),
                "the name " + deed.election() + " is taken",
                "choose another name"))
        : Optional.empty();
  }

  private static Optional<Ground> open(Scene scene, BodyId body, String electors, Contest contest) {
    return scene.state().find(Lookup.ELECTIONS_TO, body).stream()
        .filter(e -> e.isOpen() && e.electors().equals(electors))
        .findFirst()
        .map(e ->
            Ground.of(
                contest.article(), "election " + e.id() + " to " + body + " is under way already"));
  }

  private static Doing called(
      Scene scene, ElectionDeed.CallElection deed, Contest contest, String electors) {
    Instant nominationsEnd = later(scene, scene.now(), contest.nominations());
    Instant earliest = later(scene, nominationsEnd, contest.campaign());
    Instant opens = deed.opens().orElse(earliest);
    Instant closes = later(scene, opens, contest.voting());
    Optional<Ground> wrong =
        tooEarly(contest, opens, earliest)
            .or(() ->
                tooLate(scene, deed.body(), closes, later(scene, earliest, contest.voting())));
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    int due = due(scene, deed.body(), contest, electors);
    int seats = deed.seats().orElseGet(() -> vacating(scene, deed, contest, electors, closes, due));
    int places = Places.of(scene, deed.body(), electors, due).size();
    if (seats < 1 || seats > places) {
      return Doing.not(
          new Ground(
              contest.article(),
              seats + " seats, and " + electors + " can fill " + places + " of " + deed.body(),
              "say how many seats are to be filled"));
    }
    ElectionNow election =
        ElectionNow.of(
            deed.election(),
            contest.rule(),
            deed.body(),
            electors,
            seats,
            new ElectionNow.Times(scene.now(), nominationsEnd, opens, closes),
            candidates(scene, contest, electors));
    return begun(scene, election);
  }

  private static Instant later(Scene scene, Instant from, Span span) {
    return span.isNone() ? from : scene.after(from, span);
  }

  private static Optional<Ground> tooEarly(Contest contest, Instant opens, Instant earliest) {
    return opens.isBefore(earliest)
        ? Optional.of(
            new Ground(
                contest.article(),
                "the voting would open on "
                    + opens
                    + ", and nominations and campaign last until "
                    + earliest,
                "open it on " + earliest + " or later"))
        : Optional.empty();
  }

  /** Who chooses a day may not choose one that is too late; who is late already is not stopped. */
  private static Optional<Ground> tooLate(
      Scene scene, BodyId body, Instant closes, Instant earliest) {
    return Latest.of(scene, body)
        .filter(l -> closes.isAfter(l.at()) && closes.isAfter(earliest))
        .map(l ->
            new Ground(
                l.article(),
                "the voting would close on " + closes + ", and the latest date is " + l.at(),
                "hold it by " + l.at()));
  }

  /** How many seats of the body these electors have. */
  static int due(Scene scene, BodyId body, Contest contest, String electors) {
    int due =
        Dues.of(scene, body, contest.group(), electors).map(Apportioning.Due::seats).orElse(0);
    Composition now = Seating.composition(scene, body);
    return due == Integer.MAX_VALUE && now.size() > 0 ? now.size() : due;
  }

  /** The seats that are vacant or fall vacant by the end of it; all, when none does. */
  private static int vacating(
      Scene scene,
      ElectionDeed.CallElection deed,
      Contest contest,
      String electors,
      Instant closes,
      int due) {
    Instant horizon =
        contest
            .words()
            .flatMap(Election::starts)
            .flatMap(Election.Starts::beforeVacancy)
            .map(s -> scene.after(scene.now(), s))
            .filter(closes::isBefore)
            .orElse(closes);
    List<Seat> theirs =
        Places.of(scene, deed.body(), electors, due).stream()
            .map(p -> scene.state().seat(p).orElseGet(() -> Seat.vacant(p.number())))
            .toList();
    if (due == Integer.MAX_VALUE) {
      return 0;
    }
    long vacating =
        theirs.stream()
            .filter(
                s -> s.holder().isEmpty() || s.until().filter(u -> !u.isAfter(horizon)).isPresent())
            .count();
    return vacating > 0 ? (int) vacating : theirs.size();
  }

  private static PMap<PersonId, PSet<PersonId>> candidates(
      Scene scene, Contest contest, String electors) {
    PMap<PersonId, PSet<PersonId>> all = TreePMap.empty();
    if (contest.nominate().filter(Election.Nominate::automatic).isPresent()) {
      for (PersonId person : Contest.roll(scene, electors)) {
        all = all.plus(person, TreePSet.empty());
      }
    }
    return all;
  }

  private static Doing begun(Scene scene, ElectionNow election) {
    Course course = new Course(scene);
    course.then(
        Elections.write(
            election,
            "election "
                + election.id()
                + " to "
                + election.seats()
                + " seats of "
                + election.body()
                + ": voting from "
                + election.votingOpens()));
    timed(course, election);
    if (!election.votingOpens().isAfter(scene.now())) {
      opened(course, election);
    }
    return course.done();
  }

  private static void timed(Course course, ElectionNow election) {
    Instant now = course.scene().now();
    if (election.nominationsEnd().isAfter(now)) {
      course.then(Write.timer(election.nominationsEnd(), NOMINATIONS_END, election.id()));
    }
    if (election.votingOpens().isAfter(now)) {
      course.then(Write.timer(election.votingOpens(), OPENS, election.id()));
    }
    if (election.votingCloses().isAfter(election.votingOpens())) {
      course.then(Write.timer(election.votingCloses(), CLOSES, election.id()));
    }
  }

  static Doing postpone(Scene scene, ElectionDeed.PostponeElection deed, Power power) {
    BodyId body = deed.body();
    Optional<Latest> latest = Latest.of(scene, body).filter(l -> deed.to().isAfter(l.at()));
    if (latest.isPresent()) {
      return Doing.not(
          new Ground(
              latest.get().article(),
              "the election cannot be moved to "
                  + deed.to()
                  + ": the latest date is "
                  + latest.get().at(),
              "hold it by " + latest.get().at()));
    }
    Optional<ElectionNow> election =
        scene.state().find(Lookup.ELECTIONS_TO, body).stream()
            .filter(ElectionNow::isOpen)
            .findFirst();
    if (election.isEmpty()) {
      return Doing.not(Ground.of(power.article(), "no election to " + body + " is called"));
    }
    return moved(scene, election.get(), deed.to(), power);
  }

  private static Doing moved(Scene scene, ElectionNow election, Instant to, Power power) {
    if (election.status() == Status.VOTING || election.status() == Status.COUNTED) {
      return Doing.not(
          Ground.of(power.article(), "the voting has begun on " + election.votingOpens()));
    }
    if (!to.isAfter(election.votingOpens())) {
      return Doing.not(
          Ground.of(
              power.article(),
              "the voting opens on " + election.votingOpens() + ", not before " + to));
    }
    Span voting = Contest.of(scene, election).map(Contest::voting).orElse(Span.NONE);
    Instant closes = later(scene, to, voting);
    Optional<Ground> late = tooLate(scene, election.body(), closes, to.minusSeconds(1));
    if (late.isPresent()) {
      return Doing.not(late.get());
    }
    Course course = new Course(scene);
    course.then(stopped(scene, election));
    ElectionNow moved = election.timed(election.nominationsEnd(), to, closes);
    course.then(Elections.write(moved, "the voting in " + election.id() + " is moved to " + to));
    timed(course, moved);
    return course.done();
  }

  private static List<Effect> stopped(Scene scene, ElectionNow election) {
    List<Effect> struck = new ArrayList<>();
    for (String clause : List.of(NOMINATIONS_END, OPENS, CLOSES)) {
      struck.addAll(Write.stop(scene, clause, election.id()));
    }
    return struck;
  }

  static void internal(Course course, Timer timer) {
    Optional<ElectionNow> election = course.state().get(Register.ELECTIONS, timer.subject());
    if (election.isEmpty()) {
      return;
    }
    if (timer.clause().equals(Filling.SEATS)) {
      Declaring.seat(course, election.get());
      return;
    }
    if (!election.get().isOpen()) {
      return;
    }
    switch (timer.clause()) {
      case NOMINATIONS_END -> nominated(course, election.get());
      case OPENS -> opened(course, election.get());
      case CLOSES ->
          course.then(
              Write.began(Trigger.VOTE_CLOSED, election.get().body().name(), election.get().id()));
      default -> {}
    }
  }

  /**
   * Nominations end: those with too few seconders do not stand, nor does a list whose head has too
   * few; with nobody, more time is given.
   */
  private static void nominated(Course course, ElectionNow election) {
    Scene scene = course.scene();
    Optional<Contest> contest = Contest.of(scene, election);
    int seconders = contest.flatMap(Contest::nominate).map(Election.Nominate::seconders).orElse(0);
    PMap<PersonId, PSet<PersonId>> left = election.candidates();
    for (PersonId candidate : List.copyOf(election.candidates().keySet())) {
      PersonId seconded = ListEntry.head(election, candidate);
      PSet<PersonId> by = election.candidates().getOrDefault(seconded, TreePSet.empty());
      left = by.size() < seconders ? left.minus(candidate) : left;
    }
    Optional<Span> more =
        contest
            .flatMap(Contest::words)
            .flatMap(Election::phases)
            .flatMap(Election.Phases::extendIfNone)
            .filter(s -> !s.isNone());
    if (left.isEmpty() && more.isPresent()) {
      extended(course, election, contest.orElseThrow(), more.get());
      return;
    }
    ElectionNow next = election.standing(left);
    course.then(
        Elections.write(
            next.status() == Status.NOMINATIONS ? next.with(Status.CAMPAIGN) : next,
            left.size() + " stand in " + election.id()));
  }

  private static void extended(Course course, ElectionNow election, Contest contest, Span more) {
    Scene scene = course.scene();
    course.then(stopped(scene, election));
    Instant end = scene.after(election.nominationsEnd(), more);
    Instant opens = later(scene, end, contest.campaign());
    ElectionNow longer = election.timed(end, opens, later(scene, opens, contest.voting()));
    course.then(
        Elections.write(
            longer, "nobody stands in " + election.id() + ": nominations last until " + end));
    timed(course, longer);
  }

  /** The voting opens, and the roll is closed as it stood at its record date. */
  private static void opened(Course course, ElectionNow election) {
    ElectionNow open = election.opened(Contest.roll(course.scene(), election.electors()));
    course.then(
        Elections.write(
            open,
            "the voting in "
                + election.id()
                + " is open to "
                + open.roll().map(PSet::size).orElse(0)
                + " voters"));
    course.then(Write.began(Trigger.VOTE_OPENED, election.body().name(), election.id()));
  }
}
