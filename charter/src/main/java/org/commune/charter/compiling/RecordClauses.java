package org.commune.charter.compiling;

import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Records;
import org.commune.charter.language.Records.AddressedDocument;
import org.commune.charter.language.Records.AddressedDocument.Withholding;
import org.commune.charter.law.Clock.Consequence;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** Records: who seals them and for how long, and documents that must arrive. */
final class RecordClauses {
  private RecordClauses() {}

  static void of(Records records, Drafting draft) {
    records
        .seal()
        .ifPresentOrElse(
            seal -> sealed(seal, draft),
            () -> draft.bar(Ban.of("seal_record", "No record can be sealed.")));
    records.addressedDocument().ifPresent(d -> addressed(d, draft));
    records.request().ifPresent(r -> requested(r, draft));
    records
        .erasure()
        .ifPresentOrElse(
            erasure -> erased(erasure, draft),
            () -> draft.bar(Ban.of("erase", "No personal field can be erased.")));
    records.signatures().ifPresent(s -> signed(s, draft));
  }

  private static void erased(Records.Erasure erasure, Drafting draft) {
    draft.grant(Grant.of("erase", erasure.by()));
    if (erasure.own()) {
      draft.grant(Grant.of("erase", Actor.ANYONE).given(new Condition.Is(Condition.Part.ITSELF)));
    }
  }

  /** Keys are enrolled by the person alone; who could enrol them for others could sign for them. */
  private static void signed(Records.Signatures signatures, Drafting draft) {
    draft.limit("", new Bound.Signed(draft.defined().acts(signatures.acts())));
    List<Actor> confirmers =
        signatures.confirmedBy().isEmpty() ? Definitions.MEMBERS : signatures.confirmedBy();
    List<Condition> confirmed =
        signatures.confirmers() == 0
            ? List.of()
            : List.of(new Condition.Confirmed(confirmers, signatures.confirmers()));
    Condition own = new Condition.Is(Condition.Part.ITSELF);
    draft.grant(Grant.of("enrol_key", Definitions.MEMBERS).given(own).given(confirmed));
    draft.grant(Grant.of("revoke_key", Actor.ANYONE).given(own));
    draft.grant(Grant.of("revoke_key", signatures.revokedBy()).given(confirmed));
  }

  private static void sealed(Records.Seal seal, Drafting draft) {
    draft.grant(
        Grant.of("seal_record", seal.by())
            .given(new Condition.LifeAtMost(seal.max()))
            .given(new Condition.GroundStated()));
    draft.grant(Grant.of("open_record", seal.by()));
    draft.clock("", Trigger.RECORD_SEALED, seal.max(), Consequence.OPENS);
    draft.limit("", new Bound.SealRenewals(seal.renewMax()));
  }

  /** Any member may lay a document before its body, so that nobody can withhold it. */
  private static void addressed(AddressedDocument document, Drafting draft) {
    draft.grant(Grant.of("address_document", Definitions.MEMBERS));
    draft.grant(Grant.of("deliver_document", Definitions.MEMBERS));
    boolean session = document.within().equals("next_session");
    Span within = MembershipClauses.span(document.within());
    for (Actor body : draft.defined().names(Definitions::meets)) {
      draft.duty(
          List.of(Actor.chairOf(body.id())),
          "deliver_document",
          body.id(),
          session ? Trigger.MEETING_OPENED : Trigger.DOCUMENT_ADDRESSED,
          session ? Span.NONE : within);
    }
    if (document.withholding() == Withholding.VOID) {
      draft.grant(
          Grant.of("annul_act", draft.defined().ofKind(Body.Kind.TRIBUNAL))
              .given(new Condition.GroundIn(List.of("withheld_document"))));
    }
  }

  private static void requested(Records.Request request, Drafting draft) {
    draft.grant(Grant.of("request_document", Definitions.MEMBERS));
    List<Actor> keepers = keepers(draft);
    draft.grant(Grant.of("answer_request", keepers));
    draft.duty(keepers, "answer_request", "", Trigger.DOCUMENT_REQUESTED, request.answerWithin());
    request.appeal().ifPresent(to -> Appeals.to(draft, to, "answer_request", List.of()));
  }

  /** Those who keep what is asked for: keepers of rolls, and executives. */
  private static List<Actor> keepers(Drafting draft) {
    return Stream.concat(
            draft.defined().electorates().values().stream()
                .map(Electorate::keptBy)
                .flatMap(k -> k.stream()),
            ElectorateClauses.alone(draft.defined().ofKind(Body.Kind.EXECUTIVE), draft).stream())
        .distinct()
        .toList();
  }
}
