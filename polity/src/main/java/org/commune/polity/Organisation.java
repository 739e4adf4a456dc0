package org.commune.polity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commune.charter.law.Law;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.State;

/** An organisation at one instant: the law it lives under, and its state. */
public record Organisation(Law law, State state) {

  /** What an act led to: the entries of the record, and the organisation after them. */
  public record Step(List<Entry> entries, Organisation after) {
    /** The ruling on the act itself. */
    public Ruling ruling() {
      return entries.getLast() instanceof Entry.OfAct(Act act, Ruling ruling)
          ? ruling
          : new Ruling.Repeated(true);
    }
  }

  /**
   * Takes an act: first everything that has fallen due by then happens, then the act is ruled on.
   */
  public Step take(Act act) {
    List<Entry> entries = new ArrayList<>();
    Organisation now = advance(act.at(), entries);
    Ruling ruling = Polity.rule(now.law, now.state, act, act.at());
    Entry entry = new Entry.OfAct(act, ruling);
    entries.add(entry);
    return new Step(List.copyOf(entries), now.after(entry));
  }

  /** Lets the calendar run to an instant. */
  public Step until(Instant instant) {
    List<Entry> entries = new ArrayList<>();
    Organisation after = advance(instant, entries);
    return new Step(List.copyOf(entries), after);
  }

  private Organisation advance(Instant instant, List<Entry> entries) {
    Organisation now = this;
    while (true) {
      var due = Polity.nextDue(now.law, now.state, instant);
      if (due.isEmpty()) {
        return now.state.now().isBefore(instant)
            ? new Organisation(now.law, now.state.at(instant))
            : now;
      }
      entries.add(due.get());
      now = now.after(due.get());
    }
  }

  /** The organisation after an entry of its record: replaying all entries rebuilds it. */
  public Organisation after(Entry entry) {
    State next = state.now().isBefore(entry.at()) ? state.at(entry.at()) : state;
    Law nextLaw = law;
    for (Effect effect : entry.effects()) {
      next = effect.apply(next);
      if (effect instanceof Effect.CharterChanged changed) {
        nextLaw = Polity.law(changed.charter(), next);
      }
    }
    return new Organisation(nextLaw, Polity.noted(next, entry));
  }
}
