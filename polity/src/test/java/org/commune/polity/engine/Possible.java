package org.commune.polity.engine;

import java.util.Set;
import java.util.stream.Stream;
import org.commune.polity.Act;
import org.commune.polity.Doer;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.engine.elections.Elections;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.suggesting.Suggestions;
import org.commune.polity.engine.suggesting.Target;
import org.commune.polity.state.PersonId;

/** Whether an act is among what its doer is told to be possible. */
public final class Possible {
  private Possible() {}

  /**
   * In kind and target, and open. Only what is suggested of that kind and target is ruled on, which
   * tells the same of it as {@code Polity.possibilities} does.
   */
  public static boolean contains(Organisation before, Act act) {
    Scene scene = Engine.scene(before.law(), before.state());
    Target wanted = Target.of(scene, act.deed());
    Stream<Deed> suggested =
        act.deed() instanceof MotionDeed.ProposeMotion
            ? Stream.concat(
                Suggestions.motions(scene, act.by()),
                Suggestions.alone(scene, act.by(), kind -> true))
            : Suggestions.alone(scene, act.by(), kind -> true);
    return suggested
        .filter(deed -> deed.act().equals(wanted.act()) && Target.of(scene, deed).equals(wanted))
        .anyMatch(deed -> admits(scene, act.by(), deed));
  }

  private static boolean admits(Scene scene, PersonId person, Deed deed) {
    return Engine.rule(Elections.knowing(scene, deed), new Doer.One(person), deed)
        instanceof Ruling.Admitted;
  }

  /** The kinds of deed of which instances are thought of. */
  public static Set<Class<?>> known() {
    return Set.copyOf(Suggestions.known());
  }
}
