package org.commune.polity.engine.motions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Rule;
import org.commune.count.DebianResult;
import org.commune.count.PairwiseMatrix;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.deciding.Ranked;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.grants.Stage;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Events;
import org.commune.polity.state.Motion;
import org.commune.polity.state.VoteNow;

/** What a vote comes to, and what follows from it. */
public final class Outcomes {
  private Outcomes() {}

  /** Counts the vote on a motion and does what it decides. */
  static Doing decide(Scene scene, Motion motion) {
    Optional<Deciding.Governing> governing = Governance.governing(scene, motion);
    if (governing.isEmpty()) {
      return refused(scene, motion, 0, 0, 0);
    }
    VoteNow vote = motion.vote().orElseThrow();
    if (Governance.isRanked(motion, governing)) {
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
        ? Carrying.carried(
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
    Optional<Deciding.Governing> governing = Governance.governing(scene, motion);
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
        ? Carrying.carried(
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
    return Carrying.carried(scene, motion, deed, result, words);
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
      deed.flatMap(d -> Governance.governing(scene, motion, d))
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
        ? Carrying.carried(scene, motion, motion.deed(), result, words)
        : rejected(scene, motion, result, words, governing.article());
  }

  private static Doing tied(Motion motion, String words) {
    return new Doing.Done(
        List.of(Write.motion(motion.with(Motion.Status.TIED), motion.id() + " is tied")),
        Optional.of(Outcome.of(motion.id(), Outcome.Decision.TIED, words, List.of())));
  }

  /** The casting vote breaks a tie. */
  static Doing broken(Scene scene, Motion motion, MotionDeed.CastCastingVote deed) {
    Optional<Deciding.Governing> governing = Governance.governing(scene, motion);
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
        ? Carrying.carried(scene, motion, motion.deed(), result, "carried by the casting vote")
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
    effects.addAll(Carrying.closed(scene, motion));
    return new Doing.Done(
        List.copyOf(effects),
        Optional.of(Outcome.of(motion.id(), decision, words, List.of(Ground.of(article, words)))));
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
    return Carrying.refused(
        motion.with(result(scene, yes, no, abstain, false)).with(Motion.Status.REJECTED),
        grounds,
        "");
  }
}
