package org.commune.polity.engine.motions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Hold;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.count.DebianResult;
import org.commune.count.PairwiseMatrix;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.amendments.CharterChanges;
import org.commune.polity.engine.amendments.Ratifications;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.deciding.Ranked;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.decisions.Ratifying;
import org.commune.polity.engine.decisions.Supporting;
import org.commune.polity.engine.decisions.Withholding;
import org.commune.polity.engine.duties.Duties;
import org.commune.polity.engine.duties.Usage;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.grants.Stage;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Events;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.VoteNow;

/** What a vote comes to, and what follows from it. */
public final class Outcomes {
  private Outcomes() {}

  /** The rule that governs the vote on a motion; none while no power grants its deed. */
  public static Optional<Deciding.Governing> governing(Scene scene, Motion motion) {
    if (motion.parent().isPresent()) {
      return Ratifications.governing(scene, motion);
    }
    if (isHold(motion)) {
      return hold(scene, motion);
    }
    List<Deed> deeds = motion.deeds();
    return deeds.isEmpty()
        ? Optional.of(Deciding.governing(scene, motion, plain(scene, motion)))
        : governing(scene, motion, deeds.getFirst());
  }

  private static Optional<Deciding.Governing> governing(Scene scene, Motion motion, Deed deed) {
    Optional<Doer> venue = Proposals.venue(scene, motion.in());
    if (venue.isEmpty()) {
      return Optional.empty();
    }
    Grants.Finding finding =
        Grants.find(scene, venue.get(), deed, Stage.PROPOSED, Optional.of(motion));
    return finding instanceof Grants.Finding.Granted(Power power)
        ? Optional.of(Deciding.governing(scene, motion, CharterChanges.byTier(scene, deed, power)))
        : Optional.empty();
  }

  /** The immediate vote on whether a decision stays on hold until the full vote. */
  private static boolean isHold(Motion motion) {
    return motion
        .deed()
        .filter(
            d -> d instanceof DecisionDeed.Hold hold && motion.id().equals("hold " + hold.matter()))
        .isPresent();
  }

  private static Optional<Deciding.Governing> hold(Scene scene, Motion motion) {
    return scene.law().holds().values().stream()
        .filter(h -> h.is().via().orElse("").equals(motion.via()))
        .findFirst()
        .map(h -> {
          Optional<Hold.Then> then = h.is().then();
          Rule rule =
              then.flatMap(Hold.Then::rule).flatMap(scene.law()::rule).orElse(Deciding.SIMPLE);
          return new Deciding.Governing(
              rule,
              then.filter(Hold.Then::quorum).flatMap(t -> rule.quorum()),
              rule.ratio(),
              h.article());
        });
  }

  /** A motion that does nothing but choose is governed by its procedure. */
  private static Power plain(Scene scene, Motion motion) {
    return new Power(
        "",
        Procedures.article(scene, motion),
        "adopt_policy",
        List.of(),
        false,
        List.of(),
        java.util.Set.of(),
        org.commune.charter.law.How.USUAL,
        List.of());
  }

  public static boolean isRanked(Motion motion, Optional<Deciding.Governing> governing) {
    return !motion.options().isEmpty()
        || governing.filter(g -> g.rule().method() == Rule.Method.CONDORCET_CSSD).isPresent();
  }

  /** Counts the vote on a motion and does what it decides. */
  static Doing decide(Scene scene, Motion motion) {
    Optional<Deciding.Governing> governing = governing(scene, motion);
    if (governing.isEmpty()) {
      return refused(scene, motion, 0, 0, 0);
    }
    VoteNow vote = motion.vote().orElseThrow();
    if (isRanked(motion, governing)) {
      Rule rule = governing.get().rule();
      return rule.method() == Rule.Method.APPROVAL
          ? approval(scene, motion, governing.get(), vote)
          : ranked(
              scene,
              motion,
              governing.get(),
              Ranked.matrix(Ranked.options(motion, rule), vote, rule));
    }
    if (governing.get().rule().method() == Rule.Method.CONSENT) {
      return consent(scene, motion, governing.get(), vote);
    }
    return yesNo(
        scene, motion, governing.get(), Deciding.judge(scene, motion, governing.get()), vote);
  }

