package org.commune.polity.engine.grants;

import java.util.Optional;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Support;
import org.commune.polity.state.UnitId;

/** Acts that touch several units: each must decide on the same deed, and the last one does it. */
public final class Concerned {
  private Concerned() {}

  /**
   * A unit that the deed touches and that has not agreed to it yet; the doer's own agrees by it.
   */
  public static Optional<UnitId> missing(Scene scene, Doer doer, Deed deed) {
    return Standing.concerned(scene, deed).stream()
        .filter(unit ->
            scene
                .assemblyOf(unit)
                .map(Object::toString)
                .filter(a -> !a.equals(doer.toString()))
                .isPresent())
        .filter(unit -> !agreed(scene, unit, deed))
        .findFirst();
  }

  private static boolean agreed(Scene scene, UnitId unit, Deed deed) {
    String assembly = scene.assemblyOf(unit).map(Object::toString).orElse("");
    return scene.state().find(Lookup.SUPPORT_FOR, deed).stream()
        .anyMatch(s -> s.kind() == Support.Kind.CONSENT && s.by().equals(assembly));
  }
}
