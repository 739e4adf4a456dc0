package org.commune.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.count.Ballots;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.TiePolicy;
import org.commune.count.compare.Contrast;
import org.commune.count.compare.UnderRule;
import org.commune.count.margin.RunoffMargin;
import org.commune.count.margin.UpperBound;
import org.commune.count.rule.InstantRunoffRule;

/** How many papers lie between results and others, in words. */
final class Margins {
  /** Courses of exclusions judged; the answer is an interval beyond. */
  private static final int MOST_COURSES = 300;

  private static final int MOST_RECOUNTS = 300;

  private Margins() {}

  /** One sentence for each rule under which something was found. */
  static List<String> of(Contrast contrast, int seats, TiePolicy ties, Ballots ballots) {
    var sentences = new ArrayList<String>();
    for (UnderRule result : contrast.results()) {
      if (result instanceof UnderRule.Decided decided) {
        CountingRule rule = decided.rule();
        exact(rule, ballots)
            .or(() -> enough(Election.of(rule, seats, ties), ballots))
            .ifPresent(sentence -> sentences.add(rule.id() + ": " + sentence));
      }
    }
    return List.copyOf(sentences);
  }

  private static Optional<String> exact(CountingRule rule, Ballots ballots) {
    try {
      return rule instanceof InstantRunoffRule runoff
          ? RunoffMargin.of(runoff, ballots, MOST_COURSES).map(RunoffMargin::sentence)
          : Optional.empty();
    } catch (IllegalArgumentException notForThis) {
      return Optional.empty(); // papers that are enough are still looked for
    }
  }

  private static Optional<String> enough(Election election, Ballots ballots) {
    try {
      return UpperBound.of(election, ballots, MOST_RECOUNTS).map(UpperBound::sentence);
    } catch (IllegalArgumentException notRankings) {
      return Optional.empty();
    }
  }
}
