package org.commune.record;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.ActSignatureVerifier;
import org.commune.record.entry.Entry;
import org.commune.record.entry.FieldPlace;
import org.commune.record.entry.PersonalFields;
import org.commune.record.entry.Ruling;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;

/**
 * Checks that entries are entries of Commune: of their form, in the order of time, charters
 * numbered and their texts at hand, every signature of an act good, erasures of fields there are.
 * Counts as it goes. What acts mean, and whether they were ruled on rightly, is for a replay.
 */
public final class CommuneEntries implements EntryCheck<Entry> {
  private final Source source;
  private final Optional<ActSignatureVerifier> signatures;
  private final long from;
  private final Set<FieldPlace> commitments = new HashSet<>();
  private long charters;
  private long clocks;
  private long acts;
  private long refused;
  private long signed;
  private long fields;
  private long erased;
  private long time;
  private long charterVersion;

  /**
   * What the entries were.
   *
   * @param charters versions of the charter
   * @param clocks what the calendar did
   * @param acts acts ruled on, refused ones among them
   * @param refused acts refused
   * @param signed acts signed by their author's own key; the rest is attested by the server alone
   * @param fields personal fields, as commitments
   * @param erased those of them whose erasure was ordered
   */
  public record Tally(
      long charters, long clocks, long acts, long refused, long signed, long fields, long erased) {}

  /**
   * Checks all entries.
   *
   * @param source where charters' texts lie
   * @param signatures how to verify members' signatures; without it they are counted only
   */
  public CommuneEntries(Source source, Optional<ActSignatureVerifier> signatures) {
    this(source, signatures, 0);
  }

  /**
   * Checks the entries from an index on, when those before it were checked at another time. What
   * they said is not known then: the first charter met may have any number, and fields before the
   * index may be erased.
   */
  public CommuneEntries(Source source, Optional<ActSignatureVerifier> signatures, long from) {
    this.source = source;
    this.signatures = signatures;
    this.from = from;
  }

  public Tally tally() {
    return new Tally(charters, clocks, acts, refused, signed, fields, erased);
  }

  @Override
  public Entry read(Bytes entry) throws ParseFailure {
    return Entry.parse(entry);
  }

  @Override
  public void entry(long index, Entry entry, Later later) throws ParseFailure, VerificationFailure {
    if (entry.time() < time) {
      throw new VerificationFailure("the entry is older than the one before it");
    }
    time = entry.time();
    switch (entry) {
      case Entry.Charter charter -> charter(index, charter);
      case Entry.Act act -> act(index, act, later);
      case Entry.Clock clock -> clock(index, clock);
      case Entry.Erasure erasure -> erasure(index, erasure);
      case Entry.OtherLog other -> SignedCheckpoint.parse(other.note());
    }
  }

  private void charter(long index, Entry.Charter charter) throws VerificationFailure {
    OptionalLong enactedBy = charter.enactedBy();
    boolean follows = charter.version() == charterVersion + 1 || (from > 0 && charterVersion == 0);
    if (!follows || enactedBy.orElse(-1) >= index) {
      throw new VerificationFailure(
          "version %d of the charter does not follow version %d"
              .formatted(charter.version(), charterVersion));
    }
    Optional<Bytes> text = source.read(RecordNames.blob(charter.text()));
    if (text.isEmpty()
        || text.orElseThrow().length() != charter.length()
        || !Hash.sha256(text.orElseThrow()).equals(charter.text())) {
      throw new VerificationFailure("the text of the charter is missing or another");
    }
    charterVersion = charter.version();
    charters++;
  }

  private void act(long index, Entry.Act entry, Later later) {
    if (entry.ruling() instanceof Ruling.Refused) {
      refused++;
    }
    act(index, entry.act(), entry.time(), entry.signature(), later);
  }

  private void act(
      long index, Json.Members act, long when, Optional<ActSignature> signature, Later later) {
    acts++;
    if (signature.isPresent()) {
      signed++;
      signatures.ifPresent(
          verifier -> later.check(() -> verifier.signer(act, when, signature.orElseThrow())));
    }
    personal(index, act);
  }

  private void personal(long index, Json.Members said) {
    for (String field : PersonalFields.of(said).keySet()) {
      fields++;
      commitments.add(new FieldPlace(index, field));
    }
  }

  /** The set-up, which the founding cites, says things of persons too. */
  private void clock(long index, Entry.Clock clock) throws ParseFailure, VerificationFailure {
    clocks++;
    if (clock.event().members().get("founding") instanceof Json.Text(String hash)) {
      Optional<Bytes> setup = source.read(RecordNames.blob(Hash.parseHex(hash)));
      if (setup.isEmpty()
          || !(CanonicalJson.parse(setup.orElseThrow()) instanceof Json.Members said)) {
        throw new VerificationFailure("the text of the founding is missing, or none");
      }
      personal(index, said);
    }
  }

  private void erasure(long index, Entry.Erasure erasure) throws VerificationFailure {
    if (erasure.orderedBy() >= index) {
      throw new VerificationFailure("an erasure is ordered by an entry before it");
    }
    for (FieldPlace place : erasure.fields()) {
      if (place.entry() >= from && !commitments.remove(place)) {
        throw new VerificationFailure(
            "there is no personal field %s at entry %d, or it was erased before"
                .formatted(place.field(), place.entry()));
      }
      erased++;
    }
  }
}
