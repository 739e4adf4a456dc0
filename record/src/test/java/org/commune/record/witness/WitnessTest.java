package org.commune.record.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commune.record.MemoryStore;
import org.commune.record.Publisher;
import org.commune.record.Samples;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.junit.jupiter.api.Test;

class WitnessTest {
  private static final SigningKey KEY = Samples.WITNESSES.get(0);

  private final Publisher publisher = Samples.create(new MemoryStore(), new MemoryStore());
  private final MemoryStore store = new MemoryStore();
  private final Witness witness = Fakes.honest(KEY, new StoredMemory(store));

  private void grow(int size) {
    Samples.publish(publisher, Samples.acts((int) publisher.size(), size));
  }

  private AddCheckpoint request(long oldSize) {
    return new AddCheckpoint(oldSize, publisher.growthFrom(oldSize).path(), publisher.latest());
  }

  private WitnessAnswer answer(AddCheckpoint request) {
    return Fakes.overTheWire(witness.answer(request.bytes(), 1_000_000));
  }

  @Test
  void aCheckpointThatContinuesTheLastIsCosigned() throws Exception {
    for (int size : List.of(1, 5, 8, 300)) {
      long before = publisher.size();
      grow(size);
      WitnessAnswer answer = answer(request(before));
      assertThat(answer).isInstanceOf(WitnessAnswer.Cosigned.class);
      SignedCheckpoint cosigned =
          publisher.cosigned(((WitnessAnswer.Cosigned) answer).signatures());
      assertThat(Samples.policy("1").verify(cosigned).times()).containsOnlyKeys("w0");
    }
  }

  @Test
  void theSameCheckpointIsCosignedAgain() {
    grow(5);
    assertThat(answer(request(0)).status()).isEqualTo(200);
    assertThat(answer(new AddCheckpoint(5, List.of(), publisher.latest())).status()).isEqualTo(200);
  }

  @Test
  void theNewStateIsStoredBeforeItIsAnsweredWhereMonitorsLookForIt() throws ParseFailure {
    grow(5);
    WitnessAnswer answer = answer(request(0));
    SignedCheckpoint stored =
        SignedCheckpoint.parse(store.read(StoredMemory.path(Samples.ORIGIN)).orElseThrow());
    assertThat(stored.note().signatures())
        .containsAll(((WitnessAnswer.Cosigned) answer).signatures());
  }

  @Test
  void aRequestFromAnotherSizeIsToldTheSizeHeld() {
    grow(5);
    answer(request(0));
    grow(9);
    assertThat(answer(request(3))).isEqualTo(new WitnessAnswer.HoldsOther(5));
    assertThat(answer(request(0))).isEqualTo(new WitnessAnswer.HoldsOther(5));
    assertThat(answer(request(5)).status()).isEqualTo(200);
  }

  @Test
  void whatDoesNotContinueTheLastIsNotCosigned() {
    grow(5);
    answer(request(0));
    SignedCheckpoint otherRoot =
        new Checkpoint(Samples.ORIGIN, 5, Hash.OF_NO_LEAVES).sign(Samples.LOG);
    assertThat(answer(new AddCheckpoint(5, List.of(), otherRoot)).status()).isEqualTo(422);
    grow(9);
    List<Hash> wrong = List.of(Hash.OF_NO_LEAVES);
    assertThat(answer(new AddCheckpoint(5, wrong, publisher.latest())).status()).isEqualTo(422);
    assertThat(answer(new AddCheckpoint(5, List.of(), publisher.latest())).status()).isEqualTo(422);
    assertThat(answer(request(5)).status()).isEqualTo(200);
  }

  @Test
  void theFirstCheckpointHasNoProofAndAnEmptyLogTheEmptyRoot() {
    grow(5);
    assertThat(
            answer(new AddCheckpoint(0, List.of(Hash.OF_NO_LEAVES), publisher.latest())).status())
        .isEqualTo(422);
    SignedCheckpoint odd =
        new Checkpoint(Samples.ORIGIN, 0, publisher.latest().root()).sign(Samples.LOG);
    assertThat(answer(new AddCheckpoint(0, List.of(), odd)).status()).isEqualTo(422);
  }

  @Test
  void aLogDoesNotShrink() {
    grow(5);
    SignedCheckpoint small = publisher.latest();
    grow(9);
    answer(request(0));
    assertThat(answer(new AddCheckpoint(9, List.of(), small)).status()).isEqualTo(400);
  }

