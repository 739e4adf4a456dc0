package org.commune.server.page.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.audit.Replay;
import org.commune.server.page.Page;
import org.commune.server.page.Sight;

/**
 * The record as sentences, newest first, a page at a time; the entries of a person, a body, an act
 * or an article, or those that were refused.
 *
 * @param filter what is asked for
 * @param earlier the index before which the next page begins; empty at the beginning
 * @param hidden whether the reader may not read the record
 */
public record RecordPage(
    String title,
    Filter filter,
    List<RecordLine> lines,
    Optional<Long> earlier,
    long size,
    boolean hidden)
    implements Page {

  /** Entries shown on a page. */
  private static final int SHOWN = 50;

  /** What is asked for; "" for anything. */
  public record Filter(String person, String body, String act, String article, boolean refused) {
    public static Filter of(Map<String, List<String>> asked) {
      return new Filter(
          one(asked, "person"),
          one(asked, "body"),
          one(asked, "act"),
          one(asked, "article"),
          one(asked, "refused").equals("true"));
    }

    private static String one(Map<String, List<String>> asked, String name) {
      return asked.getOrDefault(name, List.of("")).getFirst().strip();
    }

    boolean takes(Brief brief) {
      return (person.isEmpty() || brief.by().equals(person))
          && (body.isEmpty() || brief.bodies().contains(body))
          && (act.isEmpty() || brief.act().equals(act))
          && (article.isEmpty() || brief.articles().contains(article))
          && (!refused || brief.refused());
    }
  }

  /**
   * @param before the index before which the page begins
   */
  public static RecordPage of(
      Sight sight, RecordSource record, Filter filter, Optional<Long> before) {
    if (!sight.mayReadRegister()) {
      return new RecordPage(
          sight.texts().of("nav.record"), filter, List.of(), Optional.empty(), sight.size(), true);
    }
    long to = Math.max(0, Math.min(before.orElse(sight.size()), sight.size()));
    List<Brief> briefs = record.briefs(to);
    List<RecordLine> lines = new ArrayList<>();
    int at = briefs.size();
    while (at > 0 && lines.size() < SHOWN) {
      Brief brief = briefs.get(--at);
      if (filter.takes(brief)) {
        record
            .entries(brief.index(), brief.index() + 1)
            .forEach(read -> lines.add(RecordLine.of(sight, brief.index(), read)));
      }
    }
    return new RecordPage(
        sight.texts().of("nav.record"),
        filter,
        List.copyOf(lines),
        at > 0 ? Optional.of((long) at) : Optional.empty(),
        sight.size(),
        false);
  }

  /** Entries from an index up to another, newest first. */
  public static List<RecordLine> lines(Sight sight, RecordSource record, long from, long to) {
    if (!sight.mayReadRegister()) {
      return List.of();
    }
    List<RecordLine> lines = new ArrayList<>();
    long index = from;
    for (Replay.Read read : record.entries(from, to)) {
      lines.addFirst(RecordLine.of(sight, index++, read));
    }
    return List.copyOf(lines);
  }

  @Override
  public String template() {
    return "record";
  }

  @Override
  public String place() {
    return "record";
  }
}
