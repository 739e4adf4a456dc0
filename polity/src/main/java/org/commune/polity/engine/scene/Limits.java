package org.commune.polity.engine.scene;

import java.util.stream.Stream;
import org.commune.charter.law.Limit;
import org.commune.polity.state.BodyId;

/** The limits of the law by what they are on. */
public final class Limits {
  private Limits() {}

  /** The limits that concern a body. */
  public static Stream<Limit> on(Scene scene, BodyId body) {
    return on(scene, body.name());
  }

  /** The limits that concern a definition, those that concern all among them. */
  public static Stream<Limit> on(Scene scene, String name) {
    return scene.law().limits().stream().filter(l -> l.on().isEmpty() || l.on().equals(name));
  }
}
