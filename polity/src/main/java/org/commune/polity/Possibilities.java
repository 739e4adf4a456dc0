package org.commune.polity;

import java.util.List;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.deed.Deed;

/**
 * What a person may do now.
 *
 * @param acts acts that the person could do alone, each with what would become of it now
 * @param motions acts that the person could propose to a body or electorate of theirs
 */
public record Possibilities(List<Possibility> acts, List<Proposable> motions) {

  /** An act, and what would become of it now: the ruling that the engine would give. */
  public record Possibility(Deed deed, Ruling ruling) {
    public boolean open() {
      return ruling instanceof Ruling.Admitted;
    }
  }

  /**
   * An act that a body or electorate can decide on.
   *
   * @param in the body or electorate
   * @param act the act
   * @param articles the articles that grant it
   */
  public record Proposable(String in, String act, List<ArticleNo> articles) {}

  /** The acts that would be admitted. */
  public List<Possibility> open() {
    return acts.stream().filter(Possibility::open).toList();
  }

  /** The acts that would be refused, each with its grounds. */
  public List<Possibility> closed() {
    return acts.stream().filter(p -> !p.open()).toList();
  }
}
