package org.commune.polity.state;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * What is asked of the registers so often that it is kept up with every change instead of being
 * looked for. It follows from the registers and is no part of the record.
 *
 * @param apart people who may be in a unit without a vote: suspended, or not members yet; whoever
 *     leaves or is expelled is in no unit any more
 * @param parents units that others belong to, or did
 * @param found for each lookup the names of entries by key
 */
record Index(
    PSet<PersonId> apart, PSet<UnitId> parents, PVector<PMap<Object, PSet<String>>> found) {

  /** The index of registers in which there is nothing. */
  static final Index EMPTY =
      new Index(
          TreePSet.empty(),
          TreePSet.empty(),
          TreePVector.from(
              Lookup.all().stream().map(_ -> HashTreePMap.<Object, PSet<String>>empty()).toList()));

  private static final List<List<Lookup<?, ?>>> LOOKUPS =
      Register.all().stream()
          .map(r -> Lookup.all().stream().filter(l -> l.in(r)).toList())
          .toList();

  /** Whether entries of the register are found by something else than their names. */
  static boolean looksInto(Register<?> register) {
    return !LOOKUPS.get(register.place()).isEmpty();
  }

  /** The index of these registers, looked for in the whole of them. */
  static Index of(State state) {
    Index index = EMPTY;
    for (Register<?> register : Register.all()) {
      for (Map.Entry<String, ?> entry : state.all(register).entrySet()) {
        index = index.written(register, entry.getKey(), null, entry.getValue());
      }
    }
    return index;
  }

  /** The names of the entries that a lookup finds, in their order. */
  Set<String> names(Lookup<?, ?> lookup, Object key) {
    return found.get(lookup.place()).getOrDefault(key, TreePSet.empty());
  }

  /** The index after an entry was written in the place of another, or of none. */
  <T> Index written(Register<T> register, String name, @Nullable Object before, Object now) {
    Index next =
        switch (now) {
          case Person person -> with(person);
          case Unit unit -> with(unit);
          default -> this;
        };
    return next.looked(register, name, before, now);
  }

  /** The index after an entry was struck. */
  Index struck(Register<?> register, String name, @Nullable Object before) {
    return looked(register, name, before, null);
  }

  private Index with(Person person) {
    boolean stands = person.suspension().isPresent() || person.status() == Person.Status.OUTSIDE;
    if (stands == apart.contains(person.id())) {
      return this;
    }
    return new Index(stands ? apart.plus(person.id()) : apart.minus(person.id()), parents, found);
  }

  private Index with(Unit unit) {
    return unit.parent()
        .filter(p -> !parents.contains(p))
        .map(p -> new Index(apart, parents.plus(p), found))
        .orElse(this);
  }

  private Index looked(
      Register<?> register, String name, @Nullable Object before, @Nullable Object now) {
    Index next = this;
    for (Lookup<?, ?> lookup : LOOKUPS.get(register.place())) {
      Set<?> old = lookup.keysOf(before);
      Set<?> keys = lookup.keysOf(now);
      if (!old.equals(keys)) {
        next = next.with(lookup, moved(found.get(lookup.place()), name, old, keys));
      }
    }
    return next;
  }

  private Index with(Lookup<?, ?> lookup, PMap<Object, PSet<String>> names) {
    return new Index(apart, parents, found.with(lookup.place(), names));
  }

  private static PMap<Object, PSet<String>> moved(
      PMap<Object, PSet<String>> names, String name, Set<?> from, Set<?> to) {
    PMap<Object, PSet<String>> next = names;
    for (Object key : from) {
      PSet<String> left = next.getOrDefault(key, TreePSet.empty()).minus(name);
      next = left.isEmpty() ? next.minus(key) : next.plus(key, left);
    }
    for (Object key : to) {
      next = next.plus(key, next.getOrDefault(key, TreePSet.empty()).plus(name));
    }
    return next;
  }
}
