package org.commune.polity.engine.seating;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Weights;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Register;
import org.commune.polity.state.Support;

/**
 * Small units that share a seat act on it together: what one of them decides waits until those that
 * have decided the same have more than half of the members behind them.
 */
public final class Pools {
  private Pools() {}

  /**
   * That one more of them has decided it.
   *
   * @param complete whether it is to be done now
   * @param effects what is entered or struck for it
   * @param words how far they have come
   */
  public record Adoption(boolean complete, List<Effect> effects, String words) {}

  public static Adoption adopt(Scene scene, Doer doer, Deed deed, List<String> together) {
    Map<String, Support> before = consents(scene, deed);
    before.values().removeIf(s -> !together.contains(s.by()));
    long all = 0;
    long agreed = 0;
    for (String one : together) {
      long behind = Standing.venueBody(scene, one).map(b -> Weights.behind(scene, b)).orElse(0L);
      boolean agrees =
          one.equals(doer.toString()) || before.values().stream().anyMatch(s -> s.by().equals(one));
      all += behind;
      agreed += agrees ? behind : 0;
    }
    String words = agreed + " of " + all + " members stand behind it";
    return 2 * agreed > all
        ? new Adoption(true, struck(before.keySet()), words)
        : new Adoption(false, List.of(entered(scene, doer, deed, words)), words);
  }

  /** The consents to a deed by name, in the order of their names. */
  private static Map<String, Support> consents(Scene scene, Deed deed) {
    Map<String, Support> consents = new LinkedHashMap<>();
    for (String name : scene.state().names(Lookup.SUPPORT_FOR, deed)) {
      scene
          .state()
          .get(Register.SUPPORT, name)
          .filter(s -> s.kind() == Support.Kind.CONSENT)
          .ifPresent(s -> consents.put(name, s));
    }
    return consents;
  }

  private static List<Effect> struck(Collection<String> consents) {
    return consents.stream()
        .<Effect>map(name -> new Effect.Struck(Register.SUPPORT, name, ""))
        .toList();
  }

  private static Effect entered(Scene scene, Doer doer, Deed deed, String words) {
    return new Effect.Entered<>(
        Register.SUPPORT,
        "consent " + doer + " " + deed,
        new Support(Support.Kind.CONSENT, doer.toString(), scene.now(), deed),
        doer + " decides it for its part; " + words);
  }

  /** The name of several as the senders of one holder. */
  public static String name(List<String> senders) {
    return String.join(org.commune.polity.state.Seat.AND, senders);
  }
}
