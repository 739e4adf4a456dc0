package org.commune.polity.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

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
    return empty(now, 0);
  }

  /**
   * A state in which nothing is entered yet, to be filled with what was kept of another.
   *
   * @param acts how many acts have been ruled on
   */
  public static State empty(Instant now, long acts) {
    @SuppressWarnings("unchecked") // an array of a generic type can only be made unchecked
    PMap<String, ?>[] none =
        (PMap<String, ?>[]) Register.all().stream().map(Register::none).toArray(PMap<?, ?>[]::new);
    return new State(now, acts, none, Index.EMPTY);
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

  /** The names of the entries that a lookup finds, in their order. */
  public <K> Collection<String> names(Lookup<K, ?> lookup, K key) {
    return index.names(lookup, key);
  }

  /** The entries of a register that a lookup finds, in the order of their names. */
  public <K, T> List<T> find(Lookup<K, T> lookup, K key) {
    PMap<String, T> entries = all(lookup.register());
    return index.names(lookup, key).stream().map(n -> requireNonNull(entries.get(n))).toList();
  }

  /** This state with an entry added or replaced. */
  public <T> State with(Register<T> register, String name, T entry) {
    return with(register, all(register).plus(name, entry), indexed(index, register, name, entry));
  }

  /** This state with entries added or replaced. */
  public <T> State withAll(Register<T> register, Map<String, T> entries) {
    Index next = index;
    for (Map.Entry<String, T> entry : entries.entrySet()) {
      next = indexed(next, register, entry.getKey(), entry.getValue());
    }
    return with(register, all(register).plusAll(entries), next);
  }

  private <T> Index indexed(Index before, Register<T> register, String name, T entry) {
    return before.written(register, name, replaced(register, name), entry);
  }

  private @Nullable Object replaced(Register<?> register, String name) {
    return Index.looksInto(register) ? all(register).get(name) : null;
  }

  /** This state without an entry. */
  public <T> State without(Register<T> register, String name) {
    return with(
        register,
        all(register).minus(name),
        index.struck(register, name, replaced(register, name)));
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

  /** Whether the index is what one finds by looking through the registers. */
  boolean isIndexed() {
    return index.equals(Index.of(this));
  }

  /** This state with the index of another: for the test that a stale index is noticed. */
  State withIndexOf(State other) {
    return new State(now, acts, registers, other.index);
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
