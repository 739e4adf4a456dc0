package org.commune.count;

import java.util.Optional;

/**
 * A condition on who may be elected together.
 *
 * @sealedGraph
 */
public sealed interface Constraint permits Cap, Guarantee {

  /** The group of the candidate that this constraint counts, if any. */
  Optional<String> group(Candidate candidate);
}
