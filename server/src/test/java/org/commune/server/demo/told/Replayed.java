package org.commune.server.demo.told;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.audit.Replay;
import org.commune.polity.Organisation;
import org.commune.record.EntryCheck;
import org.commune.record.RecordNames;
import org.commune.record.Source;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Ruling;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Hash;
import org.commune.server.journal.Page;
import org.commune.server.journal.Row;

/** A told organisation, lived again from its entries as an auditor does it. */
public final class Replayed {
  private Replayed() {}

  public static Organisation of(Told told) {
    Map<String, Bytes> texts = new HashMap<>();
    told.pages().stream()
        .flatMap(p -> p.texts().stream())
        .forEach(t -> texts.put(RecordNames.blob(Hash.sha256(t)), t));
    Replay replay = new Replay(new Texts(texts));
    long index = 0;
    for (Page page : told.pages()) {
      for (Row row : page.rows()) {
        check(replay, index++, row.bytes());
      }
    }
    return replay.organisation();
  }

  private static void check(Replay replay, long index, Bytes entry) {
    try {
      List<EntryCheck.Pending> pending = new ArrayList<>();
      replay.entry(index, replay.read(entry), pending::add);
      for (EntryCheck.Pending later : pending) {
        later.run();
      }
    } catch (ParseFailure | VerificationFailure e) {
      throw new IllegalStateException("entry " + index + ": " + e.getMessage(), e);
    }
  }

  public static List<Entry> entries(Told told) {
    return told.pages().stream().flatMap(p -> p.rows().stream()).map(Replayed::entry).toList();
  }

  private static Entry entry(Row row) {
    try {
      return Entry.parse(row.bytes());
    } catch (ParseFailure e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same with the first refusal left out, as somebody who is ashamed of it would have it. */
  public static Told withARefusalStruck(Told told) {
    List<Page> pages = new ArrayList<>();
    boolean struck = false;
    for (Page page : told.pages()) {
      List<Row> rows = new ArrayList<>();
      for (Row row : page.rows()) {
        boolean shameful =
            entry(row) instanceof Entry.Act act && act.ruling() instanceof Ruling.Refused;
        if (shameful && !struck) {
          struck = true;
        } else {
          rows.add(row);
        }
      }
      pages.add(new Page(page.texts(), rows));
    }
    return new Told(told.name(), told.organisation(), pages);
  }

  private record Texts(Map<String, Bytes> texts) implements Source {
    @Override
    public Optional<Bytes> read(String name) {
      return Optional.ofNullable(texts.get(name));
    }

    @Override
    public Optional<List<String>> names() {
      return Optional.empty();
    }
  }
}
