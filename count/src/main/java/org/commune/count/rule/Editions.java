package org.commune.count.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commune.count.CountingRule;

/** The rules that ship with this library, each by the name of its edition. */
public final class Editions {

  private static final Map<String, CountingRule> BY_ID = byId();

  private Editions() {}

  /** All editions in order of id. */
  public static List<CountingRule> all() {
    return List.copyOf(BY_ID.values());
  }

  /**
   * @throws IllegalArgumentException naming those that there are
   */
  public static CountingRule named(String id) {
    CountingRule rule = BY_ID.get(id);
    if (rule == null) {
      throw new IllegalArgumentException(
          "no counting rule is called \""
              + id
              + "\"; there are: "
              + String.join(", ", BY_ID.keySet()));
    }
    return rule;
  }

  private static Map<String, CountingRule> byId() {
    var map = new TreeMap<String, CountingRule>();
    Stream.of(
            StvEditions.all(),
            InstantRunoffEditions.all(),
            CondorcetEditions.all(),
            MeekEditions.all(),
            TotalsEditions.all(),
            List.of(
                BucklinRule.grandJunction(),
                StarRule.equalVote(),
                MajorityJudgmentRule.balinskiLaraki(),
                CommitteeRule.proportionalApproval(),
                CommitteeRule.phragmen(),
                CommitteeRule.equalShares()))
        .flatMap(List::stream)
        .forEach(rule -> map.put(rule.id(), rule));
    return map;
  }
}
