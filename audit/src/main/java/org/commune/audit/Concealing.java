package org.commune.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.deed.Deed;
import org.commune.polity.script.Sending;
import org.commune.record.entry.Opening;
import org.commune.record.format.Bytes;

/**
 * Conceals the personal fields of acts before they are ruled on, so that no ruling, no state and no
 * record ever has them, and keeps what opens them. Signs as the script says.
 */
final class Concealing implements Sending {
  private record Sent(String id, Deed deed) {}

  private final Supplier<Bytes> salts;
  private final boolean signing;
  private final Map<Sent, Deed> concealed = new HashMap<>();
  private final Map<Deed, SortedMap<String, Opening>> openings = new HashMap<>();

  /**
   * @param salts 32 bytes from a good random source, other ones each time
   * @param signing whether authors sign who have a key
   */
  Concealing(Supplier<Bytes> salts, boolean signing) {
    this.salts = salts;
    this.signing = signing;
  }

  @Override
  public Act sent(Organisation before, Act act, boolean signed) {
    // The same act sent twice must stay the same act.
    Deed deed =
        concealed.computeIfAbsent(new Sent(act.id(), act.deed()), _ -> conceal(before, act));
    Act sent = new Act(act.id(), act.at(), act.by(), deed);
    return signing && signed
        ? Sending.key(before, act.by()).map(sent::signedWith).orElse(sent)
        : sent;
  }

  private Deed conceal(Organisation before, Act act) {
    Concealment.OfDeed fit = Concealment.of(before, act, _ -> salts.get());
    if (!fit.openings().isEmpty()) {
      openings.put(fit.deed(), fit.openings());
    }
    return fit.deed();
  }

  /** What opens the fields of an act that was sent. */
  SortedMap<String, Opening> openings(Act sent) {
    return openings.getOrDefault(sent.deed(), new java.util.TreeMap<>());
  }
}
