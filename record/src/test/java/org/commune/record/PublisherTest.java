package org.commune.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.NaiveTree;
import org.commune.record.tlog.NoteSignature;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.Receipt;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.TileName;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class PublisherTest {
  private final MemoryStore store = new MemoryStore();
  private final MemoryStore guard = new MemoryStore();

  @Test
  void aNewRecordIsTheSignedEmptyTree() {
    Publisher publisher = Samples.create(store, guard);
    assertThat(publisher.size()).isZero();
    assertThat(Samples.verify(store))
        .isEqualTo(new Verification.Sound(0, publisher.latest().root(), 1, 0, 0, 0));
  }

  @Test
  void whatIsPublishedIsTheTreeOfItsEntriesAndVerifies() {
    Property.forAll(Gens.lists(Gens.ints(1, 300), 1, 6))
        .withTrials(25)
        .check(batches -> {
          MemoryStore published = new MemoryStore();
          Publisher publisher = Samples.create(published, new MemoryStore());
          List<Bytes> entries = new ArrayList<>();
          for (int batch : batches) {
            List<Bytes> more = Samples.acts(entries.size(), entries.size() + batch);
            entries.addAll(more);
            SignedCheckpoint signed = Samples.publish(publisher, more);
            assertThat(signed.root()).isEqualTo(NaiveTree.ofEntries(entries).root());
          }
          assertThat(Samples.verify(published))
              .isEqualTo(
                  new Verification.Sound(
                      entries.size(), publisher.latest().root(), batches.size() + 1, 0, 0, 0));
          assertThat(Samples.verify(published.unlisted())).isInstanceOf(Verification.Sound.class);
        });
  }

  @Test
  void aRecordOpenedAgainGoesOnAsIfNothingHadBeen() throws Exception {
    MemoryStore other = new MemoryStore();
    Publisher steady = Samples.create(other, new MemoryStore());
    Samples.create(store, guard);
    for (int from = 0; from < 900; from += 150) {
      Publisher opened = Samples.open(store, guard, List.of());
      Samples.publish(opened, Samples.acts(from, from + 150));
      Samples.publish(steady, Samples.acts(from, from + 150));
    }
    assertThat(store.files()).isEqualTo(other.files());
  }

  @Test
  void partialTilesGoWhenTheirFullTileIsThere() {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 100));
    Samples.publish(publisher, Samples.acts(100, 255));
    assertThat(store.files()).containsKeys("tile/0/000.p/100", "tile/entries/000.p/255");
    Samples.publish(publisher, Samples.acts(255, 256));
    assertThat(store.files().keySet().stream().filter(name -> name.startsWith("tile/")))
        .containsExactly("tile/0/000", "tile/1/000.p/1", "tile/entries/000");
  }

  @Test
  void everyTileTheSpecificationAsksForIsThere() {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 70_000 / 50));
    assertThat(store.files().keySet())
        .containsAll(TileName.of(70_000 / 50).map(TileName::path).toList());
  }

  @Test
  void theReceiptOfEveryEntryVerifiesOffline() throws Exception {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 300));
    Samples.cosign(publisher, 1_000_000);
    for (int index = 0; index < 300; index += 7) {
      Receipt receipt = Receipt.parse(publisher.receipt(index).bytes());
      assertThat(receipt.verify(Samples.act(index), Samples.policy()).times()).hasSize(3);
    }
  }

  @Test
  void aBadCosignatureOrAStrangersDoesNotGetIntoTheCheckpoint() {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 3));
    NoteSignature wrong = Samples.WITNESSES.get(0).cosign("something else\n", 1);
    SigningKey stranger = SigningKey.ofWitness("stranger.example/w", Samples.seed(9));
    NoteSignature unknown = stranger.cosign(publisher.latest().note().text(), 1);
    SignedCheckpoint before = publisher.latest();
    assertThat(publisher.cosigned(List.of(wrong, unknown))).isEqualTo(before);
  }

  @Test
  void theVerifierSaysHowFarTheQuorumHasVouched() {
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 3));
    Samples.cosign(publisher, 5);
    Samples.publish(publisher, Samples.acts(3, 8));
    publisher.cosigned(
        List.of(Samples.WITNESSES.get(0).cosign(publisher.latest().note().text(), 6)));
    assertThat(Samples.verify(store))
        .isEqualTo(new Verification.Sound(8, publisher.latest().root(), 3, 4, 3, 0));
  }

  @Test
  void anEntryThatIsTooLongIsTurnedAwayAndTheRecordGoesOn() {
    Publisher publisher = Samples.create(store, guard);
    Bytes tooLong = Bytes.of(new byte[65_536]);
    assertThatThrownBy(() -> publisher.publish(List.of(Samples.act(0), tooLong)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Samples.publish(publisher, Samples.acts(0, 1)).size()).isEqualTo(1);
  }

  @Test
  void theRecordGoesOnUnderANewKeyThatThePolicyLists() throws Exception {
    Samples.publish(Samples.create(store, guard), Samples.acts(0, 3));
    SigningKey next = SigningKey.ofLog(Samples.ORIGIN, Samples.seed(2));
    Policy both =
        Policy.parse(
            "log %s\nlog %s\nquorum none\n".formatted(Samples.LOG.verifier(), next.verifier()));
    Publisher publisher = Publisher.open(store, ForkGuard.open(guard), next, both, List.of());
    Samples.publish(publisher, Samples.acts(3, 5));
    assertThat(RecordVerifier.of(both).verify(store, EntryCheck.NONE))
        .isInstanceOf(Verification.Sound.class);
    assertThat(RecordVerifier.of(Samples.policy()).verify(store, EntryCheck.NONE))
        .isInstanceOf(Verification.Broken.class);
  }

  @Test
  void aKeyThatThePolicyDoesNotListSignsNothing() {
    SigningKey other = SigningKey.ofLog(Samples.ORIGIN, Samples.seed(2));
    assertThatThrownBy(() ->
            Publisher.create(store, ForkGuard.open(guard), other, Samples.policy(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.files()).isEmpty();
  }

  @Test
  void afterAFailureNothingMoreIsSigned() {
    Publisher publisher = Samples.create(new Forgetful(store), guard);
    assertThatThrownBy(() -> publisher.publish(Samples.acts(0, 2)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("tile/");
    assertThatThrownBy(() -> publisher.publish(Samples.acts(0, 2)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(guard.files()).hasSize(1);
  }

  /** Flips one bit of every bundle on its way, as failing memory does. */
  private record Forgetful(MemoryStore store) implements Store {
    @Override
    public void put(String name, Bytes bytes) {
      byte[] altered = bytes.toArray();
      if (name.startsWith("tile/entries")) {
        altered[altered.length - 1] ^= 0x10;
      }
      store.put(name, Bytes.of(altered));
    }

    @Override
    public Optional<Bytes> read(String name) {
      return store.read(name);
    }

    @Override
    public Optional<List<String>> names() {
      return store.names();
    }

    @Override
    public void remove(String name) {
      store.remove(name);
    }
  }

  private record Indexes(List<Long> seen) implements EntryCheck<Bytes> {
    @Override
    public Bytes read(Bytes entry) {
      return entry;
    }

    @Override
    public void entry(long index, Bytes read, Later later) {
      seen.add(index);
    }
  }

  @Test
  void aVerificationGoesOnFromACheckpointVerifiedBefore() {
    Publisher publisher = Samples.create(store, guard);
    SignedCheckpoint early = Samples.publish(publisher, Samples.acts(0, 400));
    SignedCheckpoint late = Samples.publish(publisher, Samples.acts(400, 700));
    List<Long> seen = new ArrayList<>();
    Verification verification =
        RecordVerifier.of(Samples.policy())
            .verifySince(store, new Indexes(seen), early.checkpoint());
    assertThat(verification).isEqualTo(new Verification.Sound(700, late.root(), 2, 0, 0, 0));
    assertThat(seen).hasSize(300).startsWith(400L).endsWith(699L);
  }

  @Test
  void aRecordThatDoesNotContinueWhatOneKnowsIsFound() {
    SignedCheckpoint known =
        Samples.publish(Samples.create(new MemoryStore(), new MemoryStore()), Samples.acts(1, 401));
    Publisher publisher = Samples.create(store, guard);
    Samples.publish(publisher, Samples.acts(0, 700));
    RecordVerifier verifier = RecordVerifier.of(Samples.policy());
    assertThat(verifier.verifySince(store, EntryCheck.NONE, known.checkpoint()))
        .isInstanceOf(Verification.Broken.class);
    MemoryStore shorter = new MemoryStore();
    Samples.publish(Samples.create(shorter, new MemoryStore()), Samples.acts(1, 301));
    assertThat(verifier.verifySince(shorter, EntryCheck.NONE, known.checkpoint()))
        .isInstanceOf(Verification.Broken.class);
  }
}
