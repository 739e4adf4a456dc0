package org.commune.polity.script;

import java.util.Optional;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Yaml;

/** Reads a script from its file. */
public final class ScriptFile {
  /** The most bytes that a script may have. */
  public static final int LIMIT = 4_000_000;

  private ScriptFile() {}

  /** What came of reading a script. */
  public sealed interface Outcome {
    /** The script, and where its parts stand. */
    record Read(Script script, Places places) implements Outcome {}

    /** All that is wrong with it. */
    record Refused(Problems problems) implements Outcome {}
  }

  public static Outcome read(String fileName, String text) {
    Problems problems = new Problems();
    Places places = new Places();
    Optional<Node> node = Yaml.read(fileName, text, LIMIT, problems);
    Optional<Script> script = node.flatMap(n -> new Binder(problems, places).bind(n, Script.class));
    return script.isPresent() && problems.isEmpty()
        ? new Outcome.Read(script.get(), places)
        : new Outcome.Refused(problems);
  }
}
