package org.commune.count.rule;

import java.util.List;
import org.commune.count.CountingRule;
import org.commune.count.Provision;

/**
 * Majority judgment: the highest lower median of grades; equals are compared again after their
 * median grades are removed one by one (Balinski and Laraki, PNAS 104, 2007).
 *
 * @param highest grade; the lowest is 0, and a blank is the lowest
 */
public record MajorityJudgmentRule(String id, String title, int highest, String source)
    implements CountingRule {

  public static MajorityJudgmentRule balinskiLaraki() {
    return new MajorityJudgmentRule(
        "majority-judgment/balinski-laraki",
        "Majority judgment: highest median of grades 0 to 5",
        5,
        "Balinski and Laraki, Majority Judgment (2010), ch. 1");
  }

  @Override
  public List<Provision> provisions() {
    return List.of(
        new Provision("grades", "0 to " + highest + ", a blank being 0", source),
        new Provision("elected", "the highest lower median", source),
        new Provision("equal medians", "compared after removing one median grade each", source));
  }
}
