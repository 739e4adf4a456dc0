package org.commune.polity.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commune.charter.law.Law;
import org.commune.polity.Doer;
import org.commune.polity.Possibilities;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.elections.Elections;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.suggesting.Suggestions;
import org.commune.polity.engine.suggesting.Target;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.State;

/**
 * What a person may do now: what is suggested, each put to the same function that rules on acts.
 * Nothing is decided here that the engine would decide otherwise. Of several variants of one act on
 * one target the first that would be admitted stands for all.
 */
public final class Chances {
  private final Scene scene;
  private final PersonId person;

  private Chances(Scene scene, PersonId person) {
    this.scene = scene;
    this.person = person;
  }

  public static Possibilities of(Law law, State state, PersonId person) {
    Chances chances = new Chances(Engine.scene(law, state), person);
    return new Possibilities(
        chances.ruled(Suggestions.alone(chances.scene, person, _ -> true)),
        chances.ruled(Suggestions.motions(chances.scene, person)));
  }

  /** What the person could do alone of these acts to what is asked about. */
  public static List<Possibility> alone(
      Law law, State state, PersonId person, Set<String> acts, Predicate<Deed> about) {
    Chances chances = new Chances(Engine.scene(law, state), person);
    return chances.ruled(Suggestions.alone(chances.scene, person, acts::contains).filter(about));
  }

  /** One deed, as it would be ruled on now. */
  public static Possibility one(Law law, State state, PersonId person, Deed deed) {
    return new Chances(Engine.scene(law, state), person).possibility(deed);
  }

  private List<Possibility> ruled(Stream<Deed> deeds) {
    Map<Target, Possibility> all = new LinkedHashMap<>();
    deeds.forEach(deed -> {
      Target target = Target.of(scene, deed);
      Possibility known = all.get(target);
      if (known == null) {
        all.put(target, possibility(deed));
      } else if (!known.open()) {
        Possibility other = possibility(deed);
        if (other.open()) {
          all.put(target, other);
        }
      }
    });
    return List.copyOf(all.values());
  }

  private Possibility possibility(Deed deed) {
    Ruling ruling = Engine.rule(Elections.knowing(scene, deed), new Doer.One(person), deed);
    return new Possibility(deed, ruling);
  }
}
