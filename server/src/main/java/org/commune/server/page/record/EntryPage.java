package org.commune.server.page.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commune.audit.Replay;
import org.commune.server.page.Page;
import org.commune.server.page.Sight;

/**
 * An entry of the record: what it says, its canonical bytes, and the receipt that proves that it
 * stands in the record, which the browser verifies.
 *
 * @param text the canonical text of the entry; empty where it would say what the reader may not
 *     know
 * @param proof empty while the entry is not published yet
 */
public record EntryPage(
    String title,
    RecordLine line,
    Optional<String> text,
    Optional<Proof> proof,
    Optional<String> before,
    Optional<String> after,
    String thatDay)
    implements Page {

  /** What the browser needs to verify: the receipt as text, and the policy. */
  public record Proof(String receipt, String policy) {}

  public static Optional<EntryPage> of(
      Sight sight, RecordSource record, long index, Optional<Proof> proof) {
    if (index < 0 || index >= sight.size() || !sight.mayReadRegister()) {
      return Optional.empty();
    }
    List<Replay.Read> found = record.entries(index, index + 1);
    return found.stream()
        .findFirst()
        .map(read -> {
          RecordLine line = RecordLine.of(sight, index, read);
          boolean secret = isHidden(read);
          return new EntryPage(
              sight.texts().of("record.entry", index),
              line,
              secret
                  ? Optional.empty()
                  : Optional.of(new String(read.entry().bytes().toArray(), StandardCharsets.UTF_8)),
              secret ? Optional.empty() : proof,
              index > 0
                  ? Optional.of(sight.page("entry", Long.toString(index - 1)))
                  : Optional.empty(),
              index + 1 < sight.size()
                  ? Optional.of(sight.page("entry", Long.toString(index + 1)))
                  : Optional.empty(),
              sight.base() + "/home?asof=" + (index + 1));
        });
  }

  /**
   * A vote or ballot is not shown as it was entered: whether it is secret is for pages of votes.
   */
  private static boolean isHidden(Replay.Read read) {
    return read.act()
        .map(a -> a.deed().act())
        .filter(a -> a.equals("vote") || a.equals("cast_ballot"))
        .isPresent();
  }

  @Override
  public String template() {
    return "entry";
  }

  @Override
  public String place() {
    return "record";
  }
}
