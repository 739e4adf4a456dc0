package org.commune.charter.compiling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.Amendment.Entrenched;
import org.commune.charter.language.Amendment.Moratorium;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Bar.During;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.How;
import org.commune.charter.law.Tier;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;

/** Changing the charter: who may, what it takes for which article, and when nobody may. */
final class AmendmentClauses {
  private static final String AMEND = "amend_charter";

  private final Amendment amendment;
  private final Drafting draft;
  private final List<Actor> by;

  private AmendmentClauses(Amendment amendment, Drafting draft) {
    this.amendment = amendment;
    this.draft = draft;
    by = draft.defined().holders(amendment.by(), amendment.via());
  }

  static void of(Amendment amendment, Drafting draft) {
    AmendmentClauses clauses = new AmendmentClauses(amendment, draft);
    clauses.granted();
    clauses.tiers();
    clauses.halted();
  }

  private void granted() {
    for (Actor holder : by) {
      draft.grant(
          Grant.of(AMEND, holder)
              .decided(new How(amendment.via(), amendment.rule(), amendment.ratio(), false)));
    }
    amendment
        .ratify()
        .ifPresent(ratify -> {
          draft.grant(
              Grant.of("ratify", draft.defined().holders(ratify.by(), ratify.via()))
                  .about(AMEND)
                  .decided(How.by(ratify.via(), Optional.empty())));
          ratify
              .within()
              .ifPresent(within ->
                  draft.clock("", Trigger.AMENDMENT_ADOPTED, within, Consequence.REFUSED));
        });
    amendment
        .timeLock()
        .ifPresent(
            lock -> draft.clock("", Trigger.AMENDMENT_ADOPTED, lock, Consequence.TAKES_EFFECT));
  }

  /**
   * In the order in which an article finds its own: what never changes, the entrenched, the rest.
   */
  private void tiers() {
    if (!amendment.selfApplies()) {
      tier(
          Set.of(draft.article()),
          Set.of(),
          amendment.rule(),
          amendment.ratio(),
          Optional.empty(),
          true);
    }
    for (Entrenched entrenched : amendment.entrenched()) {
      tier(
          new LinkedHashSet<>(entrenched.articles()),
          new LinkedHashSet<>(entrenched.subjects()),
          entrenched.rule().or(amendment::rule),
          entrenched.ratio().or(amendment::ratio),
          entrenched.ratifyThreshold(),
          entrenched.never());
    }
    tier(Set.of(), Set.of(), amendment.rule(), amendment.ratio(), Optional.empty(), false);
  }

  private void tier(
      Set<ArticleNo> covers,
      Set<String> subjects,
      Optional<OrNamed<Rule>> rule,
      Optional<Ratio> ratio,
      Optional<Fraction> ratifyThreshold,
      boolean never) {
    draft.tier((id, article) ->
        new Tier(
            id,
            article,
            covers,
            subjects,
            by,
            amendment.via(),
            rule,
            ratio,
            amendment.readings(),
            amendment.interval(),
            amendment.notice(),
            amendment.ratify(),
            ratifyThreshold,
            amendment.moratorium(),
            amendment.timeLock(),
            never));
  }

  private void halted() {
    for (Moratorium moratorium : amendment.moratorium()) {
      switch (moratorium) {
        case EMERGENCY ->
            draft.bar(
                Ban.of(AMEND, "Nothing is amended while an emergency lasts.")
                    .during(new During.Emergency()));
        case CARETAKER -> caretakers();
      }
    }
  }

  /**
   * Only while an executive has not won the confidence it needs: the caretaker time itself would
   * bar every congress from amending, since a congress that is called begins it.
   */
  private void caretakers() {
    draft
        .defined()
        .bodies()
        .forEach((name, body) ->
            body.caretaker()
                .ifPresent(c ->
                    draft.bar(
                        Ban.of(AMEND, "Nothing is amended while it only takes care.")
                            .during(
                                body.invest().isPresent()
                                    ? new During.NotInvested(name)
                                    : new During.Caretaker(name, c.from())))));
  }
}
