package org.commune.polity.engine.money;

import java.util.Optional;
import org.commune.polity.Doer;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.LedgerEntry;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;

/** The ledger: numbered entries, each added after the last and never changed. */
public final class Ledger {
  private Ledger() {}

  /**
   * The effect of a new entry.
   *
   * @param place its place among the entries of the same act, from 0
   */
  public static Effect entered(
      Scene scene,
      Doer doer,
      Optional<Motion> motion,
      int place,
      LedgerEntry.Kind kind,
      String purpose,
      long amount,
      String says) {
    int number = scene.state().all(Register.LEDGER).size() + 1 + place;
    String id = "%06d %s".formatted(number, Decisions.id(scene, motion));
    return new Effect.Entered<>(
        Register.LEDGER,
        id,
        new LedgerEntry(id, kind, doer.toString(), scene.now(), purpose, amount),
        says);
  }
}
