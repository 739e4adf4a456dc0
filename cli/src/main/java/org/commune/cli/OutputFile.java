package org.commune.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;

/** A file that the user asked to be written. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Writes the whole of a file, in place of any that has this name.
   *
   * @throws BadInput when there is no such folder, or it may not be written
   */
  static void write(Terminal terminal, String name, byte[] bytes) {
    try {
      Files.write(terminal.directory().resolve(name), bytes);
    } catch (InvalidPathException impossible) {
      throw new BadInput("No file can have this name: " + impossible.getReason() + ".");
    } catch (IOException unwritable) {
      throw new BadInput(
          name + " cannot be written. Look at its folder and its permissions: " + unwritable + ".");
    }
  }
}
