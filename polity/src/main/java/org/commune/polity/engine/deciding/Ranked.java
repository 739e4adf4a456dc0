package org.commune.polity.engine.deciding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.language.Rule;
import org.commune.charter.measure.Surd;
import org.commune.count.Condorcet;
import org.commune.count.DebianQuestion;
import org.commune.count.DebianResult;
import org.commune.count.Fraction;
import org.commune.count.Level;
import org.commune.count.PairwiseMatrix;
import org.commune.count.Ratio;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Motion;
import org.commune.polity.state.VoteNow;

/** A choice between ranked options against a default option: Debian constitution A.5. */
public final class Ranked {
  private Ranked() {}

  /** The options of a motion in order, the default option last. */
  public static List<String> options(Motion motion, Rule rule) {
    List<String> names = new ArrayList<>();
    if (motion.options().isEmpty()) {
      names.add(motion.text().orElse(motion.id()));
    }
    motion.options().forEach(o -> names.add(o.name()));
    rule.defaultOption().filter(d -> !names.contains(d)).ifPresent(names::add);
    return names;
  }

  /** How many prefer each option to each other. */
  public static PairwiseMatrix matrix(List<String> options, VoteNow vote, Rule rule) {
    long[][] beats = new long[options.size()][options.size()];
    boolean lastEqual =
        rule.ballot().map(Rule.Ballot::unranked).orElse(Rule.Unranked.LAST_EQUAL)
            == Rule.Unranked.LAST_EQUAL;
    for (VoteNow.Cast cast : vote.votes().values()) {
      Map<String, Integer> ranks = new HashMap<>();
      for (int rank = 0; rank < cast.ranking().size(); rank++) {
        for (String option : cast.ranking().get(rank)) {
          ranks.putIfAbsent(option, rank);
        }
      }
      for (int a = 0; a < options.size(); a++) {
        for (int b = 0; b < options.size(); b++) {
          Integer first = ranks.get(options.get(a));
          Integer second = ranks.get(options.get(b));
          boolean prefers = first != null && (second == null ? lastEqual : first < second);
          beats[a][b] += prefers ? 1 : 0;
        }
      }
    }
    return PairwiseMatrix.of(options, beats);
  }

  /** The result, given what each option's power asks for as its ratio. */
  public static DebianResult count(
      Scene scene,
      PairwiseMatrix matrix,
      Deciding.Governing governing,
      Map<Integer, org.commune.charter.measure.Ratio> ratios) {
    Rule rule = governing.rule();
    int fallback = rule.defaultOption().map(d -> position(matrix, d)).orElse(matrix.size() - 1);
    Level quorum =
        governing
            .quorum()
            .flatMap(q -> q.perOptionOverDefault())
            .map(e -> level(scene.value(e)))
            .orElse(Level.none());
    Map<Integer, Ratio> asked = new TreeMap<>();
    ratios.forEach((option, ratio) -> asked.put(option, ratio(ratio, rule)));
    Ratio otherwise =
        governing
            .ratio()
            .map(r -> ratio(r, rule))
            .orElse(ratio(new org.commune.charter.measure.Ratio(1, 1), rule));
    return Condorcet.debian(matrix, new DebianQuestion(fallback, quorum, asked, otherwise));
  }

  private static int position(PairwiseMatrix matrix, String option) {
    int position = matrix.options().indexOf(option);
    return position < 0 ? matrix.size() - 1 : position;
  }

  private static Ratio ratio(org.commune.charter.measure.Ratio ratio, Rule rule) {
    return rule.ratioTest() == Rule.RatioTest.STRICTLY_MORE
        ? Ratio.over(ratio.inFavour(), ratio.against())
        : Ratio.atLeast(ratio.inFavour(), ratio.against());
  }

  /** A quorum that is an exact number, such as three times half a square root. */
  public static Level level(Surd needed) {
    return new Level() {
      @Override
      public boolean reachedBy(Fraction votes) {
        return Surd.of(
                    new org.commune.charter.measure.Fraction(
                        votes.numerator(), votes.denominator()))
                .compareTo(needed)
            >= 0;
      }

      @Override
      public String text() {
        return needed.inWords();
      }
    };
  }

  /** The result in words: what was dropped and why, and what won. */
  public static String words(PairwiseMatrix matrix, DebianResult result) {
    List<String> parts = new ArrayList<>();
    for (DebianResult.Step step : result.steps()) {
      switch (step) {
        case DebianResult.QuorumTested q when !q.met() ->
            parts.add(
                name(matrix, q.option())
                    + " fails the quorum: "
                    + q.votes().plain()
                    + " of "
                    + q.level().text()
                    + " needed");
        case DebianResult.MajorityTested m when !m.answer().met() ->
            parts.add(
                name(matrix, m.option())
                    + " fails its majority of "
                    + m.ratio()
                    + ": "
                    + m.answer().sentence());
        case DebianResult.QuorumTested met -> {}
        case DebianResult.MajorityTested met -> {}
        case DebianResult.DefeatsListed defeats -> {}
        case DebianResult.SchwartzSet set -> {}
        case DebianResult.WeakestDropped dropped ->
            parts.add(dropped.defeats().size() + " weakest defeats dropped");
        case DebianResult.CastingVoteNeeded tie ->
            parts.add(
                "tied between "
                    + String.join(", ", tie.options().stream().map(o -> name(matrix, o)).toList()));
      }
    }
    Optional<String> winner = result.winner().map(w -> name(matrix, w));
    winner.ifPresent(w -> parts.add(w + " wins"));
    return String.join("; ", parts);
  }

  private static String name(PairwiseMatrix matrix, int option) {
    return "\"" + matrix.options().get(option) + "\"";
  }
}
