package org.commune.polity.script;

import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.PersonId;

/** A deed in a few words. */
public final class Titles {
  private Titles() {}

  public static String of(PersonId by, Deed deed) {
    return by + ": " + of(deed);
  }

  public static String of(Deed deed) {
    if (deed instanceof MotionDeed.ProposeMotion propose) {
      return "propose "
          + propose.motion()
          + " in "
          + propose.in()
          + propose.deed().map(d -> ": " + of(d)).orElse("");
    }
    String object =
        deed.onSeat()
            .map(Object::toString)
            .or(() -> deed.onBody().map(Object::toString))
            .or(() -> deed.onUnit().map(Object::toString))
            .or(deed::onMatter)
            .or(() -> deed.scope().stream().sorted().findFirst())
            .map(o -> " " + o)
            .orElse("");
    return deed.act().replace('_', ' ') + object + deed.inner().map(d -> ": " + of(d)).orElse("");
  }
}
