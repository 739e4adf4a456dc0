package org.commune.polity.state;

import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * What is asked of the registers so often that it is kept up with every change instead of being
 * looked for. It follows from the registers and is no part of the record.
 *
 * @param apart people who may be in a unit without a vote: suspended, or not members yet; whoever
 *     leaves or is expelled is in no unit any more
 * @param parents units that others belong to, or did
 */
record Index(PSet<PersonId> apart, PSet<UnitId> parents) {
  static final Index EMPTY = new Index(TreePSet.empty(), TreePSet.empty());

  /** The index after an entry of a register was written. */
  Index after(Object entry) {
    return switch (entry) {
      case Person person ->
          person.suspension().isPresent() || person.status() == Person.Status.OUTSIDE
              ? new Index(apart.plus(person.id()), parents)
              : apart.contains(person.id()) ? new Index(apart.minus(person.id()), parents) : this;
      case Unit unit ->
          unit.parent().filter(p -> !parents.contains(p)).isPresent()
              ? new Index(apart, parents.plus(unit.parent().get()))
              : this;
      default -> this;
    };
  }
}
