package org.commune.polity.deed;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Says;
import org.commune.charter.measure.Span;

/** The exception. */
public sealed interface EmergencyDeed extends Deed {
  /** Declare an emergency. */
  @Says("Declare an emergency.")
  record DeclareEmergency(
      String emergency,
      Optional<String> ground,
      Optional<String> evidence,
      List<String> unlocks,
      Optional<Span> during)
      implements EmergencyDeed {}

  /** Confirm an emergency. */
  @Says("Confirm an emergency.")
  record ConfirmEmergency(String emergency) implements EmergencyDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(emergency);
    }
  }

  /** Renew an emergency. */
  @Says("Renew an emergency.")
  record RenewEmergency(String emergency, Optional<Span> during) implements EmergencyDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(emergency);
    }
  }

  /** End an emergency. */
  @Says("End an emergency.")
  record EndEmergency(String emergency) implements EmergencyDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(emergency);
    }
  }

  /** Report on an emergency that has ended. */
  @Says("Report on an emergency that has ended.")
  record ReviewEmergency(String emergency, String text) implements EmergencyDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(emergency);
    }
  }
}
