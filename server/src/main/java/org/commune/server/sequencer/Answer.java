package org.commune.server.sequencer;

import org.commune.record.entry.Ruling;

/** What became of a submission. */
public sealed interface Answer {
  /**
   * It was ruled on and stands in the journal, admitted or refused. Sent again, it has the same
   * answer.
   *
   * @param index its entry
   */
  record Entered(long index, Ruling ruling) implements Answer {
    public boolean admitted() {
      return ruling instanceof Ruling.Admitted;
    }
  }

  /** Another act has this id already; nothing was entered. */
  record Conflict() implements Answer {}

  /**
   * It is not signed by its author; nothing was entered.
   *
   * @param why in words
   */
  record BadSignature(String why) implements Answer {}

  /**
   * The database failed while it was entered: it may stand in the journal or not. Sent again under
   * the same id, it has one effect in either case.
   */
  record Unknown() implements Answer {}

  /** It could not be ruled on through a fault of ours; nothing was entered. */
  record Defect() implements Answer {}
}
