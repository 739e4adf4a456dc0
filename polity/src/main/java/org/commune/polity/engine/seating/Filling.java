package org.commune.polity.engine.seating;

import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.State;
import org.commune.polity.state.Timer;

/** Whether the seats of a body are being filled. */
public final class Filling {
  /** The running time at whose end those elected take their seats. */
  public static final String SEATS = "election:seats";

  private Filling() {}

  /** Whether an election to the body is under way, or those elected wait for terms to end. */
  public static boolean isUnderWay(Scene scene, BodyId body) {
    State state = scene.state();
    return state.find(Lookup.ELECTIONS_TO, body).stream()
        .anyMatch(e ->
            e.isOpen() || !state.names(Lookup.TIMERS_OF, new Timer.What(SEATS, e.id())).isEmpty());
  }
}
