package org.commune.polity.engine.suggesting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.language.Discipline.Sanction;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Span;
import org.commune.polity.engine.scene.Scene;

/** What the powers on an act ask it to state: grounds, subjects, times, amounts. */
record Hints(Scene scene, List<Power> powers) {
  static Hints of(Scene scene, String act) {
    return new Hints(scene, scene.law().powers(act));
  }

  private <C extends Condition> Stream<C> all(Class<C> kind) {
    return powers.stream()
        .flatMap(p -> p.conditions().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** One ground of each list, a ground in words, and none. */
  List<Optional<String>> grounds() {
    Set<Optional<String>> grounds = new LinkedHashSet<>();
    all(Condition.GroundIn.class)
        .flatMap(c -> c.grounds().stream().limit(1))
        .forEach(g -> grounds.add(Optional.of(g)));
    grounds.add(Optional.of("the ground"));
    grounds.add(Optional.empty());
    return List.copyOf(grounds);
  }

  /** The subjects that powers name, and one that none names. */
  List<String> subjects() {
    Set<String> subjects = new LinkedHashSet<>(List.of("anything"));
    powers.forEach(p -> p.scope().stream().sorted().forEach(subjects::add));
    all(Condition.SubjectIn.class).forEach(c -> subjects.addAll(c.acts()));
    return List.copyOf(subjects);
  }

  /** Times that it may last. */
  List<Span> lives() {
    Set<Span> lives = new LinkedHashSet<>();
    all(Condition.LifeAtMost.class).forEach(c -> lives.add(c.atMost()));
    lives.add(Span.ofDays(1));
    return List.copyOf(lives);
  }

  /** Notice that must pass. */
  List<Span> notices() {
    Set<Span> notices = new LinkedHashSet<>();
    all(Condition.Noticed.class).forEach(c -> notices.add(c.atLeast()));
    notices.add(Span.NONE);
    return List.copyOf(notices);
  }

  /** Amounts within each limit, and above each. */
  List<Long> amounts() {
    Set<Long> amounts = new LinkedHashSet<>();
    all(Condition.AmountAbove.class)
        .map(c -> scene.value(c.above()).floor().add(BigInteger.ONE))
        .forEach(n -> amounts.add(n.longValueExact()));
    amounts.add(1L);
    return List.copyOf(amounts);
  }

  List<String> unlocks() {
    return all(Condition.OnlyUnlocks.class).flatMap(c -> c.unlocks().stream()).toList();
  }

  List<String> overseers() {
    return all(Condition.OverseenBy.class).map(c -> c.who().id()).toList();
  }

  List<Sanction> sanctions() {
    return all(Condition.SanctionIn.class).flatMap(c -> c.sanctions().stream()).toList();
  }

  List<String> offences() {
    return all(Condition.OffenceIn.class).flatMap(c -> c.offences().stream()).distinct().toList();
  }

  List<Span> hearings() {
    List<Span> notices = new ArrayList<>(all(Condition.Heard.class).map(c -> c.notice()).toList());
    notices.add(Span.NONE);
    return notices;
  }

  /** How many must found it: the smaller of the number and the share. */
  int founders(long members) {
    return all(Condition.Founders.class)
        .mapToInt(c -> {
          int share =
              c.share().map(s -> s.times(members).ceil().intValueExact()).orElse(Integer.MAX_VALUE);
          return Math.min(c.atLeast().orElse(Integer.MAX_VALUE), share);
        })
        .min()
        .orElse(1);
  }
}
