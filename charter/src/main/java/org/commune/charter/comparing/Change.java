package org.commune.charter.comparing;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;

/**
 * One change between two laws.
 *
 * @param who whose power, duty or definition changed
 * @param what what they may, must, or what is limited or defined
 * @param differences what it took or said then, and now
 * @param before the article that said so then; empty where none did
 * @param after the article that says so now; empty where none does
 */
public record Change(
    Kind kind,
    String who,
    String what,
    List<Difference> differences,
    Optional<ArticleNo> before,
    Optional<ArticleNo> after) {

  /** The same change seen from the other side. */
  Change mirrored() {
    return new Change(
        kind.mirrored(),
        who,
        what,
        differences.stream().map(Difference::mirrored).toList(),
        /* before= */ after,
        /* after= */ before);
  }
}
