package org.commune.polity.engine.counting;

import java.util.List;
import java.util.Optional;
import org.commune.polity.CountOfBallots;
import org.commune.polity.Ground;
import org.commune.polity.state.PersonId;

/** What the count of an election came to. */
public sealed interface Counted {
  /** In words, with the figures. */
  String words();

  /**
   * These are elected, in order.
   *
   * @param sheet how they were counted, where one count of ballots says it
   */
  record Chosen(List<PersonId> winners, String words, Optional<CountOfBallots> sheet)
      implements Counted {
    Chosen(List<PersonId> winners, String words) {
      this(winners, words, Optional.empty());
    }
  }

  /** Somebody has to choose among these. */
  record Tied(List<String> names, String words) implements Counted {}

  /** Nobody is: the default option won, or too few took part. */
  record Nobody(String words) implements Counted {}

  /** These are elected, and there is another round between those left. */
  record NextRound(List<PersonId> elected, List<PersonId> left, String words) implements Counted {}

  /** The result cannot stand, and the election is to be held again. */
  record Invalid(String words) implements Counted {}

  /** It cannot be counted so, from these figures. */
  record Impossible(Ground ground) implements Counted {
    @Override
    public String words() {
      return ground.failed();
    }
  }
}
