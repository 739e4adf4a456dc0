package org.commune.count.rule;

import java.util.List;
import org.commune.count.CountingRule;
import org.commune.count.Provision;

/**
 * Score, then automatic runoff: of the two with most points the one whom more voters prefer.
 *
 * @param highest point a voter can give
 */
public record StarRule(String id, String title, int highest, String source)
    implements CountingRule {

  /** As the Equal Vote Coalition lays it down. */
  public static StarRule equalVote() {
    return new StarRule(
        "star/equal-vote",
        "STAR: 0 to 5 stars, then a runoff between the two with most",
        5,
        "Equal Vote Coalition, STAR voting and its tie-breaking protocol");
  }

  @Override
  public List<Provision> provisions() {
    return List.of(
        new Provision("points", "0 to " + highest + ", a blank being 0", source),
        new Provision("runoff", "between the two with most points, by more voters", source),
        new Provision(
            "ties for the runoff",
            "those who lost most comparisons with the other tied are out; then fewest highest"
                + " points; then as declared",
            source),
        new Provision(
            "ties in the runoff",
            "more points; then more highest points; then as declared",
            source));
  }
}
