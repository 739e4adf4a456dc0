package org.commune.count.compare;

import java.util.List;
import java.util.OptionalInt;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.change.Changes;

/**
 * Something that a result hangs on, or that it does to voters.
 *
 * @sealedGraph
 */
public sealed interface Finding {

  /** In plain words. */
  String sentence();

  /**
   * Somebody whom more voters prefer to each of the others than the other way round (Condorcet
   * 1785).
   *
   * @param rival against whom the lead is smallest
   * @param votes for the winner against the rival, and {@code against}
   */
  record CondorcetWinner(String name, String rival, Fraction votes, Fraction against)
      implements Finding {
    @Override
    public String sentence() {
      return "Compared two by two, %s beats each of the others; closest is %s, by %s to %s."
          .formatted(name, rival, votes.plain(), against.plain());
    }
  }

  /** Nobody beats each of the others: the smallest set whose members beat everybody outside. */
  record NoCondorcetWinner(List<String> smith) implements Finding {
    public NoCondorcetWinner {
      smith = List.copyOf(smith);
    }

    @Override
    public String sentence() {
      return "Compared two by two, nobody beats each of the others: "
          + Words.and(smith)
          + " are the smallest group whose members beat everybody outside it.";
    }
  }

  /** Somebody who is beaten by each of the others. */
  record CondorcetLoser(String name) implements Finding {
    @Override
    public String sentence() {
      return "Compared two by two, " + name + " is beaten by each of the others.";
    }
  }

  /** Rules that do not elect the Condorcet winner. */
  record WinnerMissed(String name, List<String> rules) implements Finding {
    public WinnerMissed {
      rules = List.copyOf(rules);
    }

    @Override
    public String sentence() {
      return name + ", who beats each of the others, is not elected by " + Words.and(rules) + ".";
    }
  }

  /** Rules that elect the Condorcet loser. */
  record LoserElected(String name, List<String> rules) implements Finding {
    public LoserElected {
      rules = List.copyOf(rules);
    }

    @Override
    public String sentence() {
      return name
          + ", who is beaten by each of the others, is elected by "
          + Words.and(rules)
          + ".";
    }
  }

  /** A result that a lot or a casting vote decides. */
  record HangsOnLot(String rule, Exchange otherwise) implements Finding {
    @Override
    public String sentence() {
      return "Under %s a lot or casting vote decides; it can elect %s."
          .formatted(rule, otherwise.words());
    }
  }

  /**
   * Another number of decimals elects somebody else.
   *
   * @param decimals empty for exact fractions
   */
  record HangsOnDecimals(String rule, OptionalInt decimals, Exchange otherwise) implements Finding {
    @Override
    public String sentence() {
      return "Under %s with %s it would be %s."
          .formatted(
              rule,
              decimals.isPresent()
                  ? "values to " + decimals.getAsInt() + " decimals"
                  : "exact fractions",
              otherwise.words());
    }
  }

  /** Reading "no opinion", or no mark, as the last place elects somebody else. */
  record HangsOnNoOpinion(String rule, Exchange otherwise) implements Finding {
    @Override
    public String sentence() {
      return "Under %s with \"no opinion\" read as last place it would be %s."
          .formatted(rule, otherwise.words());
    }
  }

  /**
   * Papers that harm whom they support.
   *
   * @param kind what is odd
   * @param before who is elected by the ballots as they are, and {@code after} with the changes
   * @param changes which papers
   * @param changed the ballots with the changes, for anybody to recount
   */
  record Paradox(
      Kind kind,
      String rule,
      List<String> before,
      List<String> after,
      Changes changes,
      Ballots changed)
      implements Finding {

    /** What is odd. */
    public enum Kind {
      /** Somebody elected loses by more support. */
      MORE_SUPPORT_LOSES,
      /** Somebody not elected wins by less support. */
      LESS_SUPPORT_WINS,
      /** Voters get somebody they like better by staying away. */
      STAYING_AWAY_HELPS,
      /** Voters get somebody they like better by ranking fewer. */
      RANKING_FEWER_HELPS
    }

    public Paradox {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** How the result changes. */
    public Exchange exchange() {
      return Exchange.between(before, after);
    }

    @Override
    public String sentence() {
      String change = changes.words(changed.names());
      String result = "elects " + exchange().words();
      return "Under "
          + rule
          + " "
          + switch (kind) {
            case MORE_SUPPORT_LOSES ->
                "more support harms " + Words.and(exchange().out()) + ": " + change;
            case LESS_SUPPORT_WINS ->
                "less support helps " + Words.and(exchange().in()) + ": " + change;
            case STAYING_AWAY_HELPS -> "staying away helps: " + change;
            case RANKING_FEWER_HELPS -> "ranking fewer helps: " + change;
          }
          + "; that "
          + result
          + (kind == Kind.STAYING_AWAY_HELPS || kind == Kind.RANKING_FEWER_HELPS
              ? ", whom these voters prefer."
              : ".");
    }
  }
}
