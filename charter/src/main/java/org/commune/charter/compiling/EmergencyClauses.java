package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Emergency;
import org.commune.charter.language.Emergency.Unlock;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Publication.Visibility;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Bar.During;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** The exception: declared, confirmed, renewed and ended as the charter says, and by itself. */
final class EmergencyClauses {
  private static final String MEASURE = "emergency_measure";

  private final Emergency emergency;
  private final Drafting draft;

  private EmergencyClauses(Emergency emergency, Drafting draft) {
    this.emergency = emergency;
    this.draft = draft;
  }

  static void of(Emergency emergency, Drafting draft) {
    EmergencyClauses clauses = new EmergencyClauses(emergency, draft);
    clauses.declared();
    clauses.confirmed();
    clauses.renewed();
    clauses.unlocked();
    clauses.untouched();
    clauses.ended();
    clauses.reviewed();
  }

  private void declared() {
    Grant declare =
        Ways.grant("declare_emergency", emergency.declare(), draft.defined())
            .given(new Condition.LifeAtMost(emergency.duration()));
    if (!emergency.grounds().isEmpty()) {
      declare = declare.given(new Condition.GroundIn(emergency.grounds()));
    }
    if (emergency.evidence().isPresent()) {
      declare = declare.given(new Condition.States(List.of("evidence")));
    }
    draft.grant(declare.given(new Condition.OnlyUnlocks(unlocks())));
    if (emergency.evidence().equals(Optional.of(Visibility.PUBLIC))) {
      draft.grant(Grant.of("publish", declare.holders()));
      draft.duty(declare.holders(), "publish", "", Trigger.EMERGENCY_DECLARED, Span.NONE);
    }
    draft.clock("", Trigger.EMERGENCY_RUNS, emergency.duration(), Consequence.END);
    emergency
        .cumulativeMax()
        .ifPresent(c -> draft.limit("", new Bound.Cumulative(c.duration(), c.window())));
  }

  private List<String> unlocks() {
    List<String> names = new ArrayList<>();
    for (Unlock unlock : emergency.unlocks()) {
      unlock.spendLimitTimes().ifPresent(_ -> names.add("spend_limit_times"));
      unlock.noticeFloor().ifPresent(_ -> names.add("notice_floor"));
      if (unlock.remoteMeeting()) {
        names.add("remote_meeting");
      }
      unlock.act().ifPresent(act -> names.add(act.name()));
    }
    return List.copyOf(names);
  }

  private void confirmed() {
    emergency
        .confirm()
        .ifPresent(way -> {
          Grant confirm = Ways.grant("confirm_emergency", way, draft.defined());
          draft.grant(
              way.within()
                  .map(span -> confirm.given(new Condition.Within(span, Condition.Event.EMERGENCY)))
                  .orElse(confirm));
          way.within()
              .ifPresent(span ->
                  draft.clock("", Trigger.EMERGENCY_DECLARED, span, Consequence.END_UNCONFIRMED));
        });
  }

  /** Each renewal by the next rule of the list; the last rule serves for those beyond it. */
  private void renewed() {
    emergency
        .renew()
        .ifPresent(renew -> {
          draft.limit("", new Bound.Renewals(renew.max()));
          for (int done = 0; done < renew.max(); done++) {
            draft.grant(
                Grant.of("renew_emergency", renew.by())
                    .decided(How.by(Optional.empty(), rule(renew, done)))
                    .given(new Condition.LifeAtMost(emergency.duration()))
                    .given(new Condition.TimesAtMost(done + 1)));
          }
        });
  }

  private static Optional<OrNamed<Rule>> rule(Emergency.Renew renew, int done) {
    List<OrNamed<Rule>> rules = renew.rules();
    return rules.isEmpty()
        ? Optional.empty()
        : Optional.of(rules.get(Math.min(done, rules.size() - 1)));
  }

  private void unlocked() {
    for (Unlock unlock : emergency.unlocks()) {
      unlock
          .act()
          .ifPresent(named -> {
            for (String act : draft.defined().acts(named)) {
              draft.grant(
                  Grant.of(act, emergency.declare().by())
                      .given(new Condition.Unlocked(named.name())));
            }
          });
    }
  }

  private void untouched() {
    for (String act : draft.defined().acts(emergency.never())) {
      draft.bar(Ban.of(act, "Nobody may while an emergency lasts.").during(new During.Emergency()));
    }
    switch (emergency.madePermanent()) {
      case ORDINARY_PROCEDURE_AFTER_END ->
          draft.bar(
              Ban.of("ratify", "Measures become permanent only after the emergency.")
                  .about(MEASURE)
                  .during(new During.Emergency()));
      case NEVER ->
          draft.bar(
              Ban.of("ratify", "Measures of an emergency never become permanent.").about(MEASURE));
    }
  }

  private void ended() {
    emergency.ends().forEach(way -> Ways.granted(draft, "end_emergency", way, List.of()));
    switch (emergency.measuresExpire()) {
      case WITH_EMERGENCY ->
          draft.clock("", Trigger.EMERGENCY_ENDED, Span.NONE, Consequence.LAPSE_EX_NUNC);
      case NEVER -> {}
    }
  }

  private void reviewed() {
    emergency
        .review()
        .ifPresent(way -> {
          Grant review = Ways.granted(draft, "review_emergency", way, List.of());
          way.within()
              .ifPresent(within ->
                  draft.duty(
                      review.holders(), "review_emergency", "", Trigger.EMERGENCY_ENDED, within));
        });
  }
}
