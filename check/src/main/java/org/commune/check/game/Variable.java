package org.commune.check.game;

import java.util.List;
import org.commune.charter.language.ArticleNo;

/**
 * A small quantity of the organisation: who holds a body, whether a meeting is called, how long a
 * term still runs.
 *
 * @param name unique in the game, in letters, digits, points and underscores
 * @param article the article that makes it; the header where none does
 * @param about what it is, in words, as the subject of its values: "the board"
 * @param values what each value means, in words: "is held by the members"; at most 64
 */
public record Variable(String name, ArticleNo article, String about, List<String> values) {
  /** The most values that a variable may have. */
  public static final int MOST_VALUES = 64;

  public Variable {
    values = List.copyOf(values);
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      throw new IllegalArgumentException(name + " has " + values.size() + " values");
    }
  }

  /** How many values it has. */
  public int size() {
    return values.size();
  }

  /** That it has this value, in words. */
  public String says(int value) {
    return about + " " + values.get(value);
  }

  @Override
  public String toString() {
    return name;
  }
}
