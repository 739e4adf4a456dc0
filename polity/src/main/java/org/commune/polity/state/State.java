package org.commune.polity.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * What an organisation is at one instant: all its registers. Immutable; a change makes a new state
 * that shares what has not changed.
 */
public final class State {
  private final Instant now;
  private final long acts;
  private final PMap<String, ?>[] registers;
  private final Index index;

  private State(Instant now, long acts, PMap<String, ?>[] registers, Index index) {
    this.now = now;
    this.acts = acts;
    this.registers = registers;
    this.index = index;
  }

  /** An organisation in which there is nobody and nothing yet. */
  public static State empty(Instant now) {
    @SuppressWarnings("unchecked") // an array of a generic type can only be made unchecked
    PMap<String, ?>[] none = (PMap<String, ?>[]) new PMap<?, ?>[Register.all().size()];
    java.util.Arrays.fill(none, TreePMap.empty());
    return new State(now, 0, none, Index.EMPTY);
  }

  /** The instant up to which everything has happened. */
  public Instant now() {
    return now;
  }

  /** How many acts have been ruled on. */
  public long acts() {
    return acts;
  }

  public State at(Instant later) {
    return new State(later, acts, registers, index);
  }

  /** This state with one more act ruled on. */
  public State counted() {
    return new State(now, acts + 1, registers, index);
  }

  /** All entries of a register by name, in the order of their names. */
  @SuppressWarnings("unchecked")
  public <T> PMap<String, T> all(Register<T> register) {
    // A register is only ever written by with() below, which takes entries of its own type.
    return (PMap<String, T>) registers[register.place()];
  }

  public <T> Collection<T> each(Register<T> register) {
    return all(register).values();
  }

  public <T> Optional<T> get(Register<T> register, String name) {
    return Optional.ofNullable(all(register).get(name));
  }

  /** This state with an entry added or replaced. */
  public <T> State with(Register<T> register, String name, T entry) {
    return with(register, all(register).plus(name, entry), index.after(entry));
  }

  /** This state with entries added or replaced. */
  public <T> State withAll(Register<T> register, Map<String, T> entries) {
    Index next = index;
    for (T entry : entries.values()) {
      next = next.after(entry);
    }
    return with(register, all(register).plusAll(entries), next);
  }

  /** This state without an entry. */
  public <T> State without(Register<T> register, String name) {
    return with(register, all(register).minus(name), index);
  }

  private <T> State with(Register<T> register, PMap<String, T> entries, Index next) {
    PMap<String, ?>[] changed = registers.clone();
    changed[register.place()] = entries;
    return new State(now, acts, changed, next);
  }

  public Optional<Person> person(PersonId id) {
    return get(Register.PEOPLE, id.id());
  }

  public Optional<Unit> unit(UnitId id) {
    return get(Register.UNITS, id.id());
  }

  /** Whether other units belong to the unit, or ever did. */
  public boolean isParent(UnitId id) {
    return index.parents().contains(id);
  }

  /** How many members of a unit may vote now, as far as suspension goes. */
  public int voters(Unit unit) {
    Collection<PersonId> members = unit.members();
    if (index.apart().size() >= members.size()) {
      return (int) members.stream().filter(this::mayVote).count();
    }
    long less = index.apart().stream().filter(p -> members.contains(p) && !mayVote(p)).count();
    return members.size() - (int) less;
  }

  private boolean mayVote(PersonId id) {
    return person(id).filter(p -> p.mayVote(now)).isPresent();
  }

  public Optional<Composition> body(BodyId id) {
    return get(Register.BODIES, id.toString());
  }

  public Optional<Seat> seat(SeatId id) {
    return body(id.body()).flatMap(b -> b.seat(id.number()));
  }

  public Optional<Motion> motion(String id) {
    return get(Register.MOTIONS, id);
  }

  /** Whether an emergency is in force. */
  public Optional<EmergencyNow> emergency() {
    return each(Register.EMERGENCIES).stream().filter(EmergencyNow::inForce).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State that
        && now.equals(that.now)
        && acts == that.acts
        && java.util.Arrays.equals(registers, that.registers);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(now, acts, java.util.Arrays.hashCode(registers));
  }

  @Override
  public String toString() {
    return "State at " + now + " after " + acts + " acts";
  }
}
