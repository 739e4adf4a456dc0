package org.commune.polity.engine.counting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.polity.engine.seating.Bench;
import org.commune.polity.state.PersonId;

/**
 * People with equally many votes, when it is their turn to be seated.
 *
 * @param open seats that they can have, all together
 */
record Level(List<PersonId> equals, Bench bench, int open) {

  /**
   * The order in which they sit: by name when all of them can sit, for nothing hangs on it;
   * otherwise as the tie is broken, which is noted. None when somebody has to choose.
   */
  Optional<List<PersonId>> order(TieOrder ties, List<String> notes) {
    List<PersonId> fit = equals.stream().filter(p -> bench.refusal(p).isEmpty()).sorted().toList();
    List<PersonId> unfit = equals.stream().filter(p -> !fit.contains(p)).sorted().toList();
    if (allFit(fit)) {
      return Optional.of(Stream.concat(fit.stream(), unfit.stream()).toList());
    }
    Optional<List<PersonId>> broken = ties.order(fit);
    broken.ifPresent(
        o -> notes.add("tied: " + names(fit) + ", and preferred in the order " + names(o)));
    return broken.map(o -> Stream.concat(o.stream(), unfit.stream()).toList());
  }

  private boolean allFit(List<PersonId> fit) {
    if (fit.size() > open) {
      return false;
    }
    Bench trial = bench.copy();
    for (PersonId person : fit) {
      if (trial.refusal(person).isPresent()) {
        return false;
      }
      trial.seat(person);
    }
    return true;
  }

  private static String names(List<PersonId> people) {
    return people.stream().map(PersonId::id).collect(Collectors.joining(", "));
  }
}
