package org.commune.polity.engine.elections;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Election;
import org.commune.charter.language.Election.Method;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.VoteNow;

/** Voting in an election. Until the close a voter may vote anew; the last ballot counts. */
final class Balloting {
  private Balloting() {}

  /** Whether the voting is over; without a length of its own it lasts until the result. */
  static boolean closed(Scene scene, ElectionNow election) {
    return election.votingCloses().isAfter(election.votingOpens())
        && !scene.now().isBefore(election.votingCloses());
  }

  static Doing cast(Scene scene, Doer doer, ElectionDeed.CastBallot deed, Power power) {
    Optional<ElectionNow> election = scene.state().get(Register.ELECTIONS, deed.election());
    if (election.isEmpty() || !(doer instanceof Doer.One(PersonId voter))) {
      return Doing.not(Candidacies.unknown(deed.election(), power));
    }
    Optional<Ground> wrong =
        notOpen(scene, election.get(), power)
            .or(() -> notOnRoll(election.get(), voter, power))
            .or(() -> misshapen(scene, election.get(), deed.ranking(), power));
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    Course course = new Course(scene);
    ElectionNow voted =
        election.get().cast(voter, new VoteNow.Cast(Optional.empty(), copy(deed.ranking())));
    course.then(Elections.write(voted, "a ballot is cast in " + deed.election()));
    if (allVoted(scene, voted)) {
      closeEarly(course, voted);
    }
    return course.done();
  }

  private static List<List<String>> copy(List<List<String>> ranking) {
    return ranking.stream().map(List::copyOf).toList();
  }

  private static Optional<Ground> notOpen(Scene scene, ElectionNow election, Power power) {
    if (election.status() == Status.VOTING && !closed(scene, election)) {
      return Optional.empty();
    }
    boolean before = scene.now().isBefore(election.votingOpens());
    return Optional.of(
        before
            ? new Ground(
                power.article(),
                "the voting in " + election.id() + " opens on " + election.votingOpens(),
                "vote from then on")
            : Ground.of(power.article(), "the voting in " + election.id() + " is over"));
  }

  private static Optional<Ground> notOnRoll(ElectionNow election, PersonId voter, Power power) {
    return election.roll().filter(r -> r.contains(voter)).isPresent()
        ? Optional.empty()
        : Optional.of(
            Ground.of(
                power.article(),
                voter
                    + " is not on the roll of "
                    + election.electors()
                    + ", which was closed for this election"));
  }

  private static Optional<Ground> misshapen(
      Scene scene, ElectionNow election, List<List<String>> ranking, Power power) {
    Optional<Contest> contest = Contest.of(scene, election);
    Set<String> known = new HashSet<>();
    election.candidates().keySet().forEach(c -> known.add(c.id()));
    contest.flatMap(Contest::defaultOption).ifPresent(known::add);
    Set<String> seen = new HashSet<>();
    for (List<String> group : ranking) {
      for (String name : group) {
        if (!known.contains(name)) {
          return Optional.of(
              Ground.of(power.article(), name + " does not stand in " + election.id()));
        }
        if (!seen.add(name)) {
          return Optional.of(Ground.of(power.article(), name + " is marked twice"));
        }
      }
    }
    Optional<Rule.Ballot> ballot = contest.flatMap(Contest::words).flatMap(Election::ballot);
    Method method = contest.map(c -> c.method(election.seats())).orElse(Method.PLURALITY);
    int most = most(method, election, ballot, seen.size());
    if (seen.size() > most) {
      return Optional.of(
          Ground.of(
              contest.map(Contest::article).orElse(power.article()),
              seen.size() + " are marked, and " + most + " is the most"));
    }
    boolean ranked = method != Method.APPROVAL && method != Method.BLOCK;
    boolean equal = ranking.stream().anyMatch(g -> g.size() > 1);
    return ranked && equal && ballot.filter(b -> !b.equalRanks()).isPresent()
        ? Optional.of(
            Ground.of(
                contest.map(Contest::article).orElse(power.article()),
                "candidates may not be ranked equal"))
        : Optional.empty();
  }

  private static int most(
      Method method, ElectionNow election, Optional<Rule.Ballot> ballot, int given) {
    int byMethod =
        switch (method) {
          case PLURALITY -> 1;
          case BLOCK, TWO_ROUND -> election.seats();
          default -> given;
        };
    return Math.min(byMethod, ballot.flatMap(Rule.Ballot::maxChoices).orElse(Integer.MAX_VALUE));
  }

  private static boolean allVoted(Scene scene, ElectionNow election) {
    return Contest.of(scene, election)
            .flatMap(Contest::words)
            .flatMap(Election::phases)
            .filter(Election.Phases::endsWhenAllVoted)
            .isPresent()
        && election.roll().filter(r -> r.size() == election.ballots().size()).isPresent();
  }

  private static void closeEarly(Course course, ElectionNow election) {
    course.then(Write.stop(course.scene(), Calling.CLOSES, election.id()));
    course.then(
        Elections.write(
            election.timed(
                election.nominationsEnd(),
                election.votingOpens().isBefore(course.scene().now())
                    ? election.votingOpens()
                    : course.scene().now().minusSeconds(1),
                course.scene().now()),
            "all have voted in " + election.id()));
    course.then(Write.began(Trigger.VOTE_CLOSED, election.body().name(), election.id()));
  }
}
