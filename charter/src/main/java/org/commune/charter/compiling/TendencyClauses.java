package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Tendencies;
import org.commune.charter.language.Tendencies.Obligation;
import org.commune.charter.language.Tendencies.Right;
import org.commune.charter.language.Way;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Condition.Part;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** Tendencies: forming one, what it may do and owes, and that nobody bans it. */
final class TendencyClauses {
  private static final String TENDENCY = "tendency";
  private static final Condition OF_IT = new Condition.Is(Part.OF_TENDENCY);

  private TendencyClauses() {}

  static void of(Tendencies tendencies, Drafting draft) {
    formed(tendencies, draft);
    tendencies.rights().forEach(right -> right(right, draft));
    tendencies.mailingsPerYear().ifPresent(n -> draft.limit(TENDENCY, new Bound.Mailings(n)));
    if (tendencies.obligations().contains(Obligation.PUBLISH_ACCOUNTS)) {
      draft.duty(
          Definitions.MEMBERS, "publish", TENDENCY, Trigger.LAST_REPORT, new Span(12, 0, 0, 0, 0));
    }
    switch (tendencies.ban()) {
      case OrNever.Never<Way> _ -> draft.bar(Ban.of("ban_tendency", "No tendency can be banned."));
      case OrNever.Given<Way>(Way way) -> Ways.granted(draft, "ban_tendency", way, List.of());
    }
    belonging(tendencies.expelForMembership(), draft);
  }

  private static void formed(Tendencies tendencies, Drafting draft) {
    Tendencies.Form form = tendencies.form();
    Grant found = Grant.of("form_tendency", Definitions.MEMBERS);
    if (form.membersMin().isPresent() || form.orShare().isPresent()) {
      found = found.given(new Condition.Founders(form.membersMin(), form.orShare()));
    }
    draft.grant(
        tendencies.obligations().contains(Obligation.CONTACT_PERSON)
            ? found.given(new Condition.States(List.of("contact")))
            : found);
    draft.grant(Grant.of("join_tendency", Definitions.MEMBERS));
    draft.grant(Grant.of("leave_tendency", Definitions.MEMBERS));
  }

  private static void right(Right right, Drafting draft) {
    switch (right) {
      case PUBLISH -> draft.grant(ofIt("publish"));
      case LIST_ELECTION -> draft.grant(ofIt("nominate"));
      case OBSERVE_COUNT -> draft.grant(ofIt("inspect").about("count"));
      case MAIL_ALL_MEMBERS -> draft.grant(ofIt("mail_all_members"));
      case SPEAK -> draft.grant(ofIt("publish").about("debate"));
      // Seats in committees are counted where they are filled.
      case PROPORTIONAL_COMMITTEE_SEATS -> {}
    }
  }

  private static Grant ofIt(String act) {
    return Grant.of(act, Definitions.MEMBERS).given(OF_IT);
  }

  private static void belonging(OrNever<Way> expulsion, Drafting draft) {
    switch (expulsion) {
      case OrNever.Never<Way> _ -> {
        for (String act : List.of("expel", "sanction", "suspend_member")) {
          draft.bar(Ban.of(act, "Nobody answers for belonging to a tendency.").about(TENDENCY));
        }
      }
      case OrNever.Given<Way>(Way way) ->
          draft.grant(Ways.grant("expel", way, draft.defined()).about(TENDENCY));
    }
  }
}
