package org.commune.cli;

import java.util.Collection;
import org.commune.charter.yaml.Nearest;

/** What the user probably meant by a word that is not known. */
final class Meant {
  private Meant() {}

  /** The end of a sentence: "did you mean `kept`?", or "write one of `kept`, `levelled`." */
  static String by(String written, Collection<String> known) {
    String suggestion = Nearest.suggestion(written, known);
    return suggestion.endsWith("?") ? suggestion : suggestion + ".";
  }
}
