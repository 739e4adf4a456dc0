package org.commune.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command prints, and from where it reads files.
 *
 * @param colours whether what is printed may have colours
 * @param watched whether somebody looks at it while the command runs
 * @param directory against which file names are resolved
 */
record Terminal(
    PrintWriter out, PrintWriter err, boolean colours, boolean watched, Path directory) {

  /**
   * The terminal of this process. It writes UTF-8 whatever the locale, and colours only for people:
   * not into files and pipes, and not where NO_COLOR is set (no-color.org).
   */
  static Terminal ofProcess() {
    return new Terminal(
        writer(FileDescriptor.out), writer(FileDescriptor.err), coloured(), looked(), Path.of(""));
  }

  private static boolean coloured() {
    String noColour = System.getenv("NO_COLOR");
    return (noColour == null || noColour.isEmpty())
        && !"dumb".equals(System.getenv("TERM"))
        && looked();
  }

  @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null again where nobody looks
  private static boolean looked() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), false);
  }

  /** The text as it should be shown, in a colour where colours are wanted. */
  String in(Colour colour, String text) {
    return colours ? colour.code() + text + Colour.RESET : text;
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