  @Test
  void anUnknownLogAndAForgedSignatureAreTurnedAway() {
    SigningKey other = SigningKey.ofLog("other.example/record", Samples.seed(2));
    SignedCheckpoint unknown =
        new Checkpoint("other.example/record", 0, Hash.OF_NO_LEAVES).sign(other);
    assertThat(answer(new AddCheckpoint(0, List.of(), unknown)).status()).isEqualTo(404);
    SigningKey mallory = SigningKey.ofLog(Samples.ORIGIN, Samples.seed(2));
    SignedCheckpoint forged = new Checkpoint(Samples.ORIGIN, 0, Hash.OF_NO_LEAVES).sign(mallory);
    assertThat(answer(new AddCheckpoint(0, List.of(), forged)).status()).isEqualTo(403);
  }

  @Test
  void whatIsNotARequestIsTurnedAway() {
    grow(5);
    String good = new String(request(0).bytes().toArray(), StandardCharsets.UTF_8);
    String proof = Hash.OF_NO_LEAVES.base64() + "\n";
    for (String bad :
        List.of(
            "",
            "old 0",
            "old 0\n",
            "old 0\n\n",
            good.substring(1),
            good.replace("old 0", "old 00"),
            good.replace("old 0", "old -1"),
            good.replace("old 0", "old  0"),
            good.replace("old 0", "old 9223372036854775808"),
            good.replace("old 0\n", "old 0\nnot a hash\n"),
            good.replace("old 0\n", "old 0\n" + proof.repeat(64)),
            good.substring(0, good.length() - 1),
            good + "\n")) {
      assertThat(witness.answer(Bytes.utf8(bad), 0).status()).as(bad).isEqualTo(400);
    }
    assertThat(answer(request(0)).status()).isEqualTo(200);
  }

  @Test
  void onlyTheLogsOwnSignaturesAreKept() throws ParseFailure {
    grow(5);
    SignedCheckpoint latest = publisher.latest();
    SignedCheckpoint spoiled =
        latest.with(List.of(Samples.WITNESSES.get(1).cosign("another text\n", 1)));
    assertThat(answer(new AddCheckpoint(0, List.of(), spoiled)).status()).isEqualTo(200);
    SignedCheckpoint stored =
        SignedCheckpoint.parse(store.read(StoredMemory.path(Samples.ORIGIN)).orElseThrow());
    assertThat(stored.note().signatures()).hasSize(2);
  }

  @Test
  void aWitnessWhoseMemoryIsDamagedSignsNothing() {
    grow(5);
    answer(request(0));
    store.put(StoredMemory.path(Samples.ORIGIN), Bytes.utf8("five, I think"));
    assertThatThrownBy(() -> answer(request(5))).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void ofTwoThatExpectTheSameOnlyOneReplacesIt() {
    StoredMemory memory = new StoredMemory(store);
    grow(5);
    SignedCheckpoint five = publisher.latest();
    grow(9);
    assertThat(memory.replace(Samples.ORIGIN, Optional.empty(), publisher.latest())).isTrue();
    assertThat(memory.replace(Samples.ORIGIN, Optional.empty(), five)).isFalse();
    assertThat(memory.latest(Samples.ORIGIN)).contains(publisher.latest());
  }

  /**
   * The race of the specification: of two requests that were both judged good, the larger is stored
   * first. With the atomic step the smaller is judged again and turned away.
   */
  @Test
  void aSmallerRequestUnderWayDoesNotRollTheWitnessBack() {
    assertThat(sizeHeldAfterTheRace(true)).isEqualTo(9);
  }

  /** The control: a memory that overwrites without comparing is rolled back. */
  @Test
  void withoutTheAtomicStepTheWitnessIsRolledBack() {
    assertThat(sizeHeldAfterTheRace(false)).isEqualTo(5);
  }

  private long sizeHeldAfterTheRace(boolean atomic) {
    grow(5);
    AddCheckpoint smaller = request(0);
    grow(9);
    AddCheckpoint larger = request(0);
    Fakes.Memory shared = new Fakes.Memory();
    Witness quick = Fakes.honest(KEY, shared);
    WitnessMemory overtaken =
        new WitnessMemory() {
          private boolean first = true;

          @Override
          public Optional<SignedCheckpoint> latest(String origin) {
            Optional<SignedCheckpoint> held = shared.latest(origin);
            if (first) {
              first = false;
              quick.answer(larger.bytes(), 1);
            }
            return held;
          }

          @Override
          public boolean replace(
              String origin, Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
            if (atomic) {
              return shared.replace(origin, expected, next);
            }
            shared.overwrite(origin, next);
            return true;
          }
        };
    Fakes.honest(KEY, overtaken).answer(smaller.bytes(), 2);
    return shared.latest(Samples.ORIGIN).orElseThrow().size();
  }
}
