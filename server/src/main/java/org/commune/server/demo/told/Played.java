package org.commune.server.demo.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commune.audit.Recording;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.polity.Organisation;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.commune.polity.script.ScriptFile;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Opening;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Fields;
import org.commune.server.journal.Page;
import org.commune.server.journal.Row;
import org.commune.server.sequencer.Salts;

/** A scenario that ships, as an organisation that can be gone on with from where it ends. */
public final class Played {
  private Played() {}

  /**
   * Plays it.
   *
   * @param name as it will stand in addresses
   * @throws IllegalArgumentException when charter or script cannot be read, or when something does
   *     not come as the script expects
   */
  public static Told told(String name, Bytes charterText, String scriptText) {
    Charter charter =
        switch (CharterFile.read("charter", charterText.toArray())) {
          case CharterFile.Outcome.Read read -> read.charter();
          case CharterFile.Outcome.Refused(var problems) ->
              throw new IllegalArgumentException(problems.toString());
        };
    Script script =
        switch (ScriptFile.read(name, scriptText)) {
          case ScriptFile.Outcome.Read(Script read, var _) -> read;
          case ScriptFile.Outcome.Refused(var problems) ->
              throw new IllegalArgumentException(problems.toString());
        };
    Recording recording = new Recording(charterText, charter, script, name, Salts::next);
    return switch (Player.play(Compile.law(charter), recording.script(), recording.sending())) {
      case Player.Played.Refused(List<String> flaws) ->
          throw new IllegalArgumentException(String.join("; ", flaws));
      case Player.Played.Through through when through.failures() > 0 ->
          throw new IllegalArgumentException(name + ": not as the script expects");
      case Player.Played.Through(Organisation after, var lines) ->
          new Told(name, after, pages(recording.parts(lines)));
    };
  }

  private static List<Page> pages(List<Recording.Part> parts) {
    List<Page> pages = new ArrayList<>();
    long index = 0;
    for (Recording.Part part : parts) {
      List<Row> rows = new ArrayList<>();
      for (Bytes entry : part.entries()) {
        rows.add(row(entry, part.openings().getOrDefault(index, new TreeMap<>())));
        index++;
      }
      pages.add(new Page(part.texts(), rows, part.erased()));
    }
    return pages;
  }

  private static Row row(Bytes bytes, SortedMap<String, Opening> openings) {
    try {
      return Entry.parse(bytes) instanceof Entry.Act act
          ? new Row(Optional.of(Fields.of(act.act()).text("id")), bytes, openings)
          : new Row(Optional.empty(), bytes, openings);
    } catch (ParseFailure e) {
      throw new IllegalStateException("an entry that was just written", e);
    }
  }
}
