package org.commune.check.game;

import java.util.List;
import org.commune.charter.language.ArticleNo;

/**
 * What happens by itself at the end of a round. All rules read the state before the tick; of two
 * that touch the same variable, the later one in the list prevails.
 *
 * @param period what one tick stands for, in words: "1 month"
 */
public record Calendar(String period, List<Rule> rules) {
  public Calendar {
    rules = List.copyOf(rules);
  }

  /** One thing that happens when its guard holds. */
  public record Rule(ArticleNo article, String text, Guard guard, List<Assignment> effects) {
    public Rule {
      effects = List.copyOf(effects);
    }
  }
}
