package org.commune.count.condorcet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.commune.count.Answer;
import org.commune.count.DebianQuestion;
import org.commune.count.DebianResult;
import org.commune.count.DebianResult.CastingVoteNeeded;
import org.commune.count.DebianResult.DefeatsListed;
import org.commune.count.DebianResult.MajorityTested;
import org.commune.count.DebianResult.QuorumTested;
import org.commune.count.DebianResult.SchwartzSet;
import org.commune.count.DebianResult.Step;
import org.commune.count.DebianResult.WeakestDropped;
import org.commune.count.Defeat;
import org.commune.count.Fraction;
import org.commune.count.PairwiseMatrix;

/**
 * Debian Constitution A.5 (A.6 in versions 1.1 to 1.7), in the order of its paragraphs. Quorum and
 * majority are tested before any cycle is looked at, so an option that fails them cannot decide a
 * cycle among the others.
 */
public final class CloneproofSchwartz {

  private final PairwiseMatrix matrix;
  private final DebianQuestion question;
  private final List<Step> steps = new ArrayList<>();

  private CloneproofSchwartz(PairwiseMatrix matrix, DebianQuestion question) {
    this.matrix = matrix;
    this.question = question;
  }

  public static DebianResult count(PairwiseMatrix matrix, DebianQuestion question) {
    if (question.defaultOption() < 0
        || question.defaultOption() >= matrix.size()
        || question.ratios().keySet().stream().anyMatch(o -> o < 0 || o >= matrix.size())) {
      throw new IllegalArgumentException(
          "the question names an option that is not one of the " + matrix.size());
    }
    return new CloneproofSchwartz(matrix, question).count();
  }

  /** Those whom the same dropping leaves of some options, without quorum or default option. */
  static List<Integer> first(PairwiseMatrix matrix, List<Integer> options) {
    return drop(matrix, options, _ -> {});
  }

  private DebianResult count() {
    List<Integer> left = IntStream.range(0, matrix.size()).boxed().filter(this::quorate).toList();
    left = left.stream().filter(this::hasMajority).toList();
    List<Integer> winners = drop(matrix, left, steps::add);
    if (winners.size() > 1) {
      steps.add(new CastingVoteNeeded(winners));
    }
    return new DebianResult(steps, winners);
  }

  /** Paragraphs 4 to 8. */
  private static List<Integer> drop(
      PairwiseMatrix matrix, List<Integer> options, Consumer<Step> steps) {
    List<Defeat> defeats = matrix.defeats(options);
    steps.accept(new DefeatsListed(defeats));
    while (true) {
      List<Integer> schwartz = Reachability.of(matrix.size(), defeats).schwartz(options);
      steps.accept(new SchwartzSet(schwartz));
      List<Defeat> inside =
          defeats.stream()
              .filter(d -> schwartz.contains(d.winner()) && schwartz.contains(d.loser()))
              .toList();
      if (inside.isEmpty()) {
        return schwartz;
      }
      List<Defeat> weakest = weakest(inside);
      steps.accept(new WeakestDropped(weakest));
      defeats = defeats.stream().filter(d -> !weakest.contains(d)).toList();
    }
  }

  private boolean quorate(int option) {
    if (option == question.defaultOption()) {
      return true;
    }
    Fraction votes = matrix.prefer(option, question.defaultOption());
    boolean met = question.quorum().reachedBy(votes);
    steps.add(
        new QuorumTested(option, votes, question.quorum(), question.quorum().smallest(), met));
    return met;
  }

  private boolean hasMajority(int option) {
    if (option == question.defaultOption()) {
      return true;
    }
    Answer.Measured answer =
        question
            .ratio(option)
            .of(
                matrix.prefer(option, question.defaultOption()),
                matrix.prefer(question.defaultOption(), option));
    steps.add(new MajorityTested(option, question.ratio(option), answer));
    return answer.met();
  }

  private static List<Defeat> weakest(List<Defeat> defeats) {
    return defeats.stream()
        .filter(d -> defeats.stream().noneMatch(other -> other.weakerThan(d)))
        .toList();
  }
}
