package org.commune.polity.engine.scene;

import java.util.ArrayList;
import java.util.List;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.State;

/**
 * What a deed does, effect after effect: each is made from the state that those before it leave.
 */
public final class Course {
  private final List<Effect> effects = new ArrayList<>();
  private Scene scene;

  public Course(Scene from) {
    scene = from;
  }

  /** The law, and the state as the effects so far leave it. */
  public Scene scene() {
    return scene;
  }

  public State state() {
    return scene.state();
  }

  public void then(Effect effect) {
    scene = scene.with(effect.apply(scene.state()));
    effects.add(effect);
  }

  public void then(List<Effect> more) {
    more.forEach(this::then);
  }

  public List<Effect> effects() {
    return List.copyOf(effects);
  }

  public Doing done() {
    return Doing.done(effects);
  }
}
