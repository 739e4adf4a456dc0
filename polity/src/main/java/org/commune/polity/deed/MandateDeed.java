package org.commune.polity.deed;

import java.util.Optional;
import org.commune.charter.language.Says;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.UnitId;

/** Mandates, and action. */
public sealed interface MandateDeed extends Deed {
  /** Instruct the delegates of a unit in a body how to vote. */
  @Says("Instruct the delegates of a unit in a body how to vote.")
  record InstructDelegate(BodyId body, String on, MotionDeed.Choice choice) implements MandateDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }

    @Override
    public Optional<String> onMatter() {
      return Optional.of(on);
    }
  }

  /** Report to those who sent one. */
  @Says("Report to those who sent one.")
  record ReportBack(BodyId body, String text) implements MandateDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Stop work. */
  @Says("Stop work.")
  record Strike(UnitId unit, Optional<String> text) implements MandateDeed {
    @Override
    public Optional<UnitId> onUnit() {
      return Optional.of(unit);
    }
  }
}
