package org.commune.polity.engine;

import java.util.Set;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.suggesting.Suggestions;
import org.commune.polity.engine.suggesting.Target;

/** Whether an act is among what its doer is told to be possible. */
public final class Possible {
  private Possible() {}

  /** In kind and target, and open. */
  public static boolean contains(Organisation before, Act act) {
    Scene scene = Engine.scene(before.law(), before.state());
    Target wanted = Target.of(scene, act.deed());
    return Polity.possibilities(before.law(), before.state(), act.by()).open().stream()
        .anyMatch(p -> Target.of(scene, p.deed()).equals(wanted));
  }

  /** The kinds of deed of which instances are thought of. */
  public static Set<Class<?>> known() {
    return Set.copyOf(Suggestions.known());
  }
}
