package org.commune.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.ConsistencyProof;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.junit.jupiter.api.Test;

class ForkGuardTest {
  private final MemoryStore store = new MemoryStore();
  private final MemoryStore guard = new MemoryStore();

  @Test
  void anOlderCopyOfTheRecordIsRefusedByTheGuard() {
    Publisher publisher = Samples.create(store, guard);
    for (int size = 10; size <= 300; size += 29) {
      Samples.publish(publisher, Samples.acts((int) publisher.size(), size));
      MemoryStore older = store.copy();
      Samples.publish(publisher, Samples.acts(size, size + 3));
      assertThatThrownBy(() -> Samples.open(older, guard, List.of()))
          .isInstanceOf(ForkRefused.class)
          .hasMessageContaining(size + " entries")
          .hasMessageContaining((size + 3) + " entries");
    }
  }

  @Test
  void anOlderCopyOfRecordAndGuardIsRefusedByAWitness() {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 10));
    MemoryStore older = store.copy();
    MemoryStore olderGuard = guard.copy();
    Samples.publish(publisher, Samples.acts(10, 12));
    SignedCheckpoint cosigned = Samples.cosign(publisher, 1_000);
    assertThatThrownBy(() -> Samples.open(older, olderGuard, List.of(cosigned)))
        .isInstanceOf(ForkRefused.class)
        .hasMessageContaining("w0.example/witness");
  }

  @Test
  void aCopyThatWentOnIsRefusedAtTheSameSizeAndBeyond() throws Exception {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 10));
    MemoryStore older = store.copy();
    MemoryStore olderGuard = guard.copy();
    Samples.publish(publisher, Samples.acts(10, 12));
    SignedCheckpoint cosigned = Samples.cosign(publisher, 1_000);
    Samples.publish(Samples.open(older, olderGuard, List.of()), Samples.acts(20, 25));
    assertThatThrownBy(() -> Samples.open(older, olderGuard, List.of(cosigned)))
        .isInstanceOf(ForkRefused.class)
        .hasMessageContaining("another root");
  }

  /** The control: without guard and witnesses the older copy signs a second history. */
  @Test
  void withoutTheGuardTwoHistoriesAreSigned() throws Exception {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 10));
    MemoryStore older = store.copy();
    SignedCheckpoint first = Samples.publish(publisher, Samples.acts(10, 12));
    Publisher unguarded = Samples.open(older, new MemoryStore(), List.of());
    SignedCheckpoint second = Samples.publish(unguarded, Samples.acts(20, 22));
    assertThat(second.size()).isEqualTo(first.size());
    assertThatThrownBy(
            () -> new ConsistencyProof(12, 12, List.of()).verify(first.root(), second.root()))
        .isInstanceOf(VerificationFailure.class);
  }

  @Test
  void anEmptiedStoreIsNotStartedAnew() {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 10));
    assertThatThrownBy(() ->
            Publisher.create(
                new MemoryStore(), ForkGuard.open(guard), Samples.LOG, Samples.policy(), List.of()))
        .isInstanceOf(ForkRefused.class);
    assertThatThrownBy(() ->
            Publisher.create(
                new MemoryStore(),
                ForkGuard.open(new MemoryStore()),
                Samples.LOG,
                Samples.policy(),
                List.of(publisher.latest())))
        .isInstanceOf(ForkRefused.class);
    assertThatThrownBy(() -> Samples.open(new MemoryStore(), guard, List.of()))
        .isInstanceOf(ParseFailure.class);
  }

  @Test
  void aDamagedGuardIsNotPassedOver() {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 10));
    guard.put("signed/010", Bytes.utf8("signed at some time"));
    assertThatThrownBy(() -> Samples.open(store, guard, List.of()))
        .isInstanceOf(ParseFailure.class);
  }

  @Test
  void theLargestSizeIsFoundWhateverItsNumberOfDigits() throws Exception {
    Publisher publisher = Samples.create(store, guard);
    for (int size : List.of(9, 10, 99, 100, 999, 1000, 1001)) {
      Samples.publish(publisher, Samples.acts((int) publisher.size(), size));
      assertThat(ForkGuard.open(guard).highest()).contains(publisher.latest());
    }
  }

  @Test
  void aLostGuardIsBegunAgainAtTheSizeOfTheRecord() throws Exception {
    Publisher publisher = Samples.create(store, guard);
    SignedCheckpoint signed = Samples.publish(publisher, Samples.acts(0, 10));
    MemoryStore fresh = new MemoryStore();
    Samples.open(store, fresh, List.of(signed));
    assertThat(ForkGuard.open(fresh).highest()).contains(signed);
  }

  @Test
  void aForgedCheckpointDoesNotStopTheLog() {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 10));
    SigningKey mallory = SigningKey.ofLog(Samples.ORIGIN, Samples.seed(66));
    SignedCheckpoint forged = new Checkpoint(Samples.ORIGIN, 99, Hash.OF_NO_LEAVES).sign(mallory);
    assertThatThrownBy(() -> Samples.open(store, guard, List.of(forged)))
        .isInstanceOf(VerificationFailure.class);
  }
}
