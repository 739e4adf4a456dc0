package org.commune.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fault of Commune's own: one sentence for the user, the details in a file. */
final class Defect {
  private Defect() {}

  static int report(Terminal terminal, Throwable defect) {
    terminal
        .err()
        .println(
            "commune: this is a fault of Commune, not yours ("
                + defect.getClass().getSimpleName()
                + "). "
                + details(defect));
    return ExitCode.DEFECT;
  }

  private static String details(Throwable defect) {
    try {
      Path file = Files.createTempFile("commune-fault-", ".txt");
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        out.println("Java " + Runtime.version());
        defect.printStackTrace(out);
      }
      return "The details are in " + file + "; please report them.";
    } catch (IOException unwritable) {
      return "The details could not be written: " + unwritable.getMessage() + ".";
    }
  }
}
