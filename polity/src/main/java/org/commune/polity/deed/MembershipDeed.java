package org.commune.polity.deed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Says;
import org.commune.charter.measure.Span;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;

/** Who belongs. */
public sealed interface MembershipDeed extends Deed {
  /** Ask to become a member, of a unit where there are units. */
  @Says("Ask to become a member, of a unit where there are units.")
  record ApplyForMembership(
      @Says("The unit; left empty where the charter has none.") Optional<UnitId> unit,
      @Says("The class of members asked for, where the charter has classes.")
          Optional<String> memberClass,
      Optional<String> name,
      Optional<String> contact)
      implements MembershipDeed {
    /** An application of which nothing is said about the person. */
    public ApplyForMembership(Optional<UnitId> unit, Optional<String> memberClass) {
      this(unit, memberClass, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<UnitId> onUnit() {
      return unit;
    }
  }

  /** Admit a person who asked. */
  @Says("Admit a person who asked.")
  record AdmitMember(
      PersonId person,
      @Says("The unit, where there are units.") Optional<UnitId> unit,
      @Says("The class of members; without it, the one asked for.") Optional<String> memberClass)
      implements MembershipDeed {
    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }

    @Override
    public Optional<UnitId> onUnit() {
      return unit;
    }
  }

  /** Refuse a person who asked. */
  @Says("Refuse a person who asked.")
  record RefuseMember(
      PersonId person,
      @Says("The unit, where there are units.") Optional<UnitId> unit,
      Optional<String> ground)
      implements MembershipDeed {
    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }

    @Override
    public Optional<UnitId> onUnit() {
      return unit;
    }
  }

  /** Change an entry of a roll. */
  @Says("Change an entry of a roll.")
  record AlterRoll(String electorate, PersonId person, RollChange change)
      implements MembershipDeed {
    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }

    @Override
    public Set<String> scope() {
      return Set.of(electorate);
    }
  }

  /** Suspend a member while a case is open. */
  @Says("Suspend a member while a case is open.")
  record SuspendMember(PersonId person, Span during, Optional<String> about)
      implements MembershipDeed {
    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }

    @Override
    public Optional<String> onMatter() {
      return about;
    }
  }

  /** End the membership of persons for an offence. */
  @Says("End the membership of persons for an offence.")
  record Expel(List<PersonId> person, Optional<String> offence, Optional<String> about)
      implements MembershipDeed {
    @Override
    public List<PersonId> persons() {
      return person;
    }

    @Override
    public Optional<String> onMatter() {
      return about;
    }
  }

  /** End one's own membership. */
  @Says("End one's own membership.")
  record Leave(Optional<String> statement) implements MembershipDeed {}

  /** What becomes of an entry. */
  enum RollChange {
    ENTER,
    STRIKE
  }
}
