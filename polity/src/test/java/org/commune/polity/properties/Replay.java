package org.commune.polity.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Ruling;
import org.commune.polity.state.Indexes;
import org.commune.polity.state.State;

/**
 * Judges a record by playing it again: every act is ruled on again, every clock runs again, and the
 * effects lead to the same state, in which the index is right after every entry.
 */
public final class Replay {
  private Replay() {}

  /**
   * What is wrong with a record; empty when it is sound.
   *
   * @param founded the organisation before the first entry
   * @param last the state that the record is said to lead to
   */
  public static List<String> flaws(Organisation founded, List<Entry> entries, State last) {
    List<String> flaws = new ArrayList<>();
    Organisation now = founded;
    for (int index = 0; index < entries.size(); index++) {
      Entry entry = entries.get(index);
      switch (entry) {
        case Entry.OfAct(var act, Ruling ruling) -> {
          Ruling again = Polity.rule(now.law(), now.state(), act, act.at());
          if (!again.equals(ruling)) {
            flaws.add(
                "entry %d: %s was ruled %s, and is now %s".formatted(index, act, ruling, again));
          }
        }
        case Entry.OfClock clock -> {
          Optional<Entry> again = Polity.nextDue(now.law(), now.state(), clock.at());
          if (!again.equals(Optional.of(clock))) {
            flaws.add("entry %d: %s ran, and now %s".formatted(index, clock, again));
          }
        }
      }
      now = now.after(entry);
      if (!Indexes.areCurrent(now.state())) {
        flaws.add("entry %d: the index is not what the registers say".formatted(index));
      }
    }
    if (!now.state().at(last.now()).equals(last)) {
      flaws.add("the record leads to another state");
    }
    return flaws;
  }
}
