package org.commune.charter.compiling;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Publication;
import org.commune.charter.language.Publication.Bulletin;
import org.commune.charter.language.Way;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** What is published: the bulletin, minutes, results and accounts. */
final class PublicationClauses {
  private PublicationClauses() {}

  static void of(Publication publication, Drafting draft) {
    publication.bulletin().ifPresent(b -> bulletin(b, draft));
    publication.minutes().ifPresent(within -> minutes(within, draft));
    publication.results().ifPresent(within -> results(within, draft));
    publication.accounts().ifPresent(every -> accounts(every, draft));
  }

  private static void bulletin(Bulletin bulletin, Drafting draft) {
    List<Actor> editors = ElectorateClauses.alone(List.of(bulletin.by()), draft);
    draft.grant(Grant.of("publish", editors));
    bulletin
        .tendencySpace()
        .ifPresent(_ ->
            draft.grant(
                Grant.of("publish", Definitions.MEMBERS)
                    .given(new Condition.Is(Condition.Part.OF_TENDENCY))));
    bulletin
        .rightOfReply()
        .ifPresent(within -> {
          draft.grant(
              Grant.of("reply", Actor.ANYONE).given(new Condition.Is(Condition.Part.AFFECTED)));
          draft.duty(List.of(bulletin.by()), "publish", "", Trigger.REPLY_ASKED, within);
        });
    switch (bulletin.priorRestraint()) {
      case OrNever.Never<Way> _ ->
          draft.bar(Ban.of("restrict_publication", "Nobody can stop a text before it is printed."));
      case OrNever.Given<Way>(Way way) ->
          Ways.granted(draft, "restrict_publication", way, List.of());
    }
  }

  private static void minutes(Span within, Drafting draft) {
    for (Actor body : draft.defined().names(Definitions::meets)) {
      Actor chair = Actor.chairOf(body.id());
      draft.grant(Grant.of("publish", chair));
      draft.duty(List.of(chair), "publish", body.id(), Trigger.MEETING_HELD, within);
    }
  }

  private static void results(Span within, Drafting draft) {
    List<Actor> officers =
        draft.defined().seats(g -> g.election().isPresent()).stream()
            .flatMap(s -> ElectionClauses.officers(s, draft).stream())
            .distinct()
            .toList();
    draft.duty(officers, "declare_result", "", Trigger.VOTE_CLOSED, within);
  }

  private static void accounts(Span every, Drafting draft) {
    List<Actor> treasurers =
        draft.defined().charter().articles().stream()
            .map(Article::treasury)
            .flatMap(t -> t.stream().flatMap(x -> x.spend().stream()))
            .flatMap(s -> s.by().stream())
            .distinct()
            .toList();
    draft.grant(Grant.of("publish", treasurers));
    draft.duty(treasurers, "publish", "accounts", Trigger.LAST_REPORT, every);
  }
}
