package org.commune.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.commune.record.entry.Entry;
import org.commune.record.entry.PersonalFields;
import org.commune.record.entry.Ruling;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Rejection;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignatureScheme;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;

/** Keys, entries and records to test with. */
public final class Samples {
  public static final String ORIGIN = "union.example/record";
  public static final SigningKey LOG = SigningKey.ofLog(ORIGIN, seed(1));
  public static final List<SigningKey> WITNESSES =
      IntStream.range(0, 3)
          .mapToObj(i -> SigningKey.ofWitness("w" + i + ".example/witness", seed(10 + i)))
          .toList();

  private Samples() {}

  public static Bytes seed(int value) {
    byte[] seed = new byte[SignatureScheme.SEED_LENGTH];
    Arrays.fill(seed, (byte) value);
    return Bytes.of(seed);
  }

  /** Trusts the log, knows three witnesses, asks for two. */
  public static Policy policy() {
    return policy("2");
  }

  public static Policy policy(String threshold) {
    StringBuilder text = new StringBuilder("log " + LOG.verifier() + "\n");
    for (int i = 0; i < WITNESSES.size(); i++) {
      text.append("witness w%d %s\n".formatted(i, WITNESSES.get(i).verifier()));
    }
    try {
      return Policy.parse(
          text + "group all-of-them " + threshold + " w0 w1 w2\nquorum all-of-them\n");
    } catch (ParseFailure e) {
      throw new AssertionError(e);
    }
  }

  /** An act that somebody did, told apart by its number. */
  public static Bytes act(int number) {
    return act(number, "");
  }

  public static Bytes act(int number, String note) {
    Json.Members act =
        Json.object()
            .with("id", Json.text("act-" + number))
            .with("by", Json.text("p" + number % 17))
            .with("kind", Json.text(number % 3 == 0 ? "propose_motion" : "vote"))
            .with("text", Json.text("Resolved, for the " + number + "th time. " + note));
    Ruling ruling =
        number % 5 == 4
            ? new Ruling.Refused(
                List.of(new Ruling.Ground("7", "the vote was closed", "call another vote")))
            : new Ruling.Admitted(Hash.sha256(Bytes.utf8("effects " + number)), List.of("3"));
    return new Entry.Act(1_000L * number, act, ruling, Optional.empty()).bytes();
  }

  /** An admission with the name of the person concealed. */
  public static PersonalFields.Concealed admission(int number) {
    Json.Members act =
        Json.object()
            .with("id", Json.text("act-" + number))
            .with("kind", Json.text("admit_member"))
            .with("person", Json.object().with("name", Json.text("Name " + number)));
    Bytes salt = Hash.sha256(Bytes.utf8("salt " + number)).bytes();
    return PersonalFields.conceal(act, Map.of("/person/name", salt));
  }

  public static Bytes charter(long time, long version, Bytes text) {
    OptionalLong enactedBy = version == 1 ? OptionalLong.empty() : OptionalLong.of(0);
    return new Entry.Charter(time, version, Hash.sha256(text), text.length(), enactedBy).bytes();
  }

  public static List<Bytes> acts(int from, int to) {
    return IntStream.range(from, to).mapToObj(Samples::act).toList();
  }

  public static Publisher create(Store store, Store guard) {
    try {
      return Publisher.create(store, ForkGuard.open(guard), LOG, policy(), List.of());
    } catch (ForkRefused | Rejection e) {
      throw new AssertionError(e);
    }
  }

  public static Publisher open(Store store, Store guard, List<SignedCheckpoint> seen)
      throws ForkRefused, ParseFailure, VerificationFailure {
    return Publisher.open(store, ForkGuard.open(guard), LOG, policy(), seen);
  }

  public static SignedCheckpoint publish(Publisher publisher, List<Bytes> entries) {
    try {
      return publisher.publish(entries);
    } catch (ForkRefused e) {
      throw new AssertionError(e);
    }
  }

  /** All witnesses cosign what was published last. */
  public static SignedCheckpoint cosign(Publisher publisher, long time) {
    String text = publisher.latest().note().text();
    return publisher.cosigned(WITNESSES.stream().map(key -> key.cosign(text, time)).toList());
  }

  public static Verification verify(Source source) {
    return RecordVerifier.of(policy()).verify(source, new CommuneEntries(source, Optional.empty()));
  }

  /** A record with a charter, acts and a concealed name, in batches of odd sizes. */
  public static MemoryStore record(int size) {
    MemoryStore store = new MemoryStore();
    Publisher publisher = create(store, new MemoryStore());
    Bytes charter = Bytes.utf8("charter: of " + size + " acts");
    publisher.attach(charter);
    publish(publisher, List.of(charter(0, 1, charter)));
    for (int from = 1, batch = 1; from < size; from += batch, batch = batch * 5 % 113 + 1) {
      publish(publisher, acts(from, Math.min(size, from + batch)));
      cosign(publisher, 1_000L + from);
    }
    return store;
  }
}
