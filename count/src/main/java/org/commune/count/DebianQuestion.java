package org.commune.count;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a vote under the Debian Constitution, appendix A.5 (A.6 until version 1.7), needs besides
 * the ballots.
 *
 * @param defaultOption position of "None of the above" (until 2022 "Further discussion")
 * @param quorum R: votes over the default option that each option needs
 * @param ratios majority an option needs over the default option; others need {@code otherwise}
 * @param otherwise usually 1:1
 */
public record DebianQuestion(
    int defaultOption, Level quorum, Map<Integer, Ratio> ratios, Ratio otherwise) {

  public DebianQuestion {
    ratios = Collections.unmodifiableMap(new TreeMap<>(ratios));
  }

  /** No quorum, simple majority for every option. */
  public static DebianQuestion against(int defaultOption) {
    return new DebianQuestion(defaultOption, Level.none(), Map.of(), Ratio.SIMPLE);
  }

  public DebianQuestion withQuorum(Level level) {
    return new DebianQuestion(defaultOption, level, ratios, otherwise);
  }

  /** Quorum of 3Q, Q being half the square root of the number of developers (4.2.7). */
  public DebianQuestion withDevelopers(long developers) {
    return withQuorum(Level.root(Fraction.of(3, 2), Fraction.of(developers)));
  }

  /** The options need {@code ratio} over the default option. */
  public DebianQuestion needing(Ratio ratio, List<Integer> options) {
    var more = new TreeMap<>(ratios);
    options.forEach(option -> more.put(option, ratio));
    return new DebianQuestion(defaultOption, quorum, more, otherwise);
  }

  public Ratio ratio(int option) {
    return ratios.getOrDefault(option, otherwise);
  }
}