  private static Doing yesNo(
      Scene scene,
      Motion motion,
      Deciding.Governing governing,
      Deciding.Finding finding,
      VoteNow vote) {
    long yes = count(vote, MotionDeed.Choice.YES);
    long no = count(vote, MotionDeed.Choice.NO);
    long abstain = count(vote, MotionDeed.Choice.ABSTAIN);
    if (!finding.quorate()) {
      return over(
          scene,
          motion,
          Motion.Status.VOID,
          result(scene, yes, no, abstain, false),
          Outcome.Decision.VOID,
          finding.words(),
          governing.article());
    }
    if (finding.tied() && governing.rule().tie() == Rule.Tie.CASTING_VOTE) {
      return tied(motion, finding.words());
    }
    return finding.carried()
        ? carried(
            scene, motion, motion.deed(), result(scene, yes, no, abstain, true), finding.words())
        : rejected(
            scene,
            motion,
            result(scene, yes, no, abstain, false),
            finding.words(),
            governing.article());
  }

  private static long count(VoteNow vote, MotionDeed.Choice choice) {
    return vote.votes().values().stream()
        .filter(c -> c.choice().equals(Optional.of(choice)))
        .count();
  }

  private static Motion.Result result(
      Scene scene, long yes, long no, long abstain, boolean carried) {
    return new Motion.Result(yes, no, abstain, Optional.empty(), carried, scene.now());
  }

  /**
   * A motion whose votes were counted elsewhere and published: yes and no, or a pairwise matrix.
   */
  static Doing declared(Scene scene, Motion motion, ElectionDeed.Sheet sheet) {
    Optional<Deciding.Governing> governing = governing(scene, motion);
    if (governing.isEmpty()) {
      return refused(scene, motion, 0, 0, 0);
    }
    if (!sheet.beats().isEmpty()) {
      int size = sheet.options().size();
      long[][] beats = new long[size][size];
      for (int a = 0; a < size && a < sheet.beats().size(); a++) {
        for (int b = 0; b < size && b < sheet.beats().get(a).size(); b++) {
          beats[a][b] = a == b ? 0 : sheet.beats().get(a).get(b);
        }
      }
      return ranked(scene, motion, governing.get(), PairwiseMatrix.of(sheet.options(), beats));
    }
    if (Deciding.needsEveryVote(scene, governing.get().rule())) {
      return Doing.not(
          governing.get().article(),
          "its rule counts more than the totals of one vote",
          "have the votes cast here, one by one");
    }
    long yes = sheet.votes().getOrDefault("yes", 0L);
    long no = sheet.votes().getOrDefault("no", 0L);
    long abstain = sheet.votes().getOrDefault("abstain", 0L);
    VoteNow none =
        motion
            .vote()
            .orElse(
                new VoteNow(
                    scene.now(),
                    Optional.of(scene.now()),
                    Optional.empty(),
                    org.pcollections.TreePMap.empty(),
                    false));
    Deciding.Finding finding =
        Deciding.judge(
            scene, motion, governing.get(), none, org.commune.count.Tally.of(yes, no, abstain));
    if (!finding.quorate()) {
      return over(
          scene,
          motion,
          Motion.Status.VOID,
          result(scene, yes, no, abstain, false),
          Outcome.Decision.VOID,
          finding.words(),
          governing.get().article());
    }
    return finding.carried()
        ? carried(
            scene, motion, motion.deed(), result(scene, yes, no, abstain, true), finding.words())
        : rejected(
            scene,
            motion,
            result(scene, yes, no, abstain, false),
            finding.words(),
            governing.get().article());
  }

  private static Doing ranked(
      Scene scene, Motion motion, Deciding.Governing governing, PairwiseMatrix matrix) {
    DebianResult counted = Ranked.count(scene, matrix, governing, ratios(scene, motion, matrix));
    String words = Ranked.words(matrix, counted);
    Optional<String> winner = counted.winner().map(matrix.options()::get);
    if (winner.isEmpty()) {
      return tied(motion, words);
    }
    Motion.Result result =
        new Motion.Result(0, 0, 0, winner, !isDefault(governing.rule(), winner.get()), scene.now());
    return won(scene, motion, governing, winner.get(), result, words);
  }

