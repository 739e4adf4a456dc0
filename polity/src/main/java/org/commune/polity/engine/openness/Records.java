package org.commune.polity.engine.openness;

import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.RecordDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.EnrolledKey;
import org.commune.polity.state.Register;

/** The keys by which persons sign, and the erasure of what the record says of them. */
public final class Records {
  private Records() {}

  public static Doing perform(Scene scene, Doer doer, RecordDeed deed, Power power) {
    return switch (deed) {
      case RecordDeed.Erase erase ->
          scene.state().person(erase.person()).isEmpty()
              ? Doing.not(Ground.of(power.article(), "there is no person " + erase.person()))
              : Doing.done(new Effect.Erased(erase.person()));
      case RecordDeed.EnrolKey enrol -> enrol(scene, enrol, power);
      case RecordDeed.RevokeKey revoke -> revoke(scene, doer, revoke, power);
    };
  }

  private static Doing enrol(Scene scene, RecordDeed.EnrolKey deed, Power power) {
    if (key(scene, deed.credential()).isPresent()) {
      return Doing.not(
          power.article(),
          "the key " + deed.credential() + " was enrolled before",
          "enrol a key that is new");
    }
    EnrolledKey key =
        new EnrolledKey(
            deed.credential(), deed.person(), deed.key(), scene.now(), Optional.empty());
    return Doing.done(
        new Effect.Entered<>(
            Register.KEYS,
            key.credential(),
            key,
            deed.person() + " signs with the key " + key.credential()));
  }

  private static Doing revoke(Scene scene, Doer doer, RecordDeed.RevokeKey deed, Power power) {
    return key(scene, deed.credential())
        .filter(k -> k.person().equals(deed.person()) && k.revoked().isEmpty())
        .<Doing>map(k ->
            Doing.done(
                new Effect.Entered<>(
                    Register.KEYS,
                    k.credential(),
                    k.revokedAt(scene.now()),
                    doer + " revokes the key " + k.credential() + " of " + k.person())))
        .orElseGet(() ->
            Doing.not(
                Ground.of(
                    power.article(), deed.person() + " signs with no key " + deed.credential())));
  }

  private static Optional<EnrolledKey> key(Scene scene, String credential) {
    return scene.state().get(Register.KEYS, credential);
  }
}
