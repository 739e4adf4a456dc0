package org.commune.server.sequencer;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commune.audit.SignedActs;
import org.commune.record.entry.Opening;
import org.commune.server.journal.Journals;

/**
 * What the writer of an organisation has at hand besides the organisation itself.
 *
 * @param signatures verifies members' signatures; empty where nobody can sign
 */
record Desk(String organisation, Journals journals, Optional<SignedActs> signatures) {
  /** What opens the act of this id in the journal. */
  SortedMap<String, Opening> openings(String act) {
    return journals
        .indexOf(organisation, act)
        .map(index -> journals.openings(organisation, index))
        .orElseGet(TreeMap::new);
  }
}
