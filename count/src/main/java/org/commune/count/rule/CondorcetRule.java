package org.commune.count.rule;

import java.util.List;
import org.commune.count.Cited;
import org.commune.count.CountingRule;
import org.commune.count.PairwiseMatrix.Unranked;
import org.commune.count.Provision;

/**
 * A rule that compares the options two by two. For several seats the first, then the first of the
 * rest, and so on are elected, which is no proportional representation.
 *
 * @param unranked how a ballot reads options it leaves unranked
 * @param noOpinion how it reads options on which the voter expressly has no opinion
 * @param strength what makes one defeat stronger than another
 */
public record CondorcetRule(
    String id,
    String title,
    Cited<Method> method,
    Cited<Unranked> unranked,
    Cited<Unranked> noOpinion,
    Cited<Strength> strength)
    implements CountingRule {

  /** How an order is made of the comparisons. */
  public enum Method {
    /** Whoever beats the others by the strongest paths. */
    SCHULZE("strongest paths"),
    /** Weakest defeats inside the Schwartz set are dropped until none is left. */
    CLONEPROOF_DROPPING("weakest defeats of the Schwartz set dropped"),
    /** Defeats are locked from the strongest down unless they close a circle. */
    RANKED_PAIRS("defeats locked from the strongest down unless they close a circle"),
    /** The smallest greatest defeat. */
    MINIMAX("smallest greatest defeat"),
    /** Most wins, ties counting half. */
    COPELAND("most wins, ties counting half"),
    /** Instant runoff among the Smith set. */
    SMITH_RUNOFF("instant runoff among the Smith set"),
    /** The order with the fewest disagreements, by voters and pairs. */
    KEMENY("order with the fewest disagreements");

    private final String words;

    Method(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What makes one defeat stronger than another. */
  public enum Strength {
    /** More votes for. */
    WINNING_VOTES("more votes for"),
    /** More votes for; if equal, fewer against. */
    WINNING_VOTES_THEN_FEWER_AGAINST("more votes for; if equal, fewer against"),
    /** A greater lead. */
    MARGINS("a greater lead");

    private final String words;

    Strength(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  @Override
  public List<Provision> provisions() {
    return List.of(
        new Provision("method", method.value().words(), method.source()),
        new Provision("unranked options", words(unranked.value()), unranked.source()),
        new Provision("no opinion", words(noOpinion.value()), noOpinion.source()),
        new Provision("stronger defeat", strength.value().words(), strength.source()));
  }

  private static String words(Unranked unranked) {
    return unranked == Unranked.LAST ? "last and equal" : "in no comparison";
  }
}
