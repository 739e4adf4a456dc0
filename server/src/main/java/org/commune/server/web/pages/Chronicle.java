package org.commune.server.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commune.audit.Replay;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.server.journal.Journals;
import org.commune.server.page.record.Brief;
import org.commune.server.page.record.RecordSource;
import org.springframework.stereotype.Component;

/**
 * The entries of each organisation in brief, read once and kept; the entries themselves are not.
 */
@Component
class Chronicle {
  private static final int FETCHED = 2_000;

  private final Journals journals;
  private final Map<String, List<Brief>> kept = new ConcurrentHashMap<>();

  Chronicle(Journals journals) {
    this.journals = journals;
  }

  /** The record of an organisation as pages read it, up to its size now. */
  RecordSource of(String organisation, long size) {
    return new RecordSource() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public List<Replay.Read> entries(long from, long to) {
        return read(organisation, from, Math.min(to, size));
      }

      @Override
      public List<Brief> briefs(long to) {
        return brief(organisation, Math.min(to, size));
      }
    };
  }

  private List<Replay.Read> read(String organisation, long from, long to) {
    List<Replay.Read> read = new ArrayList<>();
    Replay reader = new Replay(new NoTexts());
    for (Bytes entry : journals.entries(organisation, from, to)) {
      try {
        read.add(reader.read(entry));
      } catch (ParseFailure e) {
        throw new IllegalStateException("an entry of the journal of " + organisation, e);
      }
    }
    return List.copyOf(read);
  }

  private List<Brief> brief(String organisation, long to) {
    List<Brief> briefs = kept.computeIfAbsent(organisation, _ -> new ArrayList<>());
    synchronized (briefs) {
      while (briefs.size() < to) {
        long from = briefs.size();
        List<Replay.Read> next = read(organisation, from, Math.min(to, from + FETCHED));
        if (next.isEmpty()) {
          break;
        }
        for (Replay.Read read : next) {
          briefs.add(Brief.of(briefs.size(), read));
        }
      }
      return List.copyOf(briefs.subList(0, (int) Math.min(to, briefs.size())));
    }
  }
}
