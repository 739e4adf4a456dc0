package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Way;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Trigger;

/** What `by whom and how` comes to, wherever an act is granted in that way. */
final class Ways {
  private Ways() {}

  /** The power to do the act in this way. */
  static Grant grant(String act, Way way, Definitions defined) {
    return Grant.of(act, defined.holders(way.by(), way.via()))
        .together(way.together())
        .decided(How.by(way.via(), way.rule()))
        .given(conditions(way));
  }

  private static List<Condition> conditions(Way way) {
    List<Condition> conditions = new ArrayList<>();
    if (!way.petition().isEmpty()) {
      conditions.add(new Condition.Signed(way.petition()));
    }
    way.notice().ifPresent(n -> conditions.add(new Condition.Noticed(n)));
    way.consent().forEach(c -> conditions.add(new Condition.ConsentOf(c)));
    return conditions;
  }

  /** The appeal against what is decided in this way, and who may set it aside. */
  static void reviewed(Drafting draft, Grant decided, Way way) {
    way.appeal().ifPresent(to -> Appeals.to(draft, to, decided.act(), List.of()));
    way.override().ifPresent(o -> overridden(draft, o, decided.holders(), decided.act()));
  }

  /** Who may set a decision aside. */
  static void overridden(
      Drafting draft, Way.Overriding override, List<Actor> deciders, String act) {
    draft.grant(
        Grant.of("annul_act", draft.defined().holders(override.by(), override.via()))
            .on(deciders)
            .about(act)
            .decided(How.by(override.via(), override.rule())));
  }

  /**
   * What follows from the time that a way sets for its decision: a duty to decide, and what silence
   * counts for.
   */
  static void timed(Drafting draft, Way way, List<Actor> who, String act, String of, Trigger from) {
    way.within().ifPresent(within -> draft.duty(who, act, of, from, within));
    Optional<Consequence> silent =
        way.silence()
            .map(s ->
                switch (s) {
                  case REFUSED -> Consequence.REFUSED;
                  case GRANTED -> Consequence.GRANTED;
                });
    if (silent.isPresent() && way.within().isPresent()) {
      draft.clock(of, from, way.within().get(), silent.get());
    }
  }

  /** The power to do the act in this way, with its appeal and override, on a target. */
  static Grant granted(Drafting draft, String act, Way way, List<Actor> target, Set<String> scope) {
    Grant grant = grant(act, way, draft.defined()).on(target).about(scope);
    draft.grant(grant);
    reviewed(draft, grant, way);
    return grant;
  }

  static Grant granted(Drafting draft, String act, Way way, List<Actor> target) {
    return granted(draft, act, way, target, Set.of());
  }
}
