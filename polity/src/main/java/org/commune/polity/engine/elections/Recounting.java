package org.commune.polity.engine.elections;

import java.util.List;
import java.util.Optional;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.counting.Counted;
import org.commune.polity.engine.counting.Counts;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.seating.Places;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/** Ballots that were counted once, counted again. */
public final class Recounting {
  private Recounting() {}

  /**
   * The ballots counted as if nobody had yet been seated by them; empty where the charter knows no
   * such election any more.
   */
  public static Optional<Counted> count(Scene scene, ElectionNow election) {
    return Contest.of(scene, election).map(c -> count(scene, election, c));
  }

  private static Counted count(Scene scene, ElectionNow election, Contest contest) {
    List<SeatId> places =
        Places.of(
                scene,
                election.body(),
                election.electors(),
                Calling.due(scene, election.body(), contest, election.electors()))
            .stream()
            .limit(election.seats())
            .toList();
    List<SeatId> filled = filled(scene, election);
    return Counts.count(
        scene,
        election,
        contest,
        filled.size() == election.seats() ? filled : places,
        Optional.empty(),
        Optional.empty());
  }

  /** The seats that those elected took by it. */
  static List<SeatId> filled(Scene scene, ElectionNow election) {
    return scene.composition(election.body()).seats().values().stream()
        .filter(s -> s.holder().filter(election.elected()::contains).isPresent())
        .filter(s -> s.sentBy().filter(election.electors()::equals).isPresent())
        .filter(
            s -> s.from().flatMap(f -> election.decided().map(d -> !f.isBefore(d))).orElse(false))
        .map(Seat::number)
        .map(n -> new SeatId(election.body(), n))
        .toList();
  }
}
