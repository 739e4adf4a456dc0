package org.commune.polity.engine.grants;

import org.commune.charter.measure.Surd;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.EmergencyNow;

/** Spending limits, multiplied while an emergency unlocks that. */
final class SpendLimits {
  private SpendLimits() {}

  static Surd raised(Scene scene, Deed deed, Surd limit) {
    if (!(deed instanceof TreasuryDeed.Spend)) {
      return limit;
    }
    boolean unlocked =
        scene
            .state()
            .emergency()
            .map(EmergencyNow::unlocks)
            .filter(u -> u.contains("spend_limit_times"))
            .isPresent();
    int times =
        scene.law().charter().articles().stream()
            .flatMap(a -> a.emergency().stream())
            .flatMap(e -> e.unlocks().stream())
            .flatMap(u -> u.spendLimitTimes().stream())
            .findFirst()
            .orElse(1);
    return unlocked ? limit.times(Surd.whole(times)) : limit;
  }
}
