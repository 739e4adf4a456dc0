package org.commune.polity.engine;

import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.body;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.deed.ElectionDeed.CallElection;
import org.commune.polity.deed.ElectionDeed.CastBallot;
import org.commune.polity.deed.ElectionDeed.DeclareResult;
import org.commune.polity.deed.ElectionDeed.Nominate;
import org.commune.polity.deed.ElectionDeed.Sheet;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Register;

/** The election of spring to the board of the federation. */
final class Spring {
  static final CallElection CALL =
      new CallElection("spring", body("board"), Optional.empty(), Optional.empty());

  static final DeclareResult DECLARE = new DeclareResult("spring", Optional.empty());

  static DeclareResult published(Map<String, Long> votes) {
    return new DeclareResult(
        "spring",
        Optional.of(
            new Sheet(votes, List.of(), List.of(), Optional.empty(), Optional.of("the bulletin"))));
  }

  static CastBallot ballot(String... marks) {
    return new CastBallot("spring", List.of(List.of(marks)));
  }

  static ElectionNow election(Town town) {
    return town.state().get(Register.ELECTIONS, "spring").orElseThrow();
  }

  /** An election whose nominations have begun. */
  static Town called(Town town) {
    admitted(town.person("south-3", CALL));
    return town;
  }

  /** An election in which these stand, and whose voting has begun. */
  static Town voting(Town town, String... candidates) {
    called(town);
    for (String candidate : candidates) {
      admitted(town.person(candidate, new Nominate("spring", Optional.empty())));
    }
    return town.later("P15D");
  }

  private Spring() {}
}
