package org.commune.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commune.charter.language.ArticleNo;
import org.commune.check.game.Objective;

/**
 * What the check found on one organ or power.
 *
 * @param answers one for each way of reading the articles that can be read in several; in the order
 *     of the charter
 */
public record Finding(Objective objective, List<Answer> answers) {
  public Finding {
    answers = List.copyOf(answers);
  }

  /**
   * The verdict when the charter is read in one way.
   *
   * @param readings the reading of each article that has several
   * @param states how many states were examined
   * @param replayed what came of its path in the engine
   */
  public record Answer(
      Map<ArticleNo, String> readings, Verdict verdict, int states, Replayed replayed) {
    public Answer {
      readings = Map.copyOf(readings);
    }

    /** An answer whose path has not been tried yet. */
    public Answer(Map<ArticleNo, String> readings, Verdict verdict, int states) {
      this(readings, verdict, states, new Replayed.Untried("nobody has tried it yet"));
    }

    /** The same, tried in the engine. */
    public Answer with(Replayed tried) {
      return new Answer(readings, verdict, states, tried);
    }
  }

  /** The answer that is worst for the members; of equals, the one that is read first. */
  public Answer worst() {
    return answers.stream().max(Comparator.comparingInt(a -> gravity(a.verdict()))).orElseThrow();
  }

  /** Whether the verdict depends on how the charter is read. */
  public boolean depends() {
    return answers.stream().map(a -> a.verdict().name()).distinct().count() > 1;
  }

  /** The articles on whose reading the verdict depends. */
  public List<ArticleNo> disputed() {
    if (!depends()) {
      return List.of();
    }
    return answers.getFirst().readings().keySet().stream().sorted().filter(this::matters).toList();
  }

  /** Whether changing only the reading of this article changes the verdict somewhere. */
  private boolean matters(ArticleNo article) {
    return answers.stream()
        .collect(Collectors.groupingBy(a -> without(a.readings(), article)))
        .values()
        .stream()
        .anyMatch(same -> same.stream().map(a -> a.verdict().name()).distinct().count() > 1);
  }

  private static Map<ArticleNo, String> without(
      Map<ArticleNo, String> readings, ArticleNo article) {
    return readings.entrySet().stream()
        .filter(e -> !e.getKey().equals(article))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How bad a verdict is: what nobody could examine is worse than what holds. */
  public static int gravity(Verdict verdict) {
    return switch (verdict) {
      case Verdict.AlreadyLost _ -> Integer.MAX_VALUE;
      case Verdict.Blitz _ -> Integer.MAX_VALUE - 1;
      case Verdict.Vigilance(int periods, Verdict.Capture _) -> Integer.MAX_VALUE - 1 - periods;
      case Verdict.Inconclusive _ -> 2;
      case Verdict.Vacuous _ -> 1;
      case Verdict.Immune _ -> 0;
    };
  }
}
