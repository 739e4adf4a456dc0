package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.UnitKind;
import org.commune.charter.language.Way;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Trigger;

/** Units: founding, recognising, dissolving, merging, leaving, and what is reserved to them. */
final class UnitClauses {
  private UnitClauses() {}

  static void of(String kind, UnitKind unit, Drafting draft) {
    List<Actor> units = List.of(Actor.whole(kind));
    unit.create().ifPresent(way -> founding(unit, way, units, draft));
    unit.recognise().ifPresent(way -> recognition(kind, unit, way, draft));
    unit.dissolve().ifPresent(way -> Ways.granted(draft, "dissolve_unit", way, units));
    unit.merge().ifPresent(way -> Ways.granted(draft, "merge_units", way, units));
    unit.secede().ifPresent(way -> Ways.granted(draft, "secede", way, units));
    if (unit.minMembers() > 1) {
      draft.limit(kind, new Limit.Bound.MinMembers(unit.minMembers()));
    }
    for (String act : draft.defined().acts(unit.reserved())) {
      draft.bar(Ban.of(act, "It is for the unit alone.").except(insiders(kind, draft)).on(units));
    }
  }

  /** The unit itself, and the bodies it has of its own. */
  private static List<Actor> insiders(String kind, Drafting draft) {
    List<Actor> insiders = new ArrayList<>(List.of(Actor.SELF));
    draft
        .defined()
        .bodies()
        .forEach((name, body) -> {
          if (body.per().filter(kind::equals).isPresent()) {
            insiders.add(new Actor(Actor.Role.WHOLE, name, true));
            insiders.add(new Actor(Actor.Role.ONE_OF, name, true));
          }
        });
    return List.copyOf(insiders);
  }

  private static void founding(UnitKind unit, Way way, List<Actor> units, Drafting draft) {
    Grant found = Ways.grant("found_unit", way, draft.defined()).on(units);
    boolean byFounders = way.by().contains(Actor.SELF);
    draft.grant(
        byFounders
            ? found.given(new Condition.Founders(Optional.of(unit.minMembers()), Optional.empty()))
            : found);
    Ways.reviewed(draft, found, way);
  }

  private static void recognition(String kind, UnitKind unit, Way way, Drafting draft) {
    List<Actor> units = List.of(Actor.whole(kind));
    Grant recognise = Ways.grant("recognise_unit", way, draft.defined()).on(units);
    draft.grant(recognise.given(new Condition.MembersAtLeast(unit.minMembers())));
    draft.grant(MembershipClauses.refusal("refuse_unit", way, draft).on(units));
    Ways.reviewed(draft, recognise, way);
    Ways.timed(draft, way, recognise.holders(), "recognise_unit", kind, Trigger.UNIT_FOUNDED);
  }

  /** What is reserved to a kind of unit and granted nowhere else, each such unit may do. */
  static void own(String kind, UnitKind unit, Drafting draft, Draft all) {
    List<String> granted = all.powers().stream().map(p -> p.act()).toList();
    for (String act : draft.defined().acts(unit.reserved())) {
      if (!granted.contains(act)) {
        draft.grant(Grant.of(act, Actor.whole(kind)));
      }
    }
  }
}
