package org.commune.server.page.record;

import java.util.List;
import org.commune.audit.Replay;

/** Where pages read the entries of the record. */
public interface RecordSource {
  /** How many there are. */
  long size();

  /** The entries from an index up to another, in order. */
  List<Replay.Read> entries(long from, long to);

  /** All entries up to an index in brief, in order. */
  List<Brief> briefs(long to);
}
