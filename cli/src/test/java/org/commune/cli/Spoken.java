package org.commune.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What a command said and ended with. */
record Spoken(int exit, String out, String err) {

  static Spoken of(Path directory, String... arguments) {
    return of(directory, false, arguments);
  }

  static Spoken inColour(Path directory, String... arguments) {
    return of(directory, true, arguments);
  }

  private static Spoken of(Path directory, boolean colours, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new Terminal(new PrintWriter(out), new PrintWriter(err), colours, colours, directory),
            arguments);
    return new Spoken(exit, out.toString(), err.toString());
  }
}
