package org.commune.cli;

import org.commune.audit.Audit;
import org.commune.audit.KindOfAct;

/** By kind of act, what members signed themselves and what was said of persons. */
final class KindsText {
  private final Terminal terminal;

  KindsText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Audit.Report report) {
    if (report.testKeys()) {
      terminal.out().println("the keys are test keys, which anybody can make: they show nothing");
    }
    boolean signed = report.tally().signed() > 0;
    for (KindOfAct kind : report.kinds()) {
      if (signed && kind.acts() > 0) {
        terminal
            .out()
            .printf(
                "  %s: %d signed, %d attested only%n",
                kind.act(), kind.signed(), kind.acts() - kind.signed());
      }
    }
    for (KindOfAct kind : report.kinds()) {
      if (kind.fields() > 0) {
        terminal
            .out()
            .printf(
                "  %s: %d personal fields, erased, %d fields%n",
                kind.act(), kind.fields(), kind.erased());
      }
    }
  }
}
