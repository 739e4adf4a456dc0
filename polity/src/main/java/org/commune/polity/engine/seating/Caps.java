package org.commune.polity.engine.seating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.Body;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Limit.Bound;
import org.commune.polity.Ground;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Tendency;

/** How many of one group of people may sit in a body, and how many must. */
public final class Caps {
  private Caps() {}

  /** Why a person may not sit beside those who sit in the body now. */
  static Optional<Ground> refusal(Scene scene, BodyId body, PersonId person) {
    Composition now = Seating.composition(scene, body);
    return Limits.on(scene, body)
        .flatMap(limit -> refusal(scene, limit, now, person).stream())
        .findFirst()
        .or(() -> CommitteeShares.refusal(scene, now, person));
  }

  private static Optional<Ground> refusal(
      Scene scene, Limit limit, Composition now, PersonId person) {
    return switch (limit.bound()) {
      case Bound.Seats(Body.Cap cap) -> capped(scene, limit, cap, now, person);
      case Bound.Group(Body.Quota quota) ->
          tooMany(scene, limit, quota, now, person)
              .or(() -> keptForOthers(scene, limit, quota, now, person));
      default -> Optional.empty();
    };
  }

  private static Optional<Ground> capped(
      Scene scene, Limit limit, Body.Cap cap, Composition now, PersonId person) {
    int seats = Math.max(now.size(), now.filled() + 1);
    int most = most(cap, seats);
    for (String group : groups(scene, cap.by(), person)) {
      long sitting =
          now.holders().keySet().stream()
              .filter(h -> groups(scene, cap.by(), h).contains(group))
              .count();
      if (sitting + 1 > most) {
        return Optional.of(
            new Ground(
                limit.article(),
                sitting
                    + " of "
                    + cap.by()
                    + " "
                    + group
                    + " sit in "
                    + now.id()
                    + " already, and "
                    + most
                    + " of "
                    + seats
                    + " seats is the most",
                "choose somebody of another " + cap.by()));
      }
    }
    return Optional.empty();
  }

  /** How many seats out of {@code seats} one group may hold. */
  public static int most(Body.Cap cap, int seats) {
    int byShare = cap.maxShare().map(s -> s.times(seats).floor().intValueExact()).orElse(seats);
    return Math.min(byShare, cap.max().orElse(seats));
  }

  /** The groups that a person belongs to, as a cap sorts people. */
  public static Set<String> groups(Scene scene, String by, PersonId person) {
    Set<String> groups = new TreeSet<>();
    Optional<Person> known = scene.state().person(person);
    switch (by) {
      case "unit" -> known.ifPresent(p -> p.units().forEach(u -> groups.add(u.id())));
      case "tendency" ->
          scene.state().each(Register.TENDENCIES).stream()
              .filter(t -> t.members().contains(person))
              .map(Tendency::id)
              .forEach(groups::add);
      default -> known.map(Person::facts).map(f -> f.get(by)).ifPresent(groups::add);
    }
    return groups;
  }

  static boolean isOf(Scene scene, String group, PersonId person) {
    return scene.state().person(person).filter(p -> p.facts().containsKey(group)).isPresent();
  }

  private static long sitting(Scene scene, String group, Composition now) {
    return now.holders().keySet().stream().filter(h -> isOf(scene, group, h)).count();
  }

  private static Optional<Ground> tooMany(
      Scene scene, Limit limit, Body.Quota quota, Composition now, PersonId person) {
    long have = sitting(scene, quota.group(), now);
    return quota
        .max()
        .filter(most -> isOf(scene, quota.group(), person) && have + 1 > most)
        .map(most ->
            Ground.of(
                limit.article(),
                have
                    + " of "
                    + quota.group()
                    + " sit in "
                    + now.id()
                    + ", and "
                    + most
                    + " is the most"));
  }

  private static Optional<Ground> keptForOthers(
      Scene scene, Limit limit, Body.Quota quota, Composition now, PersonId person) {
    long missing = quota.min().orElse(0) - sitting(scene, quota.group(), now);
    long left = now.size() - now.filled() - 1L;
    return isOf(scene, quota.group(), person) || missing <= 0 || left >= missing
        ? Optional.empty()
        : Optional.of(
            new Ground(
                limit.article(),
                "the seats that are left are kept for "
                    + quota.group()
                    + ": "
                    + missing
                    + " more must sit",
                "choose somebody of " + quota.group()));
  }

  /** The caps on a body. */
  public static List<Body.Cap> of(Scene scene, BodyId body) {
    return Limits.on(scene, body)
        .flatMap(l ->
            l.bound() instanceof Bound.Seats(Body.Cap cap)
                ? java.util.stream.Stream.of(cap)
                : java.util.stream.Stream.empty())
        .toList();
  }
}
