package org.commune.polity.engine.elections;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Election;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.counting.Counted;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Filling;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.Case;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.Status;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;

/** A result looked at again: counted anew, or declared void by those who may. */
final class Reviewing {
  private Reviewing() {}

  static Doing annul(Scene scene, ElectionDeed.AnnulElection deed, Power power) {
    Optional<ElectionNow> election = scene.state().get(Register.ELECTIONS, deed.election());
    if (election.isEmpty()) {
      return Doing.not(Candidacies.unknown(deed.election(), power));
    }
    if (election.get().status() == Status.ANNULLED) {
      return Doing.not(Ground.of(power.article(), deed.election() + " is void already"));
    }
    Optional<Ground> unchallenged = unchallenged(scene, election.get(), power);
    if (unchallenged.isPresent()) {
      return Doing.not(unchallenged.get());
    }
    return annulled(scene, election.get(), deed);
  }

  /**
   * A result stands that nobody challenged in time, unless the charter names grounds to repeat it.
   */
  private static Optional<Ground> unchallenged(Scene scene, ElectionNow election, Power power) {
    Optional<Contest> contest = Contest.of(scene, election);
    var challenge = contest.flatMap(Contest::words).flatMap(Election::challenge);
    boolean byGround = power.conditions().stream().anyMatch(Condition.GroundIn.class::isInstance);
    if (challenge.isEmpty() || byGround) {
      return Optional.empty();
    }
    boolean challenged =
        scene.state().each(Register.CASES).stream()
            .anyMatch(c ->
                c.kind() == Case.Kind.CHALLENGE
                    && c.against().filter(election.id()::equals).isPresent());
    return challenged
        ? Optional.empty()
        : Optional.of(
            new Ground(
                contest.orElseThrow().article(),
                "nobody has challenged the result of " + election.id(),
                "challenge it within " + challenge.get().window().inWords() + " of the result"));
  }

  private static Doing annulled(
      Scene scene, ElectionNow election, ElectionDeed.AnnulElection deed) {
    Course course = new Course(scene);
    course.then(
        Elections.write(
            election.with(Status.ANNULLED),
            "election "
                + election.id()
                + " is void"
                + deed.ground().map(g -> ": " + g).orElse("")));
    for (String clause :
        List.of(Calling.NOMINATIONS_END, Calling.OPENS, Calling.CLOSES, Filling.SEATS)) {
      course.then(Write.stop(course.scene(), clause, election.id()));
    }
    for (SeatId seat : Recounting.filled(scene, election)) {
      Seating.vacate(
          course, seat, Seating.Leaving.WITHOUT_ALTERNATE, "loses, for the election is void,");
    }
    course.then(Write.began(Trigger.ELECTION_DUE, election.body()));
    return course.done();
  }

  static Doing recount(Scene scene, ElectionDeed.Recount deed, Power power) {
    Optional<ElectionNow> election = scene.state().get(Register.ELECTIONS, deed.election());
    if (election.isEmpty()) {
      return Doing.not(Candidacies.unknown(deed.election(), power));
    }
    if (election.get().status() != Status.DECLARED) {
      return Doing.not(
          Ground.of(power.article(), "no result of " + deed.election() + " is declared"));
    }
    if (election.get().ballots().isEmpty()) {
      return Doing.not(
          Ground.of(
              power.article(), "the ballots of " + deed.election() + " were counted elsewhere"));
    }
    return recounted(scene, election.get(), power);
  }

  /** The ballots are counted as if nobody had yet been seated by them. */
  private static Doing recounted(Scene scene, ElectionNow election, Power power) {
    Optional<Counted> found = Recounting.count(scene, election);
    if (found.isEmpty()) {
      return Doing.not(Ground.of(power.article(), "there is no such election any more"));
    }
    Counted counted = found.get();
    Set<PersonId> again =
        counted instanceof Counted.Chosen(List<PersonId> winners, _, _)
            ? new HashSet<>(winners)
            : Set.of();
    boolean same = again.equals(new HashSet<>(election.elected())) || election.round() > 1;
    return Doing.done(
        Elections.write(
            election,
            "election "
                + election.id()
                + " is counted again: "
                + (same ? "the result stands" : "the result differs, and can be challenged")
                + " ("
                + counted.words()
                + ")"));
  }
}
