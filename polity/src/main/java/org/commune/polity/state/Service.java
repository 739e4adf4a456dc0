package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What a person has served as, oldest first. */
public record Service(PVector<Term> terms) {
  /** A time in a body. */
  public record Term(BodyId body, Instant from, Optional<Instant> to) {}

  public static final Service NONE = new Service(TreePVector.empty());
}
