package org.commune.polity.engine.units;

import org.commune.charter.law.Power;
import org.commune.polity.Ground;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Ratifying;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Affiliated;
import org.commune.polity.state.Register;

/** Other organisations that this one joins and leaves. */
final class Affiliations {
  private Affiliations() {}

  static Doing join(Scene scene, UnitDeed.Affiliate deed, Power power) {
    if (deed.with().isBlank()) {
      return Doing.not(Ground.of(power.article(), "no organisation is named"));
    }
    if (scene.state().get(Register.AFFILIATIONS, deed.with()).isPresent()) {
      return Doing.not(Ground.of(power.article(), "it has joined " + deed.with() + " already"));
    }
    boolean awaited = Ratifying.isAwaited(power);
    return Doing.done(
        new Effect.Entered<>(
            Register.AFFILIATIONS,
            deed.with(),
            new Affiliated(deed.with(), scene.now(), !awaited),
            "it joins " + deed.with() + (awaited ? ", once that is ratified" : "")));
  }

  static Doing leave(Scene scene, UnitDeed.Disaffiliate deed, Power power) {
    return scene.state().get(Register.AFFILIATIONS, deed.with()).isEmpty()
        ? Doing.not(Ground.of(power.article(), "it has not joined " + deed.with()))
        : Doing.done(
            new Effect.Struck(Register.AFFILIATIONS, deed.with(), "it leaves " + deed.with()));
  }
}
