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
    /** That an addressed document was laid before its body. */
    RECEIPT,
    /** What somebody must be told of. */
    NOTICE,
    /** What an election came to, unit by unit or ballot by ballot. */
    RESULT,
    STATEMENT
  }

  /** Delivered to its addressee. */
  public Document delivered(Instant at) {
    return new Document(
        id,
        kind,
        by,
        this.at,
        text,
        about,
        addressee,
        Optional.of(at),
        sealedUntil,
        seals,
        answered);
  }

  /** Sealed once more, until then. */
  public Document sealed(Instant until) {
    return new Document(
        id,
        kind,
        by,
        at,
        text,
        about,
        addressee,
        delivered,
        Optional.of(until),
        seals + 1,
        answered);
  }

  /** Open again; how often it was sealed is kept. */
  public Document opened() {
    return new Document(
        id, kind, by, at, text, about, addressee, delivered, Optional.empty(), seals, answered);
  }

  public Document asAnswered() {
    return new Document(
        id, kind, by, at, text, about, addressee, delivered, sealedUntil, seals, true);
  }

  /** Its answer counts as never given. */
  public Document unanswered() {
    return new Document(
        id, kind, by, at, text, about, addressee, delivered, sealedUntil, seals, false);
  }
}
