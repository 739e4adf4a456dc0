package org.commune.check.game;

import java.util.List;
import org.commune.charter.language.ArticleNo;

/**
 * Something that a side may do when its guard holds.
 *
 * @param id unique in the game and the same for the same law: actor, clause and act
 * @param article the article that grants it; the header for what no article grants
 * @param origin which clause of the law it comes from
 * @param text what is done, in words, as a sentence without its full stop
 * @param budget whether it uses up the threat's allowance (somebody betrays or is deceived)
 */
public record Command(
    String id,
    Side side,
    ArticleNo article,
    Origin origin,
    String text,
    Guard guard,
    List<Assignment> effects,
    boolean budget) {
  public Command {
    effects = List.copyOf(effects);
  }

  /** The same command under another condition. */
  public Command when(Guard other) {
    return new Command(id, side, article, origin, text, other, effects, budget);
  }

  /** The same command under another id. */
  public Command named(String other) {
    return new Command(other, side, article, origin, text, guard, effects, budget);
  }

  /** The same command with other effects. */
  public Command doing(List<Assignment> other) {
    return new Command(id, side, article, origin, text, guard, other, budget);
  }

  /**
   * Where a command comes from.
   *
   * @param clause the clause of the law: {@code "14/power/1"}; "" where it is a move of the threat
   * @param act the act as the language names it
   * @param holder who does it, as a charter writes it
   * @param on the body or definition that it is done to; "" for none
   */
  public record Origin(String clause, String act, String holder, String on) {}
}
