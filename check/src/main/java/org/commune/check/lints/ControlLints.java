package org.commune.check.lints;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commune.charter.language.Body;
import org.commune.charter.law.Power;

/** Bodies that are judges in their own cause, or masters of those who watch them. */
final class ControlLints {
  private static final List<String> JUDGING = List.of("annul_election", "recount");
  private static final List<String> WATCHING = List.of("inspect", "audit", "decide_case");
  private static final List<String> CLOSING = List.of("seal_record", "restrict_publication");

  private final Standing standing;
  private final List<Lint> all = new ArrayList<>();

  private ControlLints(Standing standing) {
    this.standing = standing;
  }

  static List<Lint> of(Standing standing) {
    ControlLints lints = new ControlLints(standing);
    JUDGING.forEach(act -> standing.law.powers(act).forEach(lints::ownElection));
    standing.seated().forEach(lints::controllers);
    standing.law.powers("dissolve_body").forEach(lints::remover);
    CLOSING.forEach(act -> standing.law.powers(act).forEach(lints::record));
    return lints.all;
  }

  private void ownElection(Power power) {
    standing.seats(power).stream()
        .filter(b -> Standing.isOn(power, b))
        .forEach(b ->
            add(
                Lint.Kind.OWN_ELECTION,
                power,
                standing.name(b)
                    + " may "
                    + power.act().replace('_', ' ')
                    + " to itself. Leave that to a tribunal or to the members."));
  }

  /** Who fills the seats of those who judge, audit or inspect it. */
  private void controllers(String watcher) {
    for (Power filling : standing.filling(watcher)) {
      standing.seats(filling).stream()
          .filter(b -> !b.equals(watcher) && isWatched(b, watcher))
          .forEach(b ->
              add(
                  Lint.Kind.OWN_CONTROLLER,
                  filling,
                  standing.name(b)
                      + " fills the seats of "
                      + standing.name(watcher)
                      + ", which judges or inspects it. Let others fill them."));
    }
  }

  private boolean isWatched(String body, String watcher) {
    boolean judged = standing.isKind(watcher, Body.Kind.TRIBUNAL, Body.Kind.COMMISSION);
    boolean governs = standing.isKind(body, Body.Kind.EXECUTIVE, Body.Kind.OFFICE);
    return (judged && governs)
        || WATCHING.stream()
            .flatMap(act -> standing.law.powers(act).stream())
            .anyMatch(p -> standing.seats(p).contains(watcher) && Standing.isOn(p, body));
  }

  private void remover(Power power) {
    for (String holder : standing.seats(power)) {
      Set<String> removers = standing.removers(holder);
      power.target().stream()
          .filter(t -> !t.id().equals(holder) && removers.contains(t.id()))
          .forEach(t ->
              add(
                  Lint.Kind.DISSOLVES_REMOVER,
                  power,
                  standing.name(holder)
                      + " may dissolve "
                      + standing.name(t.id())
                      + ", which can remove it. Take that power from it."));
    }
  }

  private void record(Power power) {
    standing.seats(power).stream()
        .filter(standing::answersToMembers)
        .forEach(b ->
            add(
                Lint.Kind.OWN_RECORD,
                power,
                standing.name(b)
                    + " may "
                    + power.act().replace('_', ' ')
                    + " though it answers to the members, who then do not see what it does. Give"
                    + " that to a body of others."));
  }

  private void add(Lint.Kind kind, Power power, String says) {
    all.add(new Lint(kind, power.article(), says));
  }
}
