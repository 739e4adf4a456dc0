package org.commune.server.organisations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.commune.audit.Clerk;
import org.commune.audit.Concealment;
import org.commune.audit.Recording;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.polity.founding.Setup;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.server.journal.Page;
import org.commune.server.journal.Row;
import org.commune.server.sequencer.Salts;

/** The first page of a journal: the charter and the founding. */
public sealed interface Founding {
  /** It can begin so. */
  record Ready(Page page) implements Founding {}

  /** It cannot; all that is wrong with it. */
  record Refused(List<String> flaws) implements Founding {}

  /**
   * What it says of persons is concealed.
   *
   * @param charter the text of the charter, as it was written
   * @param at when it is founded
   */
  static Founding of(Bytes charter, Setup plain, Instant at) {
    Concealment.OfSetup fit = Concealment.of(plain, _ -> Salts.next());
    Setup setup = fit.setup();
    return switch (CharterFile.read("charter", charter.toArray())) {
      case CharterFile.Outcome.Refused(var problems) ->
          new Refused(List.of(problems.toString().strip()));
      case CharterFile.Outcome.Read read ->
          switch (org.commune.polity.founding.Founding.found(
              Compile.law(read.charter()), setup, at)) {
            case org.commune.polity.founding.Founding.Outcome.Refused(List<String> flaws) ->
                new Refused(flaws);
            case org.commune.polity.founding.Founding.Outcome.Founded(var founded) -> {
              Clerk clerk = new Clerk();
              List<Entry> entries = new ArrayList<>();
              entries.add(clerk.charter(at, charter, OptionalLong.empty()));
              entries.add(clerk.founding(Recording.setup(setup), founded.state()));
              yield new Ready(
                  new Page(
                      clerk.takeTexts(),
                      List.of(
                          new Row(Optional.empty(), entries.getFirst().bytes()),
                          new Row(Optional.empty(), entries.getLast().bytes(), fit.openings()))));
            }
          };
    };
  }
}
