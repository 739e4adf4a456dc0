package org.commune.polity.deed;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Says;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;

/** Units of the federation, and other organisations. */
public sealed interface UnitDeed extends Deed {
  /** Found a unit and ask for its recognition. */
  @Says("Found a unit and ask for its recognition.")
  record FoundUnit(UnitId unit, String kind, Optional<UnitId> parent, List<PersonId> founders)
      implements UnitDeed {
    @Override
    public Optional<UnitId> onUnit() {
      return Optional.of(unit);
    }

    @Override
    public List<PersonId> persons() {
      return founders;
    }
  }

  /** Recognise a unit. */
  @Says("Recognise a unit.")
  record RecogniseUnit(UnitId unit) implements UnitDeed {
    @Override
    public Optional<UnitId> onUnit() {
      return Optional.of(unit);
    }
  }

  /** Refuse to recognise a unit. */
  @Says("Refuse to recognise a unit.")
  record RefuseUnit(UnitId unit, Optional<String> ground) implements UnitDeed {
    @Override
    public Optional<UnitId> onUnit() {
      return Optional.of(unit);
    }
  }

  /** Dissolve a unit. */
  @Says("Dissolve a unit.")
  record DissolveUnit(UnitId unit) implements UnitDeed {
    @Override
    public Optional<UnitId> onUnit() {
      return Optional.of(unit);
    }
  }

  /** Merge units into one of them. */
  @Says("Merge units into one of them.")
  record MergeUnits(List<UnitId> units, UnitId into) implements UnitDeed {
    @Override
    public Optional<UnitId> onUnit() {
      return Optional.of(into);
    }
  }

  /** Leave the organisation as a unit. */
  @Says("Leave the organisation as a unit.")
  record Secede(UnitId unit) implements UnitDeed {
    @Override
    public Optional<UnitId> onUnit() {
      return Optional.of(unit);
    }
  }

  /** Join another organisation. */
  @Says("Join another organisation.")
  record Affiliate(String with) implements UnitDeed {}

  /** Leave another organisation. */
  @Says("Leave another organisation.")
  record Disaffiliate(String with) implements UnitDeed {}
}
