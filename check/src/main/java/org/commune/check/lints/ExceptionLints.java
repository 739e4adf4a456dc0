package org.commune.check.lints;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;

/** Emergencies and decrees that reach what they should leave alone. */
final class ExceptionLints {
  /** What members win an organisation back by. */
  private static final List<String> LEFT_ALONE =
      List.of(
          "postpone_meeting",
          "suspend_recall",
          "postpone_election",
          "annul_election",
          "extend_term",
          "alter_roll",
          "seal_record",
          "restrict_publication",
          "dissolve_body",
          "dissolve_unit",
          "amend_charter",
          "renew_emergency");

  private final Standing standing;
  private final List<Lint> all = new ArrayList<>();

  private ExceptionLints(Standing standing) {
    this.standing = standing;
  }

  static List<Lint> of(Standing standing) {
    ExceptionLints lints = new ExceptionLints(standing);
    standing.law.powers("declare_emergency").forEach(lints::emergency);
    standing.law.powers("issue_decree").forEach(lints::decree);
    return lints.all;
  }

  private void emergency(Power declare) {
    List<String> open =
        LEFT_ALONE.stream()
            .filter(a -> !a.equals("renew_emergency"))
            .filter(
                a -> standing.law.powers(a).stream().anyMatch(p -> !standing.seats(p).isEmpty()))
            .filter(a -> !standing.isBarred(a, Bar.In.ANY, Bar.During.Emergency.class))
            .toList();
    if (!open.isEmpty()) {
      add(
          Lint.Kind.EMERGENCY_REACHES,
          declare,
          "while an emergency lasts, bodies may still "
              + listed(open)
              + ". Name these under `never`.");
    }
    renewals(declare);
  }

  private void renewals(Power declare) {
    Set<String> declarers = ids(declare);
    for (Power renew : standing.law.powers("renew_emergency")) {
      if (limits(Limit.Bound.Renewals.class).isEmpty()) {
        add(
            Lint.Kind.ENDLESS_RENEWAL,
            renew,
            "an emergency can be renewed without end. Say how often at most.");
      }
      if (ids(renew).stream().anyMatch(declarers::contains)) {
        add(
            Lint.Kind.SELF_RENEWAL,
            renew,
            "who declares an emergency also renews it. Let others renew it.");
      }
    }
    if (limits(Limit.Bound.Cumulative.class).isEmpty()) {
      add(
          Lint.Kind.NO_COOLING_OFF,
          declare,
          "one emergency may follow another at once. Limit the time under emergency within a longer"
              + " time.");
    }
  }

  private List<Limit> limits(Class<? extends Limit.Bound> kind) {
    return standing.law.limits().stream().filter(l -> kind.isInstance(l.bound())).toList();
  }

  /** A decree does what its issuer or those who ratify it could do. */
  private void decree(Power decree) {
    Set<String> lenders = ids(decree);
    standing.law.powers("ratify").stream()
        .filter(p -> decree.holders().stream().anyMatch(h -> Standing.isOn(p, h.id())))
        .forEach(p -> lenders.addAll(ids(p)));
    List<String> open =
        LEFT_ALONE.stream()
            .filter(a -> standing.law.powers(a).stream().anyMatch(p -> isLent(p, lenders)))
            .filter(a -> !standing.isBarred(a, Bar.In.DECREE, Bar.During.Emergency.class))
            .toList();
    if (!open.isEmpty()) {
      add(
          Lint.Kind.DECREE_REACHES,
          decree,
          "by decree " + holders(decree) + " may " + listed(open) + ". Keep these from decrees.");
    }
  }

  private static boolean isLent(Power power, Set<String> lenders) {
    return power.holders().stream()
        .anyMatch(h -> h.role() == Actor.Role.WHOLE && lenders.contains(h.id()));
  }

  private static Set<String> ids(Power power) {
    Set<String> ids = new TreeSet<>();
    power.holders().forEach(h -> ids.add(h.id()));
    return ids;
  }

  private String holders(Power power) {
    return String.join(
        " or ", power.holders().stream().map(h -> standing.name(h.id())).distinct().toList());
  }

  private static String listed(List<String> acts) {
    return String.join(", ", acts.stream().map(a -> a.replace('_', ' ')).toList());
  }

  private void add(Lint.Kind kind, Power power, String says) {
    all.add(new Lint(kind, power.article(), says));
  }
}
