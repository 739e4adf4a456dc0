package org.commune.record.witness;

import java.util.Optional;
import org.commune.record.tlog.SignedCheckpoint;

/** What a witness must never forget: the newest checkpoint it cosigned, for each log. */
public interface WitnessMemory {

  /** The newest checkpoint cosigned for the log of this origin. */
  Optional<SignedCheckpoint> latest(String origin);

  /**
   * Puts the next checkpoint in place of the one expected, as one step: of two calls that expect
   * the same, one gets false and changes nothing. True means the next one is durable. Without this
   * the larger of two requests under way could be overwritten by the smaller, and the log could
   * then fork below it unseen.
   */
  boolean replace(String origin, Optional<SignedCheckpoint> expected, SignedCheckpoint next);
}
