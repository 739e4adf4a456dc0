package org.commune.polity.engine.grants;

/** How far the deed of a motion has come when its conditions are looked at. */
public enum Stage {
  /** It is proposed: what can still be mended by waiting is not asked yet. */
  PROPOSED,
  /** Its vote is to open. */
  CALLED,
  /** It is to be done. */
  DONE
}
