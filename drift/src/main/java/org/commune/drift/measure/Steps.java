package org.commune.drift.measure;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.commune.charter.language.Electorate;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Malformed;
import org.commune.polity.Organisation;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Register;

/**
 * How many elections part somebody from the members: none for the members and their assemblies, one
 * for a body that they sent, one more for each body that sends another. It is as things stand: the
 * seats say who sent their holders.
 */
final class Steps {
  private static final int FAR = 2;

  private final Organisation organisation;

  Steps(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Whether whoever is named so is two steps away, or no chain leads to it from the members. */
  boolean far(String who) {
    OptionalInt steps = of(who);
    return steps.isEmpty() || steps.getAsInt() >= FAR;
  }

  /** The greatest number of steps to any of those who sit there; empty where no chain leads. */
  OptionalInt of(String who) {
    return of(who, new HashSet<>());
  }

  private OptionalInt of(String who, Set<String> onTheWay) {
    Optional<Law.Defined<Electorate>> electorate =
        Optional.ofNullable(organisation.law().electorates().get(who));
    if (electorate.isPresent()) {
      String roll = electorate.orElseThrow().is().of();
      return roll.equals("membership") ? OptionalInt.of(0) : further(roll, onTheWay);
    }
    Optional<Composition> body = body(who);
    return body.isPresent() ? ofBody(body.orElseThrow(), onTheWay) : ofPerson(who, onTheWay);
  }

  /** One body cannot be on the way to itself: whoever chooses itself is chosen by nobody. */
  private OptionalInt further(String who, Set<String> onTheWay) {
    if (!onTheWay.add(who)) {
      return OptionalInt.empty();
    }
    OptionalInt steps = of(who, onTheWay);
    onTheWay.remove(who);
    return steps;
  }

  private Optional<Composition> body(String who) {
    try {
      return organisation.state().body(BodyId.parse(who));
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private OptionalInt ofBody(Composition body, Set<String> onTheWay) {
    if (isOfAll(organisation.law(), body)) {
      return OptionalInt.of(0);
    }
    return farthest(
        body.seats().values().stream()
            .filter(seat -> seat.holder().isPresent())
            .map(seat -> seat.senders().stream().findFirst())
            .distinct()
            .map(sender -> sender.map(s -> further(s, onTheWay)).orElse(OptionalInt.empty()))
            .map(steps -> steps.isEmpty() ? steps : OptionalInt.of(steps.getAsInt() + 1)));
  }

  /** A person who decides alone does so by the seats that the person holds. */
  private OptionalInt ofPerson(String who, Set<String> onTheWay) {
    return farthest(
        organisation.state().each(Register.BODIES).stream()
            .filter(body -> body.holders().keySet().stream().anyMatch(p -> p.id().equals(who)))
            .map(body -> further(body.id().toString(), onTheWay)));
  }

  private static OptionalInt farthest(java.util.stream.Stream<OptionalInt> all) {
    OptionalInt farthest = OptionalInt.of(-1);
    for (OptionalInt each : all.toList()) {
      if (each.isEmpty()) {
        return each;
      }
      farthest = OptionalInt.of(Math.max(farthest.getAsInt(), each.getAsInt()));
    }
    return farthest.getAsInt() < 0 ? OptionalInt.empty() : farthest;
  }

  /** Whether all members of the unit, or of the whole, sit in it. */
  static boolean isOfAll(Law law, Composition body) {
    return Optional.ofNullable(law.bodies().get(body.id().name()))
        .flatMap(defined -> defined.is().seats())
        .filter("all_members"::equals)
        .isPresent();
  }
}
