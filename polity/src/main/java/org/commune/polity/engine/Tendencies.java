package org.commune.polity.engine;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.TendencyDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Timer;

/** To be written. */
final class Tendencies {
  private Tendencies() {}

  static Doing perform(
      Scene scene, Doer doer, TendencyDeed deed, Power power, Optional<Motion> motion) {
    throw new UnsupportedOperationException();
  }

  static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    throw new UnsupportedOperationException();
  }
}
