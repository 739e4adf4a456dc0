package org.commune.record.tlog;

import java.util.List;
import java.util.Set;

/** Which witnesses must have cosigned (C2SP tlog-policy, "Defining the quorum"). */
public sealed interface Quorum {

  /** Whether it is enough that these witnesses cosigned. */
  default boolean satisfiedBy(Set<String> witnesses) {
    return switch (this) {
      case None() -> true;
      case OneWitness(String name) -> witnesses.contains(name);
      case Group group ->
          group.members().stream().filter(member -> member.satisfiedBy(witnesses)).count()
              >= group.threshold();
    };
  }

  /** No cosignature is needed. */
  record None() implements Quorum {}

  /** This witness must have cosigned. */
  record OneWitness(String name) implements Quorum {}

  /** At least so many of these members. */
  record Group(String name, int threshold, List<Quorum> members) implements Quorum {
    public Group {
      members = List.copyOf(members);
      if (threshold < 1 || threshold > members.size()) {
        throw new IllegalArgumentException(
            "%d of %d members of group %s".formatted(threshold, members.size(), name));
      }
    }
  }
}
