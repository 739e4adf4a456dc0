package org.commune.charter;

import java.util.Map;
import org.commune.charter.compiling.Compiler;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;

/**
 * Compiles a charter to its law.
 *
 * <pre>{@code
 * Law law = Compile.law(charter);
 * law.powers("recall"); // who may recall whom, by which article, under which conditions
 * }</pre>
 */
public final class Compile {
  private Compile() {}

  /** The law of a charter that was read without problems. */
  public static Law law(Charter charter) {
    return law(charter, Map.of());
  }

  /**
   * The law of a charter that was read without problems.
   *
   * @param readings the reading that was chosen for each article that can be read in several ways;
   *     without a choice, the one that the charter puts in force
   */
  public static Law law(Charter charter, Map<ArticleNo, String> readings) {
    return Compiler.law(charter, readings);
  }
}
