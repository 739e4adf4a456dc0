package org.commune.check;

import java.util.Optional;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Yaml;

/** Reads a threat of one's own from its file. */
public final class ThreatFile {
  /** The most bytes that a threat may have. */
  public static final int LIMIT = 20_000;

  private ThreatFile() {}

  /** What came of reading a threat. */
  public sealed interface Outcome {
    /** The threat. */
    record Read(Threat threat) implements Outcome {}

    /** All that is wrong with it. */
    record Refused(Problems problems) implements Outcome {}
  }

  public static Outcome read(String fileName, String text) {
    Problems problems = new Problems();
    Optional<Node> node = Yaml.read(fileName, text, LIMIT, problems);
    Optional<Threat> threat =
        node.flatMap(n -> new Binder(problems, new Places()).bind(n, Threat.class));
    return threat.isPresent() && problems.isEmpty()
        ? new Outcome.Read(threat.get())
        : new Outcome.Refused(problems);
  }
}
