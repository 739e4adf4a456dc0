package org.commune.polity.engine.deciding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Quorum;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Ratio;
import org.commune.count.Answer;
import org.commune.count.Requirement;
import org.commune.count.Tally;
import org.commune.polity.Standings;
import org.commune.polity.engine.decisions.Vetoing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.VoteNow;

/** Whether a vote carries its motion: the rule of the charter put to the counting module. */
public final class Deciding {
  private Deciding() {}

  /** The rule that governs a motion, with its quorum, ratio and article. */
  public record Governing(
      Rule rule, Optional<Quorum> quorum, Optional<Ratio> ratio, ArticleNo article) {}

  /** What was found. */
  public record Finding(boolean quorate, boolean carried, boolean tied, String words) {}

  /** A rule with nothing said: more for than against. */
  public static final Rule SIMPLE =
      new Rule(
          Rule.Method.YES_NO,
          Optional.empty(),
          Optional.empty(),
          Rule.RatioTest.AT_LEAST_AND_MORE_FOR_THAN_AGAINST,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Rule.Tie.REJECTED,
          Optional.empty(),
          Rule.Silence.AGAINST,
          List.of(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The rule of the power, else of the initiative, the procedure, the body. */
  public static Governing governing(Scene scene, Motion motion, Power power) {
    Optional<Body> body = Standing.venueBody(scene, motion.in()).flatMap(scene::body);
    Optional<Initiative> initiative = Procedures.initiative(scene, motion);
    Optional<OrNamed<Rule>> named =
        Vetoing.overriding(scene, motion)
            .or(() -> power.how().rule())
            .or(() -> initiative.flatMap(Initiative::rule))
            .or(() ->
                initiative.isPresent()
                    ? Optional.empty()
                    : Procedures.of(scene, motion).flatMap(Procedure::decide))
            .or(() -> initiative.isPresent() ? Optional.empty() : body.flatMap(Body::decide));
    Rule rule = named.flatMap(scene.law()::rule).orElse(SIMPLE);
    if (power.how().rule().isEmpty() && initiative.flatMap(Initiative::threshold).isPresent()) {
      rule = withThreshold(rule, initiative.get().threshold());
    }
    Optional<Quorum> quorum =
        rule.quorum()
            .or(() -> initiative.flatMap(Initiative::quorum))
            .or(() -> initiative.isPresent() ? Optional.empty() : body.flatMap(Body::quorum));
    return new Governing(rule, quorum, power.how().ratio().or(rule::ratio), power.article());
  }

  static Rule withThreshold(Rule rule, Optional<org.commune.charter.language.Threshold> threshold) {
    return new Rule(
        rule.method(),
        threshold,
        rule.ratio(),
        rule.ratioTest(),
        rule.quorum(),
        rule.chambers(),
        rule.weight(),
        rule.blockingMinority(),
        rule.anyOf(),
        rule.veto(),
        rule.tie(),
        rule.castingVote(),
        rule.silence(),
        rule.recuse(),
        rule.secret(),
        rule.consent(),
        rule.ballot(),
        rule.defaultOption(),
        rule.base());
  }

  /** Judges the votes cast on a motion for and against. */
  public static Finding judge(Scene scene, Motion motion, Governing governing) {
    VoteNow vote = motion.vote().orElseThrow();
    return judge(scene, motion, governing, Tallying.of(scene, motion, vote));
  }

  /** Judges totals that were counted elsewhere. */
  public static Finding judge(
      Scene scene, Motion motion, Governing governing, VoteNow vote, Tally totals) {
    Tally sized = Tallying.sized(scene, motion, vote, totals);
    return judge(scene, motion, governing, _ -> Tallying.Counted.of(sized));
  }

  /** How the vote on a motion stands against the rule that governs it, closed or not. */
  public static Standings standings(Scene scene, Motion motion, Governing governing) {
    Function<Rule, Tallying.Counted> counting =
        Tallying.of(scene, motion, motion.vote().orElseThrow());
    Requirements asked = asked(scene, motion, counting);
    Rule rule = governing.rule();
    return new Standings(
        counting.apply(rule).weighed().whole(),
        governing.quorum().flatMap(q -> asked.quorum(q, rule)),
        asked.answer(rule, governing.ratio()),
        governing.article());
  }

  private static Requirements asked(
      Scene scene, Motion motion, Function<Rule, Tallying.Counted> counting) {
    Optional<Meeting> meeting =
        Standing.venueBody(scene, motion.in()).flatMap(b -> scene.composition(b).meeting());
    return new Requirements(scene, meeting, counting);
  }

  private static Finding judge(
      Scene scene, Motion motion, Governing governing, Function<Rule, Tallying.Counted> counting) {
    Requirements asked = asked(scene, motion, counting);
    Rule rule = governing.rule();
    Optional<Answer> quorum = governing.quorum().flatMap(q -> asked.quorum(q, rule));
    if (quorum.filter(a -> !a.met()).isPresent()) {
      return new Finding(false, false, false, "quorum: " + quorum.get().sentence());
    }
    Answer answer = asked.answer(rule, governing.ratio());
    Tally whole = counting.apply(rule).weighed().whole();
    boolean tied = whole.yes().equals(whole.no()) && !answer.met();
    boolean carried = answer.met() || (tied && rule.tie() == Rule.Tie.CARRIED);
    String votes =
        whole.yes().plain()
            + " for, "
            + whole.no().plain()
            + " against, "
            + whole.abstain().plain()
            + " abstaining";
    return new Finding(true, carried, tied, votes + "; " + answer.sentence());
  }

  /**
   * Whether totals alone do not tell what a rule decides: it counts chambers, weights or a minority
   * apart.
   */
  public static boolean needsEveryVote(Scene scene, Rule rule) {
    return !rule.chambers().isEmpty()
        || rule.weight().isPresent()
        || rule.blockingMinority().isPresent()
        || rule.anyOf().stream()
            .flatMap(r -> scene.law().rule(r).stream())
            .anyMatch(r -> needsEveryVote(scene, r));
  }

  /** A quorum as a requirement; the lower one for a second call. */
  public static Requirement quorum(Quorum quorum, Optional<Meeting> meeting) {
    return Requirements.quorum(quorum, meeting);
  }

  /** The bodies that make up a collective. */
  public static List<BodyId> instances(Scene scene, BodyId collective) {
    return scene
        .body(collective)
        .flatMap(Body::of)
        .map(of -> scene.instances(of.id()))
        .orElse(List.of());
  }

  /** Whether whole bodies vote on a motion, and not persons. */
  public static boolean collective(Scene scene, Motion motion) {
    return Standing.venueBody(scene, motion.in())
        .filter(b -> scene.isKind(b, Body.Kind.COLLECTIVE))
        .isPresent();
  }
}
