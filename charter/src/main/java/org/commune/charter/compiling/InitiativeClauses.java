package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Initiative;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/**
 * Votes that signatures bring about. An initiative decides on subjects, and on the acts that it
 * names; any other act an electorate does through it only where a power says so, for a referendum
 * that could do everything would set aside what the charter asks of recalls and emergencies.
 */
final class InitiativeClauses {
  private static final List<String> SUBJECTS = List.of("adopt_policy", "issue_statement");

  private final Drafting draft;
  private final String name;
  private final Initiative initiative;

  private InitiativeClauses(String name, Initiative initiative, Drafting draft) {
    this.draft = draft;
    this.name = name;
    this.initiative = initiative;
  }

  static void of(String name, Initiative initiative, Drafting draft) {
    InitiativeClauses clauses = new InitiativeClauses(name, initiative, draft);
    clauses.referred();
    clauses.decided();
    clauses.verified();
    clauses.voted();
  }

  private void referred() {
    List<Condition> about = about();
    Grant refer = Grant.of("refer_to_referendum", Actor.PETITIONERS).on(initiative.electorate());
    draft.grant(refer.about(name).given(new Condition.Signed(initiative.petition())).given(about));
    draft.grant(refer.held(initiative.by()).about(name).given(about));
  }

  private List<Condition> about() {
    List<Condition> conditions = new ArrayList<>();
    initiative
        .subjects()
        .ifPresent(s -> {
          if (!s.only().isEmpty()) {
            conditions.add(new Condition.SubjectIn(draft.defined().acts(s.only())));
          }
          if (!s.anyExcept().isEmpty()) {
            conditions.add(new Condition.SubjectNotIn(s.anyExcept()));
          }
        });
    return conditions;
  }

  private void decided() {
    List<String> only =
        initiative.subjects().map(s -> draft.defined().acts(s.only())).orElse(List.of());
    Set<String> acts = new LinkedHashSet<>(only.isEmpty() ? SUBJECTS : only);
    How via = How.by(Optional.of(name), Optional.empty());
    acts.forEach(
        act -> draft.grant(Grant.of(act, initiative.electorate()).decided(via).given(about())));
  }

  private void verified() {
    initiative
        .verify()
        .ifPresent(verify -> {
          draft.grant(Grant.of("verify_petition", verify.by()).about(name));
          verify
              .within()
              .ifPresent(within ->
                  draft.duty(
                      List.of(verify.by()),
                      "verify_petition",
                      name,
                      Trigger.PETITION_COMPLETE,
                      within));
        });
    initiative
        .collectWithin()
        .ifPresent(within ->
            draft.clock(name, Trigger.PETITION_STARTED, within, Consequence.PETITION_DIES));
  }

  /** Who verifies calls the vote, and those who signed may when that is overdue. */
  private void voted() {
    Grant call = Grant.of("call_vote", Actor.PETITIONERS).on(initiative.electorate()).about(name);
    Optional<Actor> caller = initiative.verify().map(Initiative.Verify::by);
    if (caller.isPresent() && initiative.voteWithin().isPresent()) {
      Span within = initiative.voteWithin().get();
      String duty =
          draft.duty(
              caller.stream().toList(),
              "call_vote",
              name,
              Trigger.PETITION_COMPLETE,
              within,
              List.of(Actor.PETITIONERS));
      draft.grant(call.held(caller.stream().toList()));
      draft.grant(call.given(new Condition.Overdue(duty)));
    } else {
      draft.grant(call);
    }
    draft.clock(name, Trigger.VOTE_OPENED, initiative.voting(), Consequence.VOTE_CLOSES);
  }
}
