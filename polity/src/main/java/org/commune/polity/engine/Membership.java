package org.commune.polity.engine;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Timer;

/** To be written. */
final class Membership {
  private Membership() {}

  static Doing perform(
      Scene scene, Doer doer, MembershipDeed deed, Power power, Optional<Motion> motion) {
    throw new UnsupportedOperationException();
  }

  static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    throw new UnsupportedOperationException();
  }
}
