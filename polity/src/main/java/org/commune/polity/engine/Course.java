package org.commune.polity.engine;

import java.util.ArrayList;
import java.util.List;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.State;

/**
 * What a deed does, effect after effect: each is made from the state that those before it leave.
 */
final class Course {
  private final List<Effect> effects = new ArrayList<>();
  private Scene scene;

  Course(Scene from) {
    scene = from;
  }

  /** The law, and the state as the effects so far leave it. */
  Scene scene() {
    return scene;
  }

  State state() {
    return scene.state();
  }

  void then(Effect effect) {
    scene = scene.with(effect.apply(scene.state()));
    effects.add(effect);
  }

  void then(List<Effect> more) {
    more.forEach(this::then);
  }

  List<Effect> effects() {
    return List.copyOf(effects);
  }

  Doing done() {
    return Doing.done(effects);
  }
}
