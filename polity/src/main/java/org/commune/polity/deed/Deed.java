package org.commune.polity.deed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;

/**
 * What is to be done. Its name is the act as the charter names it; the rest says to what and how.
 * The clauses of the law see a deed only through the questions below.
 */
public sealed interface Deed
    permits MeetingDeed,
        MotionDeed,
        SeatDeed,
        ElectionDeed,
        MembershipDeed,
        UnitDeed,
        DecisionDeed,
        EmergencyDeed,
        TendencyDeed,
        PublicationDeed,
        JusticeDeed,
        TreasuryDeed,
        MandateDeed,
        CharterDeed,
        RecordDeed,
        OwnDeed {

  /** The name of the act that a kind of deed is. */
  static String act(Class<? extends Deed> kind) {
    return ActNames.of(kind);
  }

  /** The name of the act, from the closed list or of the charter's own. */
  default String act() {
    return ActNames.of(getClass());
  }

  /** The body to which it is done. */
  default Optional<BodyId> onBody() {
    return onSeat().map(SeatId::body);
  }

  /** The seat to which it is done. */
  default Optional<SeatId> onSeat() {
    return Optional.empty();
  }

  /** The persons to whom it is done. */
  default List<PersonId> persons() {
    return List.of();
  }

  /** The unit to which it is done. */
  default Optional<UnitId> onUnit() {
    return Optional.empty();
  }

  /** The name of the motion, decree, case, ... to which it is done. */
  default Optional<String> onMatter() {
    return Optional.empty();
  }

  /** The subjects that it touches. */
  default Set<String> scope() {
    return Set.of();
  }

  /** The ground that it gives. */
  default Optional<String> ground() {
    return Optional.empty();
  }

  /** The amount of money, in whole units of the charter's currency. */
  default Optional<Long> amount() {
    return Optional.empty();
  }

  /** The deed inside it: what a motion, petition or decree is to do. */
  default Optional<Deed> inner() {
    return Optional.empty();
  }
}
