package org.commune.charter;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Law;
import org.commune.charter.prose.LawText;
import org.commune.charter.prose.Prose;
import org.commune.charter.prose.Words;

/** A charter printed for its members to read. */
public final class Print {
  private Print() {}

  /**
   * The charter as numbered prose: all that it says, and nothing that it does not say, in lines of
   * at most 88 columns. A paragraph is cited by its article and number, as in "article 14 (2)".
   */
  public static String prose(Charter charter) {
    return Prose.of(charter);
  }

  /**
   * An article for its members to read.
   *
   * @param says what it says in the words of those who wrote it; binding nobody
   * @param paragraphs what is enforced of it, by number from 1
   */
  public record PrintedArticle(
      ArticleNo article, String title, Optional<String> says, List<String> paragraphs) {
    public PrintedArticle {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** The same prose article by article. */
  public static List<PrintedArticle> articles(Charter charter) {
    return Prose.articles(charter);
  }

  /** A clause in a sentence: {@code "One of the members may sign a petition."} */
  public static String clause(Clause clause) {
    return LawText.sentence(clause);
  }

  /** What an act is called after "may": {@code "sign a petition"}. */
  public static String act(String name) {
    return Words.act(name);
  }

  /** The clauses that a charter compiles to, by article, each with its name and in a sentence. */
  public static String law(Law law) {
    return LawText.page(law);
  }
}