  private static boolean isDefault(Rule rule, String option) {
    return rule.defaultOption().filter(option::equals).isPresent();
  }

  private static Doing won(
      Scene scene,
      Motion motion,
      Deciding.Governing governing,
      String winner,
      Motion.Result result,
      String words) {
    if (isDefault(governing.rule(), winner)) {
      return rejected(scene, motion, result, words, governing.article());
    }
    Optional<Deed> deed =
        motion.options().isEmpty()
            ? motion.deed()
            : motion.options().stream()
                .filter(o -> o.name().equals(winner))
                .findFirst()
                .flatMap(Motion.Choice::deed)
                .or(() -> motion.options().isEmpty() ? motion.deed() : Optional.empty());
    return carried(scene, motion, deed, result, words);
  }

  /** The ratio that each option's power asks for. */
  private static Map<Integer, org.commune.charter.measure.Ratio> ratios(
      Scene scene, Motion motion, PairwiseMatrix matrix) {
    Map<Integer, org.commune.charter.measure.Ratio> ratios = new TreeMap<>();
    for (int i = 0; i < matrix.options().size(); i++) {
      String name = matrix.options().get(i);
      Optional<Deed> deed =
          motion.options().stream()
              .filter(o -> o.name().equals(name))
              .findFirst()
              .flatMap(Motion.Choice::deed)
              .or(() -> motion.options().isEmpty() ? motion.deed() : Optional.empty());
      int option = i;
      deed.flatMap(d -> governing(scene, motion, d))
          .flatMap(Deciding.Governing::ratio)
          .ifPresent(r -> ratios.put(option, r));
    }
    return ratios;
  }

  private static Doing approval(
      Scene scene, Motion motion, Deciding.Governing governing, VoteNow vote) {
    Map<String, Long> marks = new TreeMap<>();
    vote.votes()
        .values()
        .forEach(c ->
            c.ranking().stream()
                .limit(1)
                .flatMap(List::stream)
                .forEach(o -> marks.merge(o, 1L, Long::sum)));
    long most = marks.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<String> first =
        marks.entrySet().stream().filter(e -> e.getValue() == most).map(Map.Entry::getKey).toList();
    String words = marks.toString().replaceAll("[{}]", "");
    return first.size() == 1
        ? won(
            scene,
            motion,
            governing,
            first.getFirst(),
            new Motion.Result(most, 0, 0, Optional.of(first.getFirst()), true, scene.now()),
            words)
        : tied(motion, words);
  }

  /** Consent: enough sign off, and no more object than the rule bears. */
  private static Doing consent(
      Scene scene, Motion motion, Deciding.Governing governing, VoteNow vote) {
    Optional<Rule.Consent> asked = governing.rule().consent();
    long yes = count(vote, MotionDeed.Choice.YES);
    long objections = count(vote, MotionDeed.Choice.NO) + motion.objectors().size();
    boolean carried =
        yes >= asked.map(Rule.Consent::signoffs).orElse(1)
            && objections <= asked.map(Rule.Consent::objections).orElse(0);
    String words = yes + " sign off, " + objections + " object";
    Motion.Result result = result(scene, yes, objections, 0, carried);
    return carried
        ? carried(scene, motion, motion.deed(), result, words)
        : rejected(scene, motion, result, words, governing.article());
  }

  private static Doing tied(Motion motion, String words) {
    return new Doing.Done(
        List.of(Write.motion(motion.with(Motion.Status.TIED), motion.id() + " is tied")),
        Optional.of(Outcome.of(motion.id(), Outcome.Decision.TIED, words, List.of())));
  }

