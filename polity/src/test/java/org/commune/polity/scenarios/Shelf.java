package org.commune.polity.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.language.Charter;
import org.commune.polity.script.Script;
import org.commune.polity.script.ScriptFile;

/** The charters and scenarios that stand in the repository. */
public final class Shelf {
  private Shelf() {}

  /** A scenario and the charter that it is played under. */
  public record Scenario(String name, Charter charter, Script script) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The folder of the repository: the first above this one that has a pom and charters. */
  public static Path root() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("pom.xml"))
          && Files.isDirectory(folder.resolve("charters"))) {
        return folder;
      }
    }
    throw new IllegalStateException("not within the repository");
  }

  /** All shipped charters, in the order of their files. */
  public static List<Charter> charters() {
    return files("charters").stream().map(Shelf::charter).toList();
  }

  /** All shipped scenarios, in the order of their files; some have a small charter of their own. */
  public static List<Scenario> scenarios() {
    List<Charter> charters =
        Stream.concat(charters().stream(), files("scenarios/charters").stream().map(Shelf::charter))
            .toList();
    return files("scenarios").stream().map(file -> scenario(file, charters)).toList();
  }

  private static Scenario scenario(Path file, List<Charter> charters) {
    Script script = script(file);
    Optional<Charter> under =
        charters.stream()
            .filter(c -> Optional.of(c.id()).equals(script.charter()))
            .filter(c -> script.version().isEmpty() || script.version().get().equals(c.version()))
            .findFirst();
    return new Scenario(
        file.getFileName().toString(),
        under.orElseThrow(() -> new IllegalStateException(file + ": there is no such charter")),
        script);
  }

  private static Charter charter(Path file) {
    return switch (CharterFile.read(file.getFileName().toString(), text(file))) {
      case CharterFile.Outcome.Read read -> read.charter();
      case CharterFile.Outcome.Refused(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static Script script(Path file) {
    return switch (ScriptFile.read(file.getFileName().toString(), text(file))) {
      case ScriptFile.Outcome.Read read -> read.script();
      case ScriptFile.Outcome.Refused(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> all = Files.list(root().resolve(folder))) {
      return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
