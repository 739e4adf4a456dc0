package org.commune.polity.engine.grants;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Limit.Bound;
import org.commune.polity.Act;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.engine.standing.Subjects;
import org.commune.polity.state.Register;
import org.commune.polity.state.Support;

/** Acts that move power are their author's own: signed, where the charter says so. */
public final class Signing {
  private Signing() {}

  /** Why the act does not count as its author's: the charter asks for a signature, it has none. */
  public static Optional<Ground> missing(Scene scene, Act act) {
    if (act.key().isPresent()) {
      return Optional.empty();
    }
    for (Limit limit : scene.law().limits()) {
      if (limit.bound() instanceof Bound.Signed(var acts)) {
        Set<String> furthered = furthered(scene, act.deed());
        Optional<String> asked = acts.stream().filter(furthered::contains).findFirst();
        if (asked.isPresent()) {
          return asked.map(name ->
              new Ground(
                  limit.article(),
                  act.by() + " has not signed it, and who would " + Grants.phrase(name) + " signs",
                  "sign it with a key of your own; enrol one first if you have none"));
        }
      }
    }
    return Optional.empty();
  }

  /** The acts that a person does or furthers by this deed. */
  private static Set<String> furthered(Scene scene, Deed deed) {
    Set<String> acts = new HashSet<>(Subjects.touched(scene, deed));
    acts.add(deed.act());
    return acts;
  }

  /** How many others than the doer have signed the deed as well, of those who may confirm it. */
  static long confirmers(Scene scene, Iterable<Actor> by, Doer doer, Deed deed) {
    Set<String> confirmed = new HashSet<>();
    for (Support support : scene.state().each(Register.SUPPORT)) {
      if (support.kind() == Support.Kind.SIGNATURE
          && support.deed().equals(deed)
          && !support.by().equals(doer.toString())
          && madeByAny(scene, support.by(), by)) {
        confirmed.add(support.by());
      }
    }
    return confirmed.size();
  }

  private static boolean madeByAny(Scene scene, String maker, Iterable<Actor> by) {
    for (Actor actor : by) {
      if (Standing.madeBy(scene, maker, actor.id())) {
        return true;
      }
    }
    return false;
  }
}
