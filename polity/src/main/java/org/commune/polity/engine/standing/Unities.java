package org.commune.polity.engine.standing;

import java.util.Optional;
import org.commune.charter.language.Unity;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Register;

/** Unity of action: which decisions it covers. */
public final class Unities {
  private Unities() {}

  /** Whether unity of action covers a decision: one on the scope that the charter names. */
  public static boolean covers(Scene scene, Decision decision) {
    return unity(scene)
        .filter(
            u -> decision.deed().scope().contains(u.scope()) || decision.act().equals(u.scope()))
        .isPresent();
  }

  private static Optional<Unity> unity(Scene scene) {
    return scene.law().charter().articles().stream().flatMap(a -> a.unity().stream()).findFirst();
  }

  /** Whether an action that unity covers is under way. */
  public static boolean underWay(Scene scene) {
    return scene.state().each(Register.DECISIONS).stream()
        .filter(Decision::stands)
        .filter(d -> d.until().map(end -> end.isAfter(scene.now())).orElse(true))
        .anyMatch(d -> covers(scene, d));
  }
}
