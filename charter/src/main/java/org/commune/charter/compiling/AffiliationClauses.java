package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Affiliation;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Way;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Trigger;

/** Other organisations: joining and leaving them, and the delegates sent there. */
final class AffiliationClauses {
  /** The name under which delegates to another organisation, and that organisation, act. */
  private static final String ABROAD = "affiliation";

  private AffiliationClauses() {}

  static void of(Affiliation affiliation, Drafting draft) {
    for (String act : List.of("affiliate", "disaffiliate")) {
      Grant grant = Ways.grant(act, affiliation.join(), draft.defined());
      draft.grant(
          affiliation.ratify().map(way -> grant.given(new Condition.Ratified(way))).orElse(grant));
      affiliation
          .ratify()
          .ifPresent(way -> Ways.granted(draft, "ratify", way, List.of(), java.util.Set.of(act)));
    }
    affiliation.delegates().ifPresent(d -> delegates(d, draft));
    switch (affiliation.appointmentFromAbove()) {
      case OrNever.Never<Way> _ ->
          draft.bar(
              Ban.of("appoint", "No other organisation appoints anybody here.")
                  .against(Actor.whole(ABROAD)));
      case OrNever.Given<Way>(Way way) ->
          draft.grant(Ways.grant("appoint", way, draft.defined()).about(ABROAD));
    }
  }

  private static void delegates(Affiliation.Delegates delegates, Drafting draft) {
    List<Actor> electors = List.of(delegates.electorate());
    Actor abroad = Actor.whole(ABROAD);
    Actor delegate = Actor.oneOf(ABROAD);
    draft.grant(Grant.of("elect", electors).on(abroad));
    delegates
        .mandate()
        .ifPresent(_ -> draft.grant(Grant.of("instruct_delegate", electors).on(abroad)));
    delegates
        .reportBack()
        .ifPresent(within -> {
          draft.grant(Grant.of("report_back", delegate).on(abroad));
          draft.duty(List.of(delegate), "report_back", ABROAD, Trigger.DELEGATE_ACTED, within);
        });
  }
}
