package org.commune.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.EntryBundle;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Note;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.Receipt;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.TileName;
import org.commune.record.tlog.VerifierKey;
import org.commune.record.witness.AddCheckpoint;
import org.commune.record.witness.SplitView;
import org.commune.record.witness.WitnessAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is thrown at a reader, it answers with a value or a ParseFailure; and what it accepts it
 * writes again byte for byte, so nothing passes that has two spellings.
 */
class HostileInputTest {
  private static final int TRIES = 4_000;

  /** Reads, and writes what was read; readers of formats that allow comments write nothing. */
  interface Reader {
    Optional<Bytes> read(Bytes bytes) throws ParseFailure;
  }

  record Format(String name, Bytes sample, Reader reader) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Format> formats() {
    Publisher publisher = Samples.create(new MemoryStore(), new MemoryStore());
    Samples.publish(publisher, Samples.acts(0, 9));
    Samples.cosign(publisher, 1_000);
    SignedCheckpoint latest = publisher.latest();
    List<Hash> growth = publisher.growthFrom(3).path();
    return Stream.of(
        new Format("note", latest.bytes(), bytes -> Optional.of(Note.parse(bytes).bytes())),
        new Format(
            "checkpoint",
            Bytes.utf8(latest.note().text()),
            bytes -> Optional.of(Bytes.utf8(Checkpoint.parse(bytes.text()).text()))),
        new Format(
            "receipt",
            publisher.receipt(3).bytes(),
            bytes -> Optional.of(Receipt.parse(bytes).bytes())),
        new Format(
            "request to a witness",
            new AddCheckpoint(3, growth, latest).bytes(),
            bytes -> Optional.of(AddCheckpoint.parse(bytes).bytes())),
        new Format(
            "answer of a witness",
            Bytes.utf8(latest.note().signatures().getLast().line()),
            bytes -> Optional.of(Bytes.utf8(WitnessAnswer.parse(200, "", bytes.text()).body()))),
        new Format(
            "evidence",
            new SplitView(latest, latest, latest.root(), growth).bytes(),
            bytes -> Optional.of(SplitView.parse(bytes).bytes())),
        new Format(
            "verifier key",
            Bytes.utf8(Samples.LOG.verifier().text()),
            bytes -> Optional.of(Bytes.utf8(VerifierKey.parse(bytes.text()).text()))),
        new Format(
            "signing key",
            Bytes.utf8(Samples.LOG.secretText()),
            bytes -> Optional.of(Bytes.utf8(SigningKey.parse(bytes.text()).secretText()))),
        new Format(
            "policy",
            Bytes.utf8(
                "log %s\nwitness w %s\ngroup g 1 w\nquorum g\n"
                    .formatted(Samples.LOG.verifier(), Samples.WITNESSES.get(0).verifier())),
            bytes -> {
              Policy.parse(bytes.text());
              return Optional.empty();
            }),
        new Format(
            "path of a tile",
            Bytes.utf8("tile/0/x001/x234/067.p/8"),
            bytes -> Optional.of(Bytes.utf8(TileName.parse(bytes.text()).path()))),
        new Format(
            "bundle",
            new EntryBundle(Samples.acts(0, 3)).bytes(),
            bytes -> Optional.of(EntryBundle.parse(bytes, 3).bytes())),
        new Format(
            "canonical JSON",
            CanonicalJson.bytes(
                Json.object()
                    .with("a", Json.array(Json.whole(-7), Json.text("\u00e9\n"), Json.object()))),
            bytes -> Optional.of(CanonicalJson.bytes(CanonicalJson.parse(bytes)))),
        new Format("entry", Samples.act(4), bytes -> Optional.of(Entry.parse(bytes).bytes())));
  }

  private static final List<String> SPLINTERS =
      List.of(
          "",
          "\n",
          "\n\n",
          " ",
          "\u2014 ",
          "0",
          "-1",
          "9223372036854775808",
          "1e9",
          "+",
          "/",
          "..",
          "\u0000",
          "\ufeff",
          "\ud83d\ude00",
          "\u0130",
          "=",
          "null",
          "{",
          "[[[[",
          "\"",
          "\\ud800",
          "quorum none\n",
          "old 0\n",
          "index 0\n",
          "extra \n",
          "A".repeat(3_000));

  @ParameterizedTest
  @MethodSource("formats")
  void isReadOrRefusedAndNothingElse(Format format) throws ParseFailure {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1917);
    if (!format.name().equals("policy")) {
      assertThat(format.reader().read(format.sample())).contains(format.sample());
    }
    for (int i = 0; i < TRIES; i++) {
      Bytes hostile = format.sample();
      for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
        hostile = mutated(hostile, random);
      }
      readOrRefused(format, hostile);
    }
  }

  private static void readOrRefused(Format format, Bytes hostile) {
    try {
      Optional<Bytes> written = format.reader().read(hostile);
      if (written.isPresent()) {
        assertThat(written).contains(hostile);
      }
    } catch (ParseFailure refused) {
      assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(1_000);
    }
  }

  private static Bytes mutated(Bytes bytes, RandomGenerator random) {
    int length = bytes.length();
    int at = random.nextInt(length + 1);
    int end = random.nextInt(at, Math.min(length, at + 40) + 1);
    return switch (random.nextInt(5)) {
      case 0 -> {
        byte[] array = bytes.toArray();
        if (length > 0) {
          array[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
        }
        yield Bytes.of(array);
      }
      case 1 -> Bytes.concat(bytes.slice(0, at), bytes.slice(end, length));
      case 2 -> Bytes.concat(bytes.slice(0, end), bytes.slice(at, length));
      case 3 -> bytes.slice(0, at);
      default ->
          Bytes.concat(
              bytes.slice(0, at),
              Bytes.utf8(SPLINTERS.get(random.nextInt(SPLINTERS.size()))),
              bytes.slice(end, length));
    };
  }
}
