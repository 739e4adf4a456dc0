package org.commune.polity.engine.elections;

import java.util.Optional;
import org.commune.charter.language.Election;
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
import org.commune.polity.state.Paper;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

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
            .or(() -> BallotForm.flaw(scene, election.get(), deed));
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    Course course = new Course(scene);
    ElectionNow voted =
        election.get().cast(voter, new Paper(deed.ranking(), deed.list(), deed.points()));
    course.then(Elections.write(voted, "a ballot is cast in " + deed.election()));
    if (allVoted(scene, voted)) {
      closeEarly(course, voted);
    }
    return course.done();
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
