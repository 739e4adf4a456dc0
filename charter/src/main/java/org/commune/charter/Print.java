package org.commune.charter;

import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.charter.prose.LawText;
import org.commune.charter.prose.Prose;

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

  /** The clauses that a charter compiles to, by article, each with its name and in a sentence. */
  public static String law(Law law) {
    return LawText.page(law);
  }
}
