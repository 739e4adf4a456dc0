package org.commune.polity.engine.scene;

import java.time.Instant;
import java.util.Optional;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Electorate.Eligibility;
import org.commune.polity.deed.MembershipDeed.RollChange;
import org.commune.polity.state.Person;

/** Whether a person meets what a roll asks for. */
final class Eligibilities {
  private Eligibilities() {}

  static boolean meets(
      Scene scene, Person person, Electorate roll, Instant recordDate, String electorate) {
    Optional<String> altered = Optional.ofNullable(person.facts().get("roll " + electorate));
    if (altered.isPresent()) {
      return altered.get().equals(RollChange.ENTER.name());
    }
    if (!roll.classWeights().isEmpty() && !roll.classWeights().containsKey(person.memberClass())) {
      return false;
    }
    if (roll.freeze() && person.since().isAfter(recordDate)) {
      return false;
    }
    return roll.eligibility().stream().allMatch(e -> meets(scene, person, e, recordDate));
  }

  private static boolean meets(Scene scene, Person person, Eligibility asks, Instant recordDate) {
    boolean longEnough =
        asks.minMembership()
            .map(span -> !scene.after(person.since(), span).isAfter(recordDate))
            .orElse(true);
    boolean paidUp =
        asks.maxArrears()
            .flatMap(span ->
                person.arrearsSince().map(since -> scene.after(since, span).isAfter(recordDate)))
            .orElse(true);
    boolean classed = asks.classes().isEmpty() || asks.classes().contains(person.memberClass());
    boolean has = asks.has().map(person.facts()::containsKey).orElse(true);
    boolean excluded = asks.excluded().stream().anyMatch(person.facts()::containsKey);
    return longEnough && paidUp && classed && has && !excluded;
  }
}
