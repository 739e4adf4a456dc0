package org.commune.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.commune.audit.Clerk;
import org.commune.audit.Recording;
import org.commune.audit.Replay;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.law.Law;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Founding;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.commune.polity.script.ScriptFile;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.server.journal.Page;
import org.commune.server.journal.Row;
import org.commune.server.page.record.Brief;
import org.commune.server.page.record.RecordSource;

/**
 * A federation with something of everything on its pages: the script {@code pages/village.yaml},
 * played so that it ends at a given instant.
 */
public record Village(Organisation organisation, List<Entry> entries, List<Page> pages) {
  private static final Instant ENDS = Instant.parse("2026-04-30T11:00:00Z");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

  /** The village as the script has it. */
  public static Village of() {
    return endingAt(ENDS);
  }

  /** The same, with all that happened moved so that it ends then. */
  public static Village endingAt(Instant end) {
    try {
      Bytes charter =
          Bytes.of(Files.readAllBytes(Path.of("../charters/workplace-federation.yaml")));
      Law law = law(charter);
      Script script = script(Duration.between(ENDS, end));
      Organisation founded = founded(law, script);
      return switch (Player.play(law, script)) {
        case Player.Played.Refused(List<String> flaws) ->
            throw new IllegalStateException(flaws.toString());
        case Player.Played.Through through -> lived(charter, script, founded, through);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Law law(Bytes charter) {
    return switch (CharterFile.read("charter", charter.toArray())) {
      case CharterFile.Outcome.Read read -> Compile.law(read.charter());
      case CharterFile.Outcome.Refused(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static Script script(Duration later) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Village.class.getResourceAsStream("/pages/village.yaml"))) {
      String text =
          INSTANT
              .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .replaceAll(found -> Instant.parse(found.group()).plus(later).toString());
      return switch (ScriptFile.read("village.yaml", text)) {
        case ScriptFile.Outcome.Read read -> read.script();
        case ScriptFile.Outcome.Refused(var problems) ->
            throw new IllegalStateException(problems.toString());
      };
    }
  }

  private static Organisation founded(Law law, Script script) {
    return switch (Founding.found(law, script.setup(), script.start())) {
      case Founding.Outcome.Founded(Organisation organisation) -> organisation;
      case Founding.Outcome.Refused(List<String> flaws) ->
          throw new IllegalStateException(flaws.toString());
    };
  }

  private static Village lived(
      Bytes charter, Script script, Organisation founded, Player.Played.Through through) {
    Clerk clerk = new Clerk();
    List<Entry> entries = new ArrayList<>();
    entries.add(clerk.charter(script.start(), charter, OptionalLong.empty()));
    entries.add(clerk.founding(Recording.setup(script.setup()), founded.state()));
    List<Row> rows = new ArrayList<>();
    entries.forEach(e -> rows.add(new Row(Optional.empty(), e.bytes())));
    Organisation now = founded;
    for (var line : through.lines()) {
      for (var happened : line.entries()) {
        for (Entry entry : clerk.happened(now, happened, Optional.empty())) {
          entries.add(entry);
          rows.add(new Row(act(happened, entry), entry.bytes()));
        }
        now = now.after(happened);
      }
    }
    return new Village(
        through.after(),
        List.copyOf(entries),
        List.of(new Page(clerk.takeTexts(), List.copyOf(rows))));
  }

  private static Optional<String> act(org.commune.polity.Entry happened, Entry entry) {
    return entry instanceof Entry.Act && happened instanceof org.commune.polity.Entry.OfAct of
        ? Optional.of(of.act().id())
        : Optional.empty();
  }

  /** The village as somebody sees it; as a visitor does, for nobody. */
  public Sight seenBy(String person) {
    return new Sight(
        "/o/village",
        organisation,
        person.isEmpty() ? Optional.empty() : Optional.of(new PersonId(person)),
        entries.size(),
        false,
        Texts.in(Locale.ENGLISH));
  }

  public RecordSource record() {
    Replay reader = new Replay(new Nothing());
    List<Replay.Read> all = entries.stream().map(e -> read(reader, e)).toList();
    return new RecordSource() {
      @Override
      public long size() {
        return all.size();
      }

      @Override
      public List<Replay.Read> entries(long from, long to) {
        return all.subList((int) from, (int) Math.min(to, all.size()));
      }

      @Override
      public List<Brief> briefs(long to) {
        List<Brief> briefs = new ArrayList<>();
        for (int i = 0; i < Math.min(to, all.size()); i++) {
          briefs.add(Brief.of(i, all.get(i)));
        }
        return briefs;
      }
    };
  }

  private static Replay.Read read(Replay reader, Entry entry) {
    try {
      return reader.read(entry.bytes());
    } catch (ParseFailure e) {
      throw new IllegalStateException(e);
    }
  }

  private record Nothing() implements org.commune.record.Source {
    @Override
    public Optional<Bytes> read(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<List<String>> names() {
      return Optional.empty();
    }
  }
}
