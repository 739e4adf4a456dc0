package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.PowerGrant;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.language.PowerGrant.Delegable;
import org.commune.charter.language.Prohibition;
import org.commune.charter.law.Bar.During;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Condition.Event;
import org.commune.charter.law.How;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** `powers` and `bars`: acts granted and barred as the charter says them, groups expanded. */
final class GrantClauses {
  private static final String DELEGATE = "delegate";

  private GrantClauses() {}

  static void of(PowerGrant granted, Drafting draft) {
    draft.defined().acts(granted.act()).forEach(act -> act(act, granted, draft));
  }

  private static void act(String act, PowerGrant granted, Drafting draft) {
    Grant grant =
        Grant.of(act, draft.defined().holders(granted.holder(), granted.via()))
            .together(granted.together())
            .on(granted.target())
            .about(new HashSet<>(granted.scope()))
            .decided(new How(granted.via(), granted.rule(), granted.ratio(), false))
            .given(conditions(act, granted, draft));
    boolean handsOn = act.equals(DELEGATE) && granted.delegable().isPresent();
    draft.grant(handsOn ? handing(grant, granted.delegable().get()) : grant);
    granted
        .betweenSessions()
        .ifPresent(other ->
            draft.grant(
                grant
                    .held(List.of(other))
                    .given(
                        new Condition.NotDuring(
                            grant.holders().stream().map(Circumstances::inSession).toList()))));
    if (granted.exclusive()) {
      exclusive(grant, granted, draft);
    }
    granted.delegable().ifPresent(d -> delegated(grant, d, draft));
    granted.within().filter(_ -> draft.defined().isTask(act)).ifPresent(w -> due(grant, w, draft));
  }

  private static void exclusive(Grant grant, PowerGrant granted, Drafting draft) {
    List<Actor> allowed = new ArrayList<>(grant.holders());
    granted.betweenSessions().ifPresent(allowed::add);
    draft.bar(
        Ban.of(grant.act(), "It is for those alone whom the article names.")
            .except(List.copyOf(allowed))
            .on(grant.target())
            .about(grant.scope()));
  }

  private static List<Condition> conditions(String act, PowerGrant granted, Drafting draft) {
    List<Condition> conditions = new ArrayList<>();
    if (!granted.petition().isEmpty()) {
      conditions.add(new Condition.Signed(granted.petition()));
    }
    granted.consent().forEach(c -> conditions.add(new Condition.ConsentOf(c)));
    granted.consult().forEach(c -> conditions.add(new Condition.Consulted(c)));
    granted.recommend().ifPresent(r -> conditions.add(new Condition.RecommendedBy(r)));
    if (!granted.when().isEmpty()) {
      conditions.add(new Condition.During(granted.when()));
    }
    if (!granted.unless().isEmpty()) {
      conditions.add(new Condition.NotDuring(granted.unless()));
    }
    granted
        .within()
        .filter(_ -> !draft.defined().isTask(act))
        .ifPresent(w -> conditions.add(new Condition.Within(w, since(granted.after()))));
    granted.discussionMin().ifPresent(d -> conditions.add(new Condition.Discussed(d)));
    if (granted.announce()) {
      conditions.add(new Condition.States(List.of("announcement")));
    }
    if (granted.notSelf()) {
      conditions.add(new Condition.NotSelf());
    }
    granted.limits().ifPresent(l -> conditions.addAll(limits(l, draft)));
    return conditions;
  }

  private static List<Condition> limits(PowerGrant.Conditions limits, Drafting draft) {
    List<Condition> conditions = new ArrayList<>();
    if (!limits.required().isEmpty()) {
      conditions.add(new Condition.States(limits.required()));
    }
    limits.sunsetMax().ifPresent(s -> conditions.add(new Condition.LifeAtMost(s)));
    limits.oversight().ifPresent(o -> conditions.add(new Condition.OverseenBy(o)));
    if (!limits.forbiddenPowers().isEmpty()) {
      conditions.add(new Condition.Without(draft.defined().acts(limits.forbiddenPowers())));
    }
    limits.amountMax().ifPresent(a -> conditions.add(new Condition.AmountAtMost(a)));
    limits.personsMax().ifPresent(p -> conditions.add(new Condition.PersonsAtMost(p)));
    return conditions;
  }

  private static void due(Grant grant, Span within, Drafting draft) {
    draft.duty(grant.holders(), grant.act(), "", Trigger.VOTE_CLOSED, within);
  }

  private static Event since(Optional<String> after) {
    String word = after.orElse("decision").toUpperCase(Locale.ROOT);
    for (Event event : Event.values()) {
      if (event.name().equals(word)) {
        return event;
      }
    }
    return Event.DECISION;
  }

  /** `delegable` on a power lets its holders delegate it; on `delegate` itself it says to whom. */
  private static void delegated(Grant grant, Delegable delegable, Drafting draft) {
    boolean itself = grant.act().equals(DELEGATE);
    Set<String> power = itself ? Set.of() : Set.of(grant.act());
    if (!itself) {
      draft.grant(handing(Grant.of(DELEGATE, grant.holders()).about(power), delegable));
    }
    delegable
        .expires()
        .ifPresent(span -> draft.clock("", Trigger.POWER_DELEGATED, span, Consequence.END));
    draft.limit(grant.act(), new Bound.Depth(delegable.maxDepth()));
    delegable
        .revocable()
        .ifPresent(revocable -> {
          switch (revocable) {
            case ANY_TIME, ONGOING_AREA_ONLY ->
                draft.grant(Grant.of("revoke_delegation", grant.holders()).about(power));
            case NEVER ->
                draft.bar(
                    Ban.of("revoke_delegation", "What is delegated cannot be taken back.")
                        .against(grant.holders())
                        .about(power));
          }
        });
  }

  /** The power to delegate, to those whom the charter names and for as long as it says. */
  private static Grant handing(Grant grant, Delegable delegable) {
    Grant handing = grant.on(delegable.to());
    return delegable
        .expires()
        .map(span -> handing.given(new Condition.LifeAtMost(span)))
        .orElse(handing);
  }

  static void of(Prohibition barred, Drafting draft) {
    for (String act : draft.defined().acts(barred.act())) {
      Ban ban =
          Ban.of(act, "The charter forbids it.")
              .against(barred.holder())
              .on(barred.target())
              .about(new HashSet<>(barred.scope()))
              .unless(barred.unless());
      for (Circumstance circumstance : barred.when()) {
        ban = ban.during(new During.InCircumstance(circumstance));
      }
      draft.bar(ban);
    }
  }
}
