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
    @Says("How members get to see what is not published.") Optional<Request> request,
    @Says("Who can have personal fields erased; without it, nobody.") Optional<Erasure> erasure,
    @Says("Which acts persons sign with keys of their own; without it, none must be.")
        Optional<Signatures> signatures) {

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

  @Says(
      "Who can have personal fields erased: what the record says of a person in words, never what a"
          + " body decided or published.")
  public record Erasure(
      @Says("Who can have those of anybody erased.") List<Actor> by,
      @Says("Whether everybody can have one's own erased.") boolean own) {}

  @Says("Which acts persons sign with keys of their own.")
  public record Signatures(
      @Says(
              "Acts that nobody does, proposes, petitions for, votes on or otherwise furthers"
                  + " unsigned.")
          List<ActName> acts,
      @Says(value = "How many others must confirm a new key.", defaultsTo = "0") int confirmers,
      @Says("Who can confirm one; without it, any member.") List<Actor> confirmedBy,
      @Says("Who can revoke the key of another, confirmed likewise; without it, nobody.")
          List<Actor> revokedBy) {}
}
