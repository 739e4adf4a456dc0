package org.commune.count.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Marking;
import org.commune.count.rule.PaperReading;
import org.commune.count.stv.Preferences;

/**
 * Valid papers as lists of preferences, those with the same marks added up.
 *
 * @param candidates how many there are
 */
record Papers(int candidates, List<Kind> kinds) {

  /**
   * Papers with the same marks.
   *
   * @param preferences as the rule reads them
   * @param number how many
   */
  record Kind(Marking marking, List<Integer> preferences, long number) {}

  /**
   * @throws IllegalArgumentException where a weight is no whole number of papers
   */
  static Papers of(Ballots ballots, PaperReading reading) {
    Map<Marking, Long> numbers = new LinkedHashMap<>();
    for (Ballot ballot : ballots.ballots()) {
      if (!ballot.weight().isWhole()) {
        throw new IllegalArgumentException(
            "a margin counts whole papers, found a weight of " + ballot.weight());
      }
      numbers.merge(ballot.marking(), ballot.weight().numerator().longValueExact(), Math::addExact);
    }
    var kinds = new ArrayList<Kind>();
    numbers.forEach((marking, number) -> {
      List<Integer> preferences =
          Preferences.of(Ballot.of(marking), ballots.candidates(), reading).candidates();
      if (!preferences.isEmpty()) {
        kinds.add(new Kind(marking, preferences, number));
      }
    });
    return new Papers(ballots.candidates().size(), List.copyOf(kinds));
  }

  long number() {
    return kinds.stream().mapToLong(Kind::number).sum();
  }

  /** Votes of each candidate when only those standing take part. */
  long[] votes(Predicate<Integer> standing) {
    long[] votes = new long[candidates];
    for (Kind kind : kinds) {
      for (int candidate : kind.preferences()) {
        if (standing.test(candidate)) {
          votes[candidate] += kind.number();
          break;
        }
      }
    }
    return votes;
  }
}
