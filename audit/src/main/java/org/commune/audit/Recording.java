package org.commune.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.script.Line;
import org.commune.polity.script.Script;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;

/** What a played script is as a record: charter, founding, acts and calendar in order. */
public final class Recording {
  private Recording() {}

  /**
   * What is published at once.
   *
   * @param texts what entries cite by hash, to lie beside the record before they are entered
   * @param entries in canonical bytes
   */
  public record Part(List<Bytes> texts, List<Bytes> entries) {
    public Part {
      texts = List.copyOf(texts);
      entries = List.copyOf(entries);
    }
  }

  /**
   * The parts of a record in order: the beginning, then one for each step that entered something.
   *
   * @param text the charter's text, as it was read
   * @param lines what playing the script under that charter came to
   * @throws IllegalArgumentException when something in it cannot be entered
   */
  public static List<Part> of(Bytes text, Charter charter, Script script, List<Line> lines) {
    Clerk clerk = new Clerk();
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            clerk,
            List.of(
                clerk.charter(script.start(), text, OptionalLong.empty()),
                clerk.founding(setup(script.setup()), founded(charter, script).state()))));
    for (Line line : lines) {
      if (!line.entries().isEmpty()) {
        parts.add(
            part(clerk, line.entries().stream().flatMap(e -> clerk.happened(e).stream()).toList()));
      }
    }
    return parts;
  }

  /** A set-up as the entry of the founding cites it. */
  public static Bytes setup(Setup setup) {
    return CanonicalJson.bytes(ActForm.setup(setup));
  }

  private static Part part(Clerk clerk, List<Entry> entries) {
    return new Part(clerk.takeTexts(), entries.stream().map(Entry::bytes).toList());
  }

  private static Organisation founded(Charter charter, Script script) {
    Setup setup = script.setup();
    return switch (Founding.found(Compile.law(charter), setup, script.start())) {
      case Founding.Outcome.Founded(Organisation organisation) -> organisation;
      case Founding.Outcome.Refused(List<String> flaws) ->
          throw new IllegalArgumentException(String.join("; ", flaws));
    };
  }
}
