package org.commune.check.charters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;

/** The charters that ship, and those of the tests. */
public final class Shelf {
  private Shelf() {}

  public static Charter shipped(String name) {
    return read(Path.of("..", "charters", name + ".yaml"));
  }

  /** The names of all charters that ship. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(Path.of("..", "charters"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".yaml"))
          .map(f -> f.substring(0, f.length() - ".yaml".length()))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  /** The text of a charter that ships. */
  public static String text(String name) {
    try {
      return Files.readString(Path.of("..", "charters", name + ".yaml"));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  public static Law law(Charter charter) {
    return Compile.law(charter);
  }

  public static Charter read(Path path) {
    try {
      return read(path.toString(), Files.readString(path));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  public static Charter read(String name, String text) {
    return switch (CharterFile.read(name, text)) {
      case CharterFile.Outcome.Read read -> read.charter();
      case CharterFile.Outcome.Refused(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
