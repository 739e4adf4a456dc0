package org.commune.count.compare;

import java.util.List;
import java.util.Optional;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.Election;

/** Counts of other ballots under one election, as many as are allowed. */
final class Recounts {

  private final Election election;
  private final int most;
  private int made;

  /** Lots and casting votes are left out: a paradox must not hang on one. */
  Recounts(Election election, int most) {
    this.election =
        new Election(
            election.rule(),
            election.seats(),
            PossibleResults.certain(election.ties()),
            election.constraints());
    this.most = most;
  }

  int made() {
    return made;
  }

  boolean exhausted() {
    return made >= most;
  }

  /** Those elected; empty when it hangs on a lot, or no more counts are allowed. */
  Optional<List<String>> winners(Ballots ballots) {
    return sheet(ballots).map(CountSheet::winners);
  }

  /** The count; empty when it hangs on a lot, or no more counts are allowed. */
  Optional<CountSheet> sheet(Ballots ballots) {
    if (exhausted() || ballots.ballots().isEmpty()) {
      return Optional.empty();
    }
    made++;
    return Counting.count(election, ballots) instanceof CountSheet sheet
        ? Optional.of(sheet)
        : Optional.empty();
  }
}
