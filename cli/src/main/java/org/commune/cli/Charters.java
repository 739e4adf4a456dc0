package org.commune.cli;

import org.commune.charter.CharterFile;
import org.commune.charter.language.Charter;

/** Charters that the user named as files. */
final class Charters {
  private Charters() {}

  /** What came of reading a charter. */
  static CharterFile.Outcome outcome(Terminal terminal, String file) {
    return CharterFile.read(file, TextFile.read(terminal.directory(), file, CharterFile.LIMIT));
  }

  /**
   * A charter that makes sense.
   *
   * @throws BadInput with all its problems when it does not
   */
  static Charter read(Terminal terminal, String file) {
    return switch (outcome(terminal, file)) {
      case CharterFile.Outcome.Read read -> read.charter();
      case CharterFile.Outcome.Refused(var problems) ->
          throw new BadInput(problems.toString().strip());
    };
  }
}
