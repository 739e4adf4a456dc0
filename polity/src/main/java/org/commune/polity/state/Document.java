package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;

/** A text: published, addressed to a body, reported or asked for. */
public record Document(
    String id,
    Kind kind,
    String by,
    Instant at,
    Optional<String> text,
    Optional<String> about,
    Optional<BodyId> addressee,
    Optional<Instant> delivered,
    Optional<Instant> sealedUntil,
    int seals,
    boolean answered) {

  /** What kind of document it is. */
  public enum Kind {
    PUBLICATION,
    ADDRESSED,
    REPORT,
    REQUEST,
    MINUTES,
    STATEMENT
  }
}
