package org.commune.count.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.commune.count.CountingRule;
import org.commune.count.OpenTie;

/**
 * What the ballots come to under one rule.
 *
 * @sealedGraph
 */
public sealed interface UnderRule {

  CountingRule rule();

  /** In words. */
  String sentence();

  /**
   * Counted to the end.
   *
   * @param elected names, in order of election
   * @param otherwise who would be elected if lots or casting votes fell otherwise, each in order of
   *     name
   */
  record Decided(CountingRule rule, List<String> elected, List<List<String>> otherwise)
      implements UnderRule {
    public Decided {
      elected = List.copyOf(elected);
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public String sentence() {
      String all = elected.isEmpty() ? "nobody" : Words.and(elected);
      return rule.id()
          + " elects "
          + all
          + (otherwise.isEmpty()
              ? "."
              : "; by another lot "
                  + otherwise.stream().map(Words::and).collect(Collectors.joining(", or "))
                  + ".");
    }
  }

  /** Stopped at a tie that the declared policy leaves open. */
  record Undecided(CountingRule rule, OpenTie tie, List<List<String>> possible)
      implements UnderRule {
    public Undecided {
      possible = List.copyOf(possible);
    }

    @Override
    public String sentence() {
      return rule.id()
          + " stops at a tie, who is "
          + tie.purpose()
          + ": "
          + String.join(", ", tie.candidates())
          + ".";
    }
  }

  /** Not a rule for such ballots, seats or tie policy. */
  record NotCounted(CountingRule rule, String why) implements UnderRule {
    @Override
    public String sentence() {
      return rule.id() + " does not count this: " + why + ".";
    }
  }
}
