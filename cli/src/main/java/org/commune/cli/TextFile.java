package org.commune.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Yaml;

/** A text file that the user named. */
final class TextFile {
  private TextFile() {}

  /**
   * The text of a file.
   *
   * @param name as the user wrote it
   * @param limit the most bytes that it may have
   * @throws BadInput when it is missing, a directory, unreadable, too large or not UTF-8
   */
  static String read(Path directory, String name, int limit) {
    byte[] bytes = bytes(directory, name, limit);
    Problems problems = new Problems();
    return Yaml.decode(name, bytes, problems)
        .orElseThrow(() -> new BadInput(problems.toString().strip()));
  }

  /**
   * The bytes of a file that need not be text.
   *
   * @throws BadInput when it is missing, a directory, unreadable or too large
   */
  static byte[] bytes(Path directory, String name, int limit) {
    Path file = path(directory, name);
    if (Files.isDirectory(file)) {
      throw new BadInput(name + " is a directory. Name a file in it.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new BadInput(tooLarge(name, limit));
      }
      return bytes;
    } catch (IOException failure) {
      throw unreadable(name, failure);
    }
  }

  static String tooLarge(String name, int limit) {
    return name + " is larger than " + limit / 1000 + " kB, the most that such a file may have.";
  }

  static BadInput unreadable(String name, IOException failure) {
    return new BadInput(
        switch (failure) {
          case NoSuchFileException _ -> "There is no file " + name + ".";
          case AccessDeniedException _ -> name + " may not be read. Look at its permissions.";
          default -> name + " cannot be read: " + failure.getMessage() + ".";
        });
  }

  static Path path(Path directory, String name) {
    try {
      return directory.resolve(name);
    } catch (InvalidPathException impossible) {
      throw new BadInput("No file can have this name: " + impossible.getReason() + ".");
    }
  }
}
