package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Body.Convene;
import org.commune.charter.language.Body.Fallback;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Petition;
import org.commune.charter.language.Way;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/**
 * Calling a body together, and its meetings. Signatures oblige those who convene; who acts when
 * they do not is for the charter to say: a `default` says who, `none` says nobody, and where it is
 * silent those who signed convene by themselves.
 */
final class MeetingClauses {
  private final Drafting draft;
  private final String name;
  private final Body body;
  private final Actor whole;
  private final Actor chair;

  private MeetingClauses(String name, Body body, Drafting draft) {
    this.draft = draft;
    this.name = name;
    this.body = body;
    whole = Actor.whole(name);
    chair = Actor.chairOf(name);
  }

  static void of(String name, Body body, Drafting draft) {
    MeetingClauses meetings = new MeetingClauses(name, body, draft);
    meetings.convened();
    meetings.held();
    body.adjourn().ifPresent(meetings::adjourned);
  }

  private void convened() {
    Optional<Convene> convene = body.convene();
    List<Actor> by = convene.map(Convene::by).orElse(List.of(chair));
    draft.grant(noticed(Grant.of("convene", by).on(whole), notice()));
    convene
        .flatMap(Convene::extraordinaryNotice)
        .ifPresent(less ->
            draft.grant(
                noticed(Grant.of("convene", by).on(whole), less)
                    .given(new Condition.During(List.of(Circumstances.stated("extraordinary"))))));
    List<Actor> obliged = by.isEmpty() ? List.of(chair) : by;
    convene.filter(c -> !c.petition().isEmpty()).ifPresent(c -> demanded(c, obliged));
    body.meets().ifPresent(m -> regular(m, obliged));
  }

  private Span notice() {
    return body.convene().map(Convene::notice).orElse(Span.NONE);
  }

  private static Grant noticed(Grant grant, Span notice) {
    return notice.isNone() ? grant : grant.given(new Condition.Noticed(notice));
  }

  private void demanded(Convene convene, List<Actor> obliged) {
    Grant petitioned =
        noticed(Grant.of("convene", Actor.PETITIONERS).on(whole), notice())
            .given(new Condition.Signed(convene.petition()));
    Optional<Fallback> fallback = fallback();
    boolean silent = convene.otherwise().isEmpty();
    Span within =
        convene.holdWithin().or(() -> fallback.flatMap(Fallback::within)).orElse(notice());
    List<Actor> substitutes =
        silent ? List.of(Actor.PETITIONERS) : fallback.map(Fallback::by).orElse(List.of());
    String duty =
        draft.duty(obliged, "convene", name, Trigger.MEETING_DEMANDED, within, substitutes);
    if (silent) {
      draft.grant(petitioned);
    } else {
      draft.grantSigning(petitioned);
    }
    fallback.ifPresent(f -> substitute(f, duty));
  }

  private Optional<Fallback> fallback() {
    return body.convene()
        .flatMap(Convene::otherwise)
        .flatMap(otherwise ->
            switch (otherwise) {
              case OrNever.Given<Fallback>(Fallback given) -> Optional.of(given);
              case OrNever.Never<Fallback> _ -> Optional.empty();
            });
  }

  /** Those who act when the duty is overdue; petitioners only with their signatures. */
  private void substitute(Fallback fallback, String duty) {
    for (Actor by : fallback.by()) {
      Grant grant =
          noticed(Grant.of("convene", by).on(whole), notice()).given(new Condition.Overdue(duty));
      List<Petition> petitions = body.convene().map(Convene::petition).orElse(List.of());
      boolean signed = by.equals(Actor.PETITIONERS) && !petitions.isEmpty();
      draft.grant(signed ? grant.given(new Condition.Signed(petitions)) : grant);
    }
  }

  private void regular(Body.Meets meets, List<Actor> obliged) {
    List<Actor> substitutes = fallback().map(Fallback::by).orElse(List.of());
    List<Span> gaps = new ArrayList<>();
    meets.every().ifPresent(gaps::add);
    meets.maxGap().ifPresent(gaps::add);
    for (Span gap : gaps) {
      boolean last = gap.equals(gaps.getLast());
      String duty =
          draft.duty(
              obliged, "convene", name, Trigger.MEETING_HELD, gap, last ? substitutes : List.of());
      if (last) {
        fallback().ifPresent(f -> substitute(f, duty));
      }
    }
    meets.maxGap().ifPresent(gap -> draft.limit(name, new Limit.Bound.MeetingGap(gap)));
  }

  private void held() {
    draft.grant(Grant.of("open_meeting", chair).on(whole));
    draft.grant(Grant.of("attend", Actor.oneOf(name)).on(whole));
    draft.grant(Grant.of("leave_meeting", Actor.oneOf(name)).on(whole));
    draft.grant(Grant.of("close_meeting", chair).on(whole));
    body.chair()
        .ifPresentOrElse(
            way -> {
              Ways.granted(draft, "elect_chair", way, List.of(whole));
              Ways.granted(draft, "take_chair", way, List.of(whole));
            },
            () -> {
              draft.grant(Grant.of("elect_chair", whole).on(whole));
              draft.grant(Grant.of("take_chair", whole).on(whole));
            });
  }

  private void adjourned(Way way) {
    Grant adjourn = Ways.granted(draft, "adjourn", way, List.of(whole));
    draft.bar(
        Ban.of("adjourn", "Only those whom the article names may adjourn this meeting.")
            .except(adjourn.holders())
            .on(whole));
  }
}
