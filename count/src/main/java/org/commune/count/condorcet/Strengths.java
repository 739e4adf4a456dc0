package org.commune.count.condorcet;

import java.util.Comparator;
import org.commune.count.Defeat;
import org.commune.count.Fraction;
import org.commune.count.rule.CondorcetRule.Strength;

/** Orders of defeats, the weaker first. */
final class Strengths {

  private Strengths() {}

  static Comparator<Defeat> of(Strength strength) {
    Comparator<Defeat> byFor = Comparator.comparing(Defeat::votesFor);
    return switch (strength) {
      case WINNING_VOTES -> byFor;
      case WINNING_VOTES_THEN_FEWER_AGAINST ->
          byFor.thenComparing(Comparator.comparing(Defeat::against).reversed());
      case MARGINS -> Comparator.comparing(Strengths::margin);
    };
  }

  private static Fraction margin(Defeat defeat) {
    return defeat.votesFor().minus(defeat.against());
  }
}
