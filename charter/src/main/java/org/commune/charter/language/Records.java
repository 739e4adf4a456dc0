package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "Who may see what is recorded, and how long it can be sealed.",
    example = "records: {visibility: members, seal: {by: [tribunal], max: P1Y}}")
public record Records(
    @Says(value = "Who may see a record.", defaultsTo = "members")
        Publication.Visibility visibility,
    @Says("Who can seal one, and for how long; without it, nobody.") Optional<Seal> seal,
    @Says("What must happen to a document addressed to a body.")
        Optional<AddressedDocument> addressedDocument,
    @Says("How members get to see what is not published.") Optional<Request> request) {

  @Says("Who can seal a record.")
  public record Seal(
      @Says("Who.") List<Actor> by,
      @Says(value = "Who sees the reasons.", defaultsTo = "public") Publication.Visibility reasons,
      @Says("How long at most.") Span max,
      @Says(value = "How often it can be renewed.", defaultsTo = "0") int renewMax) {}

  @Says("What must happen to a document addressed to a body.")
  public record AddressedDocument(
      @Says(
              value = "Within which time it must be delivered: `next_session`, or a time.",
              example = "next_session")
          String within,
      @Says("Whether the delivery is recorded.") boolean receiptLogged,
      @Says(value = "What follows from withholding it.", defaultsTo = "recorded")
          Withholding withholding) {
    /** What follows from withholding a document. */
    public enum Withholding {
      @Says("Decisions of the body made without it can be annulled.")
      VOID,
      @Says("The record shows it.")
      RECORDED
    }
  }

  @Says("How members get to see what is not published.")
  public record Request(
      @Says("The time within which an answer is due.") Span answerWithin,
      @Says("To whom a refusal can be appealed.") Optional<Actor> appeal) {}
}
