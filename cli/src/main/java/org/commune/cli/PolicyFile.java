package org.commune.cli;

import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Policy;

/** A file that says whom to trust (C2SP tlog-policy). */
final class PolicyFile {
  private static final int LIMIT = 100_000;

  private PolicyFile() {}

  /**
   * @throws BadInput when it is missing or makes no sense
   */
  static Policy read(Terminal terminal, String name) {
    String text = TextFile.read(terminal.directory(), name, LIMIT);
    try {
      return Policy.parse(text);
    } catch (ParseFailure e) {
      throw new BadInput(name + ": " + e.getMessage() + ".");
    }
  }
}