  /** The casting vote breaks a tie. */
  static Doing broken(Scene scene, Motion motion, MotionDeed.CastCastingVote deed) {
    Optional<Deciding.Governing> governing = governing(scene, motion);
    if (governing.isEmpty()) {
      return refused(scene, motion, 0, 0, 0);
    }
    if (deed.option().isPresent()) {
      String option = deed.option().get();
      return won(
          scene,
          motion,
          governing.get(),
          option,
          new Motion.Result(0, 0, 0, Optional.of(option), true, scene.now()),
          "the casting vote is for \"" + option + "\"");
    }
    boolean yes = deed.choice().equals(Optional.of(MotionDeed.Choice.YES));
    Motion.Result result = result(scene, 0, 0, 0, yes);
    return yes
        ? carried(scene, motion, motion.deed(), result, "carried by the casting vote")
        : rejected(
            scene, motion, result, "rejected by the casting vote", governing.get().article());
  }

  private static Doing rejected(
      Scene scene, Motion motion, Motion.Result result, String words, ArticleNo article) {
    List<Effect> effects = new ArrayList<>();
    for (Deed deed : motion.deeds()) {
      effects.add(Write.happened(scene, "rejected " + Events.substance(deed)));
      if (deed instanceof SeatDeed.Recall recall) {
        recall.seat().ifPresent(s -> effects.add(Write.happened(scene, "failed recall " + s)));
      }
    }
    motion.parent().ifPresent(parent -> effects.addAll(parentFails(scene, parent)));
    effects.addAll(Decisions.rejected(scene, motion));
    return over(
            scene,
            motion,
            Motion.Status.REJECTED,
            result,
            Outcome.Decision.REJECTED,
            words,
            article)
        .and(effects);
  }

  private static List<Effect> parentFails(Scene scene, String parent) {
    return scene
        .state()
        .motion(parent)
        .map(
            m -> List.of(Write.motion(m.with(Motion.Status.REJECTED), m.id() + " is not ratified")))
        .orElse(List.of());
  }

