package org.commune.polity.engine.scene;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;

/**
 * All institutions together, as one of them sees the others: a motion that is carried, a decree and
 * an annulment have whichever is concerned act.
 */
public interface Institutions {
  /**
   * Does a deed that {@code power} grants to {@code doer}.
   *
   * @param motion the motion that was carried for it, where a body or electorate does it
   */
  Doing perform(Scene scene, Doer doer, Deed deed, Power power, Optional<Motion> motion);

  /** The effects that undo what a decision did. */
  List<Effect> reversed(Scene scene, Decision decision);
}
