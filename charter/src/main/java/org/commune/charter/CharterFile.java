package org.commune.charter;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Charter;
import org.commune.charter.reading.Conditions;
import org.commune.charter.reading.Inheritance;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problem;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Yaml;

/** Reads a charter from its file. */
public final class CharterFile {
  /** The most bytes that a charter may have. */
  public static final int LIMIT = 500_000;

  private CharterFile() {}

  /** What came of reading a charter. */
  public sealed interface Outcome {
    /**
     * The charter makes sense.
     *
     * @param places where each part of it stands
     * @param warnings what is lawful and yet probably not meant
     */
    record Read(Charter charter, Places places, List<Problem> warnings) implements Outcome {}

    /** The charter does not; everything that is wrong with it. */
    record Refused(Problems problems) implements Outcome {}
  }

  /**
   * Reads a charter from the bytes of its file, which must be UTF-8.
   *
   * @param fileName for the places of problems
   */
  public static Outcome read(String fileName, byte[] bytes) {
    Problems problems = new Problems();
    Optional<String> text = Yaml.decode(fileName, bytes, problems);
    return text.isPresent() ? read(fileName, text.get()) : new Outcome.Refused(problems);
  }

  /**
   * Reads a charter.
   *
   * @param fileName for the places of problems
   */
  public static Outcome read(String fileName, String text) {
    Problems problems = new Problems();
    Places places = new Places();
    Problems warnings = new Problems();
    Optional<Node> node =
        Yaml.read(fileName, text, LIMIT, problems).map(n -> Inheritance.applied(n, problems));
    Optional<Charter> charter =
        node.flatMap(n -> new Binder(problems, places).bindSoundParts(n, Charter.class));
    charter.ifPresent(
        read -> Conditions.check(read, node.orElseThrow(), places, problems, warnings));
    return charter.isPresent() && problems.isEmpty()
        ? new Outcome.Read(charter.get(), places, warnings.all())
        : new Outcome.Refused(problems);
  }
}
