package org.commune.drift.measure;

import java.util.stream.Stream;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.VoteNow;
import org.pcollections.PSet;

/** How many of those on a closed roll voted. */
final class Turnout {
  private Turnout() {}

  static Tally.Added of(Seen seen) {
    Stream<Tally.Added> motions =
        seen.written(Register.MOTIONS)
            .filter(m -> m.becomes(motion -> motion.result().isPresent()))
            .flatMap(m -> m.was().flatMap(Motion::vote).stream())
            .flatMap(Turnout::of);
    Stream<Tally.Added> elections =
        seen.written(Register.ELECTIONS)
            .filter(e -> e.becomes(Turnout::isDecided))
            .map(Seen.Written::is)
            .flatMap(e -> e.roll().stream().map(roll -> of(e.ballots().size(), roll)));
    return Stream.concat(motions, elections).reduce(Tally.Added.NOTHING, Measures::sum);
  }

  private static boolean isDecided(ElectionNow election) {
    return election.status() == ElectionNow.Status.DECLARED;
  }

  private static Stream<Tally.Added> of(VoteNow vote) {
    return vote.roll().stream().map(roll -> of(vote.votes().size(), roll));
  }

  private static Tally.Added of(int voted, PSet<?> roll) {
    return new Tally.Added(voted, roll.size());
  }
}
