package org.commune.polity.engine.decisions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.grants.Concerned;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Register;
import org.commune.polity.state.Support;

/**
 * What others give to a planned act: consent, recommendation, a second signature, the fact that
 * they were consulted. Each serves for one act, and is used up by it.
 */
public final class Supporting {
  private Supporting() {}

  /** Somebody gives their support. */
  public static Doing give(Scene scene, Doer doer, Support.Kind kind, Deed deed, Power power) {
    String by = Decisions.maker(scene, doer, power);
    return given(scene, kind, by, deed)
        ? Doing.not(
            power.article(),
            by + " has given " + word(kind) + " already",
            "it serves until the act is done")
        : Doing.done(enter(scene, kind, by, deed));
  }

  /**
   * Where others have still to decide, the unit's own decision is noted, and nothing else happens.
   */
  public static Optional<Doing> waiting(Scene scene, Doer doer, Deed deed, Power power) {
    boolean each = power.holders().stream().anyMatch(a -> a.role() == Actor.Role.UNITS_CONCERNED);
    return each && Concerned.missing(scene, doer, deed).isPresent()
        ? Optional.of(give(scene, doer, Support.Kind.CONSENT, deed, power))
        : Optional.empty();
  }

  /** The act is put to those who must be consulted. */
  static Doing consult(Scene scene, Doer doer, Deed deed, Power power) {
    List<String> consulted = power.target().stream().map(Actor::id).toList();
    List<Effect> effects =
        consulted.stream()
            .filter(by -> !given(scene, Support.Kind.CONSULTATION, by, deed))
            .map(by -> enter(scene, Support.Kind.CONSULTATION, by, deed))
            .toList();
    return effects.isEmpty()
        ? Doing.not(power.article(), doer + " has consulted them on this already", "do the act")
        : Doing.done(effects);
  }

  /** The support that an act had is used up when it is done. */
  public static List<Effect> used(Scene scene, Deed deed) {
    return scene.state().names(Lookup.SUPPORT_FOR, deed).stream()
        .<Effect>map(name -> new Effect.Struck(Register.SUPPORT, name, ""))
        .toList();
  }

  private static boolean given(Scene scene, Support.Kind kind, String by, Deed deed) {
    return scene.state().find(Lookup.SUPPORT_FOR, deed).stream()
        .anyMatch(s -> s.kind() == kind && s.by().equals(by));
  }

  private static Effect enter(Scene scene, Support.Kind kind, String by, Deed deed) {
    String name = kind.name().toLowerCase(Locale.ROOT) + " " + by + " " + scene.state().acts();
    return new Effect.Entered<>(
        Register.SUPPORT,
        name,
        new Support(kind, by, scene.now(), deed),
        by + ": " + word(kind) + " to " + Grants.phrase(deed.act()));
  }

  private static String word(Support.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
