package org.commune.charter.language;

import java.util.ArrayList;
import java.util.List;
import org.commune.charter.measure.Malformed;

/** The number of an article as members cite it: {@code "14"}, {@code "7.2"}, {@code "A.5"}. */
@Says(value = "The number of an article.", word = "article number")
public record ArticleNo(String number) implements Comparable<ArticleNo> {
  /** The charter's header: what stands above its first article. */
  public static final ArticleNo HEADER = new ArticleNo("header");

  public static ArticleNo parse(String text) throws Malformed {
    if (!text.matches("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*")) {
      throw new Malformed(
          "\"" + text + "\" is not an article number",
          "write numbers or letters with points between them, in quotes: \"14\", \"7.2\", \"A.5\"");
    }
    return new ArticleNo(text);
  }

  /** Whether this article is {@code other} or one of its sub-articles: 7.2 is within 7. */
  public boolean within(ArticleNo other) {
    return number.equals(other.number) || number.startsWith(other.number + ".");
  }

  /** Numbers before letters, 2 before 10, 7 before 7.1. */
  @Override
  public int compareTo(ArticleNo other) {
    List<String> mine = key(number);
    List<String> theirs = key(other.number);
    for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
      int order = mine.get(i).compareTo(theirs.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(mine.size(), theirs.size());
  }

  private static List<String> key(String number) {
    List<String> key = new ArrayList<>();
    for (String part : number.split("\\.", -1)) {
      key.add(part.matches("\\d+") ? "0".repeat(Math.max(0, 9 - part.length())) + part : part);
    }
    return key;
  }

  @Override
  public String toString() {
    return number;
  }
}
