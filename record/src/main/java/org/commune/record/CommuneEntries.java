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
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;

/**
 * Checks that entries are entries of Commune: of their form, in the order of time, charters
 * numbered and their texts at hand, every signature of an act good, erasures of fields there are.
 * Counts as it goes. What acts mean, and whether they were ruled on rightly, is for a replay.
 */
public final class CommuneEntries implements EntryCheck {
  private final Source source;
  private final Optional<ActSignatureVerifier> signatures;
  private final long from;
  private final Set<FieldPlace> commitments = new HashSet<>();
  private Tally tally = new Tally(0, 0, 0, 0, 0, 0);
  private long time;
  private long charterVersion;

  /**
   * What the entries were.
   *
   * @param charters versions of the charter
   * @param acts acts ruled on, refused ones and erasures among them
   * @param refused acts refused
   * @param signed acts signed by their author's own key; the rest is attested by the server alone
   * @param fields personal fields, as commitments
   * @param erased those of them whose erasure was ordered
   */
  public record Tally(
      long charters, long acts, long refused, long signed, long fields, long erased) {
    private Tally plus(Tally other) {
      return new Tally(
          charters + other.charters,
          acts + other.acts,
          refused + other.refused,
          signed + other.signed,
          fields + other.fields,
          erased + other.erased);
    }
  }

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
    return tally;
  }

  @Override
  public void entry(long index, Bytes bytes) throws ParseFailure, VerificationFailure {
    Entry entry = Entry.parse(bytes);
    if (entry.time() < time) {
      throw new VerificationFailure("the entry is older than the one before it");
    }
    time = entry.time();
    tally =
        tally.plus(
            switch (entry) {
              case Entry.Charter charter -> charter(index, charter);
              case Entry.Act act -> act(index, act.act(), act.time(), act.signature());
              case Entry.Erasure erasure -> erasure(index, erasure);
              case Entry.OtherLog other -> otherLog(other);
            });
    if (entry instanceof Entry.Act(_, _, Ruling.Refused _, _)) {
      tally = tally.plus(new Tally(0, 0, 1, 0, 0, 0));
    }
  }

  private Tally charter(long index, Entry.Charter charter) throws VerificationFailure {
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
    return new Tally(1, 0, 0, 0, 0, 0);
  }

  private Tally act(long index, Json.Members act, long when, Optional<ActSignature> signature)
      throws VerificationFailure {
    if (signature.isPresent() && signatures.isPresent()) {
      signatures.orElseThrow().signer(act, when, signature.orElseThrow());
    }
    Set<String> fields = PersonalFields.of(act).keySet();
    fields.forEach(field -> commitments.add(new FieldPlace(index, field)));
    return new Tally(0, 1, 0, signature.isPresent() ? 1 : 0, fields.size(), 0);
  }

  private Tally erasure(long index, Entry.Erasure erasure) throws VerificationFailure {
    for (FieldPlace place : erasure.fields()) {
      if (place.entry() >= from && !commitments.remove(place)) {
        throw new VerificationFailure(
            "there is no personal field %s at entry %d, or it was erased before"
                .formatted(place.field(), place.entry()));
      }
    }
    Tally act = act(index, erasure.act(), erasure.time(), erasure.signature());
    return act.plus(new Tally(0, 0, 0, 0, 0, erasure.fields().size()));
  }

  private static Tally otherLog(Entry.OtherLog other) throws ParseFailure {
    SignedCheckpoint.parse(other.note());
    return new Tally(0, 0, 0, 0, 0, 0);
  }
}
