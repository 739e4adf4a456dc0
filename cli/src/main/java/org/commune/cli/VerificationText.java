package org.commune.cli;

import org.commune.record.CommuneEntries;
import org.commune.record.Verification;

/** What verifying a record came to, in words. */
final class VerificationText {
  private final Terminal terminal;

  VerificationText(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints it and answers what the command ends with. */
  int print(Verification verification, CommuneEntries.Tally tally) {
    return switch (verification) {
      case Verification.Sound sound -> {
        terminal
            .out()
            .printf(
                "sound: %d entries, %d checkpoints, root %s%n",
                sound.size(), sound.checkpoints(), sound.root());
        terminal
            .out()
            .printf(
                "charters %d, acts %d (%d of them refused), calendar %d%n",
                tally.charters(), tally.acts(), tally.refused(), tally.clocks());
        terminal
            .out()
            .printf(
                "signed by members' own keys: %d of %d acts; the others are attested by the"
                    + " publisher alone%n",
                tally.signed(), tally.acts());
        terminal
            .out()
            .printf(
                "personal fields: %d, as commitments; erased, %d fields%n",
                tally.fields(), tally.erased());
        yield ExitCode.FINE;
      }
      case Verification.Broken broken -> {
        terminal
            .out()
            .printf(
                "broken at entry %d, in %s: %s%n", broken.first(), broken.file(), broken.reason());
        yield ExitCode.FAILED;
      }
    };
  }
}