  private static Doing over(
      Scene scene,
      Motion motion,
      Motion.Status status,
      Motion.Result result,
      Outcome.Decision decision,
      String words,
      ArticleNo article) {
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Write.motion(
            motion.with(result).with(status),
            motion.id()
                + " is "
                + Grants.phrase(status.name().toLowerCase(java.util.Locale.ROOT))));
    effects.addAll(closed(scene, motion));
    return new Doing.Done(
        List.copyOf(effects),
        Optional.of(Outcome.of(motion.id(), decision, words, List.of(Ground.of(article, words)))));
  }

  private static Doing carried(
      Scene scene, Motion motion, Optional<Deed> deed, Motion.Result result, String words) {
    if (motion.parent().isPresent()) {
      return ratified(scene, motion, result, words);
    }
    if (isHold(motion)) {
      return nothing(scene, motion.with(result).with(Motion.Status.CARRIED), words);
    }
    Optional<Doing> next =
        deed.flatMap(d -> CharterChanges.nextStep(scene, motion.with(result), d, words));
    if (next.isPresent()) {
      return next.get();
    }
    Motion done = motion.with(result).with(Motion.Status.CARRIED);
    if (Procedures.initiative(scene, motion).filter(i -> !i.binding()).isPresent()) {
      return nothing(scene, done, words);
    }
    return deed.map(d -> perform(scene, done, d, words))
        .orElseGet(() -> nothing(scene, done, words));
  }

  /** Results are declared of votes of an electorate, not of those that a meeting sees counted. */
  private static List<Effect> closed(Scene scene, Motion motion) {
    return scene.isElectorate(motion.in())
        ? List.of(Write.began(Trigger.VOTE_CLOSED, Proposals.name(motion), motion.id()))
        : List.of();
  }

  private static Doing nothing(Scene scene, Motion motion, String words) {
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.motion(motion, motion.id() + " is carried"));
    effects.addAll(closed(scene, motion));
    return new Doing.Done(
        List.copyOf(effects),
        Optional.of(Outcome.of(motion.id(), Outcome.Decision.CARRIED, words, List.of())));
  }

  /** A ratification is carried: what it ratifies is done. */
  private static Doing ratified(
      Scene scene, Motion ratification, Motion.Result result, String words) {
    Motion done = ratification.with(result).with(Motion.Status.CARRIED);
    Optional<Motion> parent = ratification.parent().flatMap(scene.state()::motion);
    if (parent.isEmpty() || parent.get().deed().isEmpty()) {
      return nothing(scene, done, words);
    }
    Doing doing =
        perform(scene, parent.get().with(Motion.Status.CARRIED), parent.get().deed().get(), words);
    return doing.and(List.of(Write.motion(done, done.id() + " is carried")));
  }

  /**
   * The deed of a carried motion is ruled on once more, now with its body as the actor, and done.
   */
  static Doing perform(Scene scene, Motion motion, Deed deed, String words) {
    Optional<Doer> venue = Proposals.venue(scene, motion.in());
    List<Effect> first = new ArrayList<>();
    first.add(Write.motion(motion, motion.id() + " is carried"));
    first.addAll(closed(scene, motion));
    if (venue.isEmpty()) {
      return refused(
          motion,
          List.of(Ground.of(ArticleNo.HEADER, "there is no " + motion.in() + " any more")),
          words);
    }
    Scene after = scene.with(first.getFirst().apply(scene.state()));
    return switch (Grants.find(after, venue.get(), deed, Stage.DONE, Optional.of(motion))) {
      case Grants.Finding.Denied(List<Ground> grounds) -> refused(motion, grounds, words);
      case Grants.Finding.Granted(Power power) ->
          switch (Supporting.waiting(after, venue.get(), deed, power)
              .orElseGet(() ->
                  after
                      .institutions()
                      .perform(after, venue.get(), deed, power, Optional.of(motion)))) {
            case Doing.Not(List<Ground> grounds) -> refused(motion, grounds, words);
            case Doing.Done(List<Effect> effects, var inner) -> {
              first.addAll(Duties.fulfilled(after, deed));
              first.addAll(effects);
              first.addAll(Usage.noted(after, venue.get(), deed));
              if (effects.stream().noneMatch(e -> isDecision(e, motion.id(), deed))) {
                Decision decision =
                    new Decision(
                        motion.id(),
                        deed.act(),
                        venue.get().toString(),
                        scene.now(),
                        power.article(),
                        deed,
                        Ratifying.isAwaited(power)
                            ? Decision.Status.PROVISIONAL
                            : Decision.Status.IN_FORCE,
                        Optional.empty());
                first.add(Write.decision(decision, ""));
                first.addAll(Withholding.tainted(after, decision));
              }
              yield new Doing.Done(
                  List.copyOf(first),
                  Optional.of(
                      new Outcome(
                          motion.id(),
                          Outcome.Decision.CARRIED,
                          words,
                          List.of(),
                          List.of(CharterChanges.byTier(scene, deed, power).article()))));
            }
          };
    };
  }

  private static boolean isDecision(Effect effect, String id, Deed deed) {
    return effect instanceof Effect.Entered<?> entered
        && entered.entry() instanceof Decision decision
        && (decision.id().equals(id) || decision.deed().equals(deed));
  }

  private static Doing refused(Motion motion, List<Ground> grounds, String words) {
    return new Doing.Done(
        List.of(Write.motion(motion, motion.id() + " is carried, but what it decides is refused")),
        Optional.of(Outcome.of(motion.id(), Outcome.Decision.REFUSED, words, grounds)));
  }

  private static Doing refused(Scene scene, Motion motion, long yes, long no, long abstain) {
    Optional<Doer> venue = Proposals.venue(scene, motion.in());
    List<Ground> grounds =
        venue
            .map(v ->
                Grants.find(scene, v, motion.deeds().getFirst(), Stage.DONE, Optional.of(motion)))
            .map(f -> f instanceof Grants.Finding.Denied(List<Ground> g) ? g : List.<Ground>of())
            .filter(g -> !g.isEmpty())
            .orElse(List.of(Ground.of(ArticleNo.HEADER, "nobody may decide this any more")));
    return refused(
        motion.with(result(scene, yes, no, abstain, false)).with(Motion.Status.REJECTED),
        grounds,
        "");
  }
}
