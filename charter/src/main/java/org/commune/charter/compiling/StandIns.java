package org.commune.charter.compiling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Succession;
import org.commune.charter.law.Bar.During;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Condition.Part;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;

/**
 * Who holds another's powers for a time: a body between the sessions of one above it, those who act
 * for an empty office. What a body does within itself (its meetings, votes and seats) is not handed
 * on. Who stands in for a body also stands in for those whose powers that body exercises, so the
 * copies are made in the order of this chain.
 */
final class StandIns {
  private static final String LONGEST_SERVING = "longest_serving_present";
  private static final Set<String> FILLING =
      Set.of("call_election", "declare_result", "commit_seed", "draw_lot", "appoint");

  /** One holds the powers of another when this is so. */
  private record StandIn(ArticleNo article, Actor of, Actor by, Condition when) {}

  private final Definitions defined;
  private final Draft draft;

  private StandIns(Definitions defined, Draft draft) {
    this.defined = defined;
    this.draft = draft;
  }

  static void of(Definitions defined, Draft draft) {
    StandIns all = new StandIns(defined, draft);
    List<StandIn> found = new ArrayList<>();
    for (Article article : defined.charter().articles()) {
      all.sessions(article, found);
      all.interim(article, found);
      all.successors(article, found);
    }
    all.inOrder(found).forEach(all::copy);
    defined.charter().articles().forEach(all::uninvested);
  }

  private void sessions(Article article, List<StandIn> found) {
    article
        .bodies()
        .forEach((name, body) ->
            body.betweenSessions()
                .ifPresent(other -> {
                  Actor of = Actor.whole(other.id());
                  found.add(
                      new StandIn(
                          article.article(),
                          of,
                          Actor.whole(name),
                          new Condition.NotDuring(List.of(Circumstances.inSession(of)))));
                }));
  }

  private void interim(Article article, List<StandIn> found) {
    article
        .recalls()
        .forEach((name, recall) ->
            recall
                .interim()
                .ifPresent(by ->
                    defined.recalledBy(name).stream()
                        .map(Definitions.Seats::whole)
                        .distinct()
                        .forEach(of -> found.add(vacant(article, of, by)))));
  }

  private static StandIn vacant(Article article, Actor of, Actor by) {
    return new StandIn(
        article.article(), of, by, new Condition.During(List.of(Circumstances.vacant(of))));
  }

  private void successors(Article article, List<StandIn> found) {
    Drafting drafting = draft.of(article.article());
    for (Succession succession : article.succession()) {
      switch (succession.when()) {
        case ABSENT -> chair(succession, drafting);
        case VACANT, ALL_VACANT ->
            found.add(vacant(article, succession.of(), Actor.whole(succession.by())));
      }
      succession
          .fillWithin()
          .ifPresent(within ->
              defined.seats(_ -> true).stream()
                  .filter(s -> s.body().equals(succession.of().id()))
                  .forEach(s ->
                      drafting.duty(
                          ElectionClauses.officers(s, drafting),
                          "call_election",
                          s.body(),
                          succession.when() == Succession.When.ALL_VACANT
                              ? Trigger.BODY_VACATED
                              : Trigger.SEAT_VACATED,
                          within)));
    }
  }

  private void chair(Succession succession, Drafting drafting) {
    Actor body = Actor.whole(succession.of().id());
    boolean longest = succession.by().equals(LONGEST_SERVING);
    drafting.grant(
        longest
            ? Grant.of("take_chair", defined.one(body.id()))
                .on(body)
                .given(new Condition.Is(Part.LONGEST_SERVING))
            : Grant.of("take_chair", Actor.whole(succession.by())).on(body));
  }

  /** Those whose powers others copy come after those whose powers they copy themselves. */
  private List<StandIn> inOrder(List<StandIn> found) {
    List<StandIn> ordered = new ArrayList<>();
    Deque<StandIn> waiting = new ArrayDeque<>(found);
    int tries = 0;
    while (!waiting.isEmpty()) {
      StandIn next = waiting.removeFirst();
      boolean ready = waiting.stream().noneMatch(w -> w.by().equals(next.of()));
      if (ready || tries > waiting.size()) {
        ordered.add(next);
        tries = 0;
      } else {
        waiting.addLast(next);
        tries++;
      }
    }
    return ordered;
  }

  private void copy(StandIn standIn) {
    Drafting drafting = draft.of(standIn.article());
    for (Power power : draft.powers()) {
      if (power.holders().contains(standIn.of()) && isHandedOn(power, standIn)) {
        drafting.grant(replaced(Grant.from(power), standIn).given(standIn.when()));
      }
    }
  }

  /** Where several must agree, the stand-in takes its place among them. */
  private static Grant replaced(Grant grant, StandIn standIn) {
    if (!grant.together()) {
      return grant.held(List.of(standIn.by()));
    }
    List<Actor> holders =
        grant.holders().stream()
            .map(h -> h.equals(standIn.of()) ? standIn.by() : h)
            .distinct()
            .toList();
    return grant.held(holders).together(true);
  }

  /**
   * Not what the body does within itself, not what it may do to the stand-in, and not the change of
   * the charter: who changes which article is for its tier alone to say.
   */
  private static boolean isHandedOn(Power power, StandIn standIn) {
    return !isOwnAffair(power, standIn.of())
        && !power.target().equals(List.of(standIn.by()))
        && !power.act().equals("amend_charter");
  }

  /** Whether a body does it only within itself; the filling of its seats concerns others too. */
  private static boolean isOwnAffair(Power power, Actor body) {
    return power.target().equals(List.of(body)) && !FILLING.contains(power.act());
  }

  /** A body that needs a vote of confidence does nothing with its powers before it has it. */
  private void uninvested(Article article) {
    article
        .bodies()
        .forEach((name, body) -> {
          if (body.invest().isPresent()) {
            bar(name, body, draft.of(article.article()));
          }
        });
  }

  private void bar(String name, Body body, Drafting drafting) {
    Actor whole = Actor.whole(name);
    List<Actor> hands =
        Definitions.isOffice(body) ? List.of(whole) : List.of(whole, Actor.oneOf(name));
    Set<String> barred = new HashSet<>();
    for (Power power : draft.powers()) {
      boolean held =
          power.holders().stream().anyMatch(hands::contains)
              && !isOwnAffair(power, whole)
              && !defined.isTask(power.act());
      if (held && barred.add(power.act())) {
        drafting.bar(
            Ban.of(power.act(), "It has not yet won the vote of confidence that it needs.")
                .against(hands)
                .during(new During.NotInvested(name)));
      }
    }
  }
}
