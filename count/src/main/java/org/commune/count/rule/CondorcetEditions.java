package org.commune.count.rule;

import static org.commune.count.Cited.cited;

import java.util.List;
import org.commune.count.CountingRule;
import org.commune.count.PairwiseMatrix.Unranked;
import org.commune.count.rule.CondorcetRule.Method;
import org.commune.count.rule.CondorcetRule.Strength;

/** Editions of the rules that compare options two by two. */
public final class CondorcetEditions {

  private static final String SCHULZE = "Schulze, Soc. Choice Welf. 36 (2011)";

  private CondorcetEditions() {}

  /** Kubernetes steering committee, as counted by CIVS and Elekto. */
  public static CondorcetRule elekto() {
    String elekto = "Elekto and CIVS: \"No opinion\" abstains";
    return new CondorcetRule(
        "schulze/elekto",
        "Schulze by winning votes; \"no opinion\" is in no comparison (Kubernetes)",
        cited(Method.SCHULZE, SCHULZE + " s. 2"),
        cited(Unranked.ABSENT, elekto),
        cited(Unranked.ABSENT, elekto),
        cited(Strength.WINNING_VOTES, SCHULZE + " s. 2.1"));
  }

  /** Schulze with the weakest assumptions on ballots. */
  public static CondorcetRule schulze() {
    return schulze("schulze/winning-votes", Strength.WINNING_VOTES, "winning votes");
  }

  /** Schulze by margins. */
  public static CondorcetRule schulzeMargins() {
    return schulze("schulze/margins", Strength.MARGINS, "margins");
  }

  private static CondorcetRule schulze(String id, Strength strength, String name) {
    return new CondorcetRule(
        id,
        "Schulze by " + name + "; unranked candidates stand last",
        cited(Method.SCHULZE, SCHULZE + " s. 2"),
        cited(Unranked.LAST, SCHULZE + " s. 2.1"),
        cited(Unranked.ABSENT, "the voter says so"),
        cited(strength, SCHULZE + " s. 2.1"));
  }

  /** Debian's rule without quorum and default option. */
  public static CondorcetRule debian() {
    String constitution = "Debian Constitution 1.9 A.5 (1.7: A.6)";
    return new CondorcetRule(
        "condorcet/debian-1.9",
        "Debian without quorum and default option: weakest defeats of the Schwartz set dropped",
        cited(Method.CLONEPROOF_DROPPING, constitution),
        cited(Unranked.LAST, constitution + ".1"),
        cited(Unranked.ABSENT, "the voter says so"),
        cited(Strength.WINNING_VOTES_THEN_FEWER_AGAINST, constitution + ".7.1"));
  }

  /** Tideman's ranked pairs. */
  public static CondorcetRule rankedPairs() {
    return simple(
        "ranked-pairs/tideman-1987",
        "Ranked pairs by margins",
        Method.RANKED_PAIRS,
        Strength.MARGINS,
        "Tideman, Soc. Choice Welf. 4 (1987); equal defeats: Zavist and Tideman, 6 (1989)");
  }

  /** Ranked pairs by winning votes. */
  public static CondorcetRule rankedPairsWinningVotes() {
    return simple(
        "ranked-pairs/winning-votes",
        "Ranked pairs by winning votes",
        Method.RANKED_PAIRS,
        Strength.WINNING_VOTES_THEN_FEWER_AGAINST,
        "Tideman, Soc. Choice Welf. 4 (1987), by winning votes");
  }

  /** Minimax, Simpson-Kramer. */
  public static CondorcetRule minimax() {
    return simple(
        "minimax/winning-votes",
        "Minimax by winning votes",
        Method.MINIMAX,
        Strength.WINNING_VOTES,
        "Simpson 1969; Kramer 1977");
  }

  /** Minimax by margins. */
  public static CondorcetRule minimaxMargins() {
    return simple(
        "minimax/margins", "Minimax by margins", Method.MINIMAX, Strength.MARGINS, "Young 1977");
  }

  /** Copeland. */
  public static CondorcetRule copeland() {
    return simple(
        "copeland/half",
        "Copeland: most wins, ties counting half",
        Method.COPELAND,
        Strength.MARGINS,
        "Copeland 1951");
  }

  /** Smith set, then instant runoff. */
  public static CondorcetRule smithRunoff() {
    return simple(
        "smith-irv/plain",
        "Instant runoff among the Smith set",
        Method.SMITH_RUNOFF,
        Strength.MARGINS,
        "Smith 1973; Green-Armytage, Voting matters 29 (2011)");
  }

  /** Kemeny and Young. */
  public static CondorcetRule kemeny() {
    return simple(
        "kemeny/exact",
        "Kemeny-Young: the order with the fewest disagreements, to 20 candidates",
        Method.KEMENY,
        Strength.MARGINS,
        "Kemeny 1959; Young and Levenglick, SIAM J. Appl. Math. 35 (1978)");
  }

  private static CondorcetRule simple(
      String id, String title, Method method, Strength strength, String source) {
    return new CondorcetRule(
        id,
        title,
        cited(method, source),
        cited(Unranked.LAST, source),
        cited(Unranked.ABSENT, "the voter says so"),
        cited(strength, source));
  }

  public static List<CountingRule> all() {
    return List.of(
        elekto(),
        schulze(),
        schulzeMargins(),
        debian(),
        rankedPairs(),
        rankedPairsWinningVotes(),
        minimax(),
        minimaxMargins(),
        copeland(),
        smithRunoff(),
        kemeny());
  }
}
