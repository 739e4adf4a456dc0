package org.commune.count.tie;

import org.commune.count.OpenTie;

/**
 * Carries an open tie out of the depth of a count to the door, where it becomes an answer. Never
 * leaves this module.
 */
public final class TieLeftOpen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient OpenTie tie;

  TieLeftOpen(OpenTie tie) {
    super(tie.toString(), null, false, false);
    this.tie = tie;
  }

  public OpenTie tie() {
    return tie;
  }
}
