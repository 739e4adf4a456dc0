package org.commune.record.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.commune.record.MemoryStore;
import org.commune.record.Publisher;
import org.commune.record.Samples;
import org.commune.record.TileNodes;
import org.commune.record.Verification;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Receipt;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.VerifierKey;
import org.junit.jupiter.api.Test;

/** A log that shows two histories, with one of three witnesses on its side. */
class SplitViewTest {
  private static final List<VerifierKey> LOGS = List.of(Samples.LOG.verifier());
  private static final SigningKey DISHONEST = Samples.WITNESSES.get(2);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1871);

  /** One face of the log, with the witness that believes it and the one that says anything. */
  private static final class Face {
    private final MemoryStore store = new MemoryStore();
    private final Publisher publisher = Samples.create(store, new MemoryStore());
    private final Fakes.Memory memory = new Fakes.Memory();
    private final Witness honest;

    Face(SigningKey believer) {
      honest = Fakes.honest(believer, memory);
    }

    void publish(List<Bytes> entries, long now) {
      Samples.publish(publisher, entries);
      Cosigning step = Fakes.ask(publisher, honest, 0, now);
      publisher.cosigned(((Cosigning.Done) step).signatures());
      String text = publisher.latest().note().text();
      publisher.cosigned(List.of(DISHONEST.cosign(text, now)));
    }

    SignedCheckpoint heldByTheHonest() {
      return memory.latest(Samples.ORIGIN).orElseThrow();
    }
  }

  private record Fork(Face left, Face right) {
    /** The checkpoints of the two honest witnesses, compared with the larger side's tiles. */
    Optional<SplitView> compared() throws VerificationFailure {
      SignedCheckpoint one = left.heldByTheHonest();
      SignedCheckpoint other = right.heldByTheHonest();
      return one.size() <= other.size()
          ? SplitView.between(one, other, new TileNodes(right.store, other.size()))
          : SplitView.between(other, one, new TileNodes(left.store, one.size()));
    }
  }

  private Fork fork() {
    Face left = new Face(Samples.WITNESSES.get(0));
    Face right = new Face(Samples.WITNESSES.get(1));
    int common = random.nextInt(300);
    if (common > 0) {
      left.publish(Samples.acts(0, common), 1);
      right.publish(Samples.acts(0, common), 1);
    }
    left.publish(Samples.acts(common, common + random.nextInt(1, 40)), 2);
    right.publish(Samples.acts(common + 1000, common + 1000 + random.nextInt(1, 40)), 2);
    return new Fork(left, right);
  }

  @Test
  void everyOneOfAHundredForksIsFoundInOneRoundWithEvidenceThatVerifiesOffline() throws Exception {
    for (int i = 0; i < 100; i++) {
      Fork fork = fork();
      SplitView evidence = fork.compared().orElseThrow();
      SplitView read = SplitView.parse(evidence.bytes());
      assertThat(read).isEqualTo(evidence);
      read.verify(LOGS);
    }
  }

  @Test
  void bothSidesHaveAQuorumAndAreSoundEachByItself() throws Exception {
    Fork fork = fork();
    for (Face face : List.of(fork.left(), fork.right())) {
      assertThat(Samples.verify(face.store)).isInstanceOf(Verification.Sound.class);
      Receipt receipt = face.publisher.receipt(0);
      assertThat(receipt.verify(Samples.act(0), Samples.policy()).times()).hasSize(2);
    }
  }

  @Test
  void thePartOfTheDishonestWitnessAloneDoesNotMakeEvidence() throws Exception {
    Face face = new Face(Samples.WITNESSES.get(0));
    face.publish(Samples.acts(0, 10), 1);
    SignedCheckpoint early = face.publisher.latest();
    face.publish(Samples.acts(10, 12), 2);
    assertThat(SplitView.between(early, face.publisher.latest(), new TileNodes(face.store, 12)))
        .isEmpty();
  }

  @Test
  void everyChangeOfOneBitOfTheEvidenceIsRefusedOrSaysNoMore() throws Exception {
    Fork fork = fork();
    SplitView evidence = fork.compared().orElseThrow();
    byte[] bytes = evidence.bytes().toArray();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      Optional<SplitView> passed = passed(Bytes.of(altered));
      // Cosignatures are not part of the proof, so a change in one of them changes nothing proven.
      passed.ifPresent(view -> {
        assertThat(view.smaller().checkpoint()).isEqualTo(evidence.smaller().checkpoint());
        assertThat(view.larger().checkpoint()).isEqualTo(evidence.larger().checkpoint());
      });
    }
  }

  private static Optional<SplitView> passed(Bytes bytes) {
    try {
      SplitView view = SplitView.parse(bytes);
      view.verify(LOGS);
      return Optional.of(view);
    } catch (ParseFailure | VerificationFailure e) {
      return Optional.empty();
    }
  }

  @Test
  void anHonestLogCannotBeAccused() throws Exception {
    Face face = new Face(Samples.WITNESSES.get(0));
    face.publish(Samples.acts(0, 10), 1);
    SignedCheckpoint early = face.publisher.latest();
    face.publish(Samples.acts(10, 300), 2);
    SignedCheckpoint late = face.publisher.latest();
    List<Hash> proof = face.publisher.growthFrom(10).path();
    refused(new SplitView(early, late, early.root(), proof));
    refused(new SplitView(early, late, late.root(), proof));
    refused(new SplitView(early, late, late.root(), List.of()));
    refused(new SplitView(early, early, early.root(), List.of()));
    refused(new SplitView(early, early, late.root(), List.of()));
    refused(new SplitView(late, early, late.root(), proof));
    Fork fork = fork();
    SplitView evidence = fork.compared().orElseThrow();
    SigningKey other = SigningKey.ofLog(Samples.ORIGIN, Samples.seed(77));
    refused(
        new SplitView(
            evidence.smaller().checkpoint().sign(other),
            evidence.larger(),
            evidence.otherRoot(),
            evidence.path()));
  }

  private static void refused(SplitView view) {
    assertThatThrownBy(() -> view.verify(LOGS)).isInstanceOf(VerificationFailure.class);
  }

  @Test
  void tenThousandHonestGrowthsRaiseNoAlarm() throws Exception {
    int growths = 0;
    while (growths < 10_000) {
      MemoryStore store = new MemoryStore();
      Publisher publisher = Samples.create(store, new MemoryStore());
      List<Fakes.Memory> memories =
          List.of(new Fakes.Memory(), new Fakes.Memory(), new Fakes.Memory());
      SignedCheckpoint first = publisher.latest();
      for (int i = 0; i < 200; i++, growths++) {
        int size = (int) publisher.size();
        Samples.publish(publisher, Samples.acts(size, size + random.nextInt(1, 8)));
        // Not every witness is there every time.
        int asked = random.nextInt(3);
        Witness witness = Fakes.honest(Samples.WITNESSES.get(asked), memories.get(asked));
        assertThat(Fakes.ask(publisher, witness, random.nextLong(0, size + 1L), i))
            .isInstanceOf(Cosigning.Done.class);
        SignedCheckpoint held =
            memories.get(random.nextInt(3)).latest(Samples.ORIGIN).orElse(first);
        TileNodes nodes = new TileNodes(store, publisher.size());
        assertThat(SplitView.between(held, publisher.latest(), nodes)).isEmpty();
      }
      TileNodes nodes = new TileNodes(store, publisher.size());
      assertThat(CompactRange.of(publisher.size(), nodes, CompactRange.UNWATCHED).root())
          .isEqualTo(publisher.latest().root());
      assertThat(Samples.verify(store)).isInstanceOf(Verification.Sound.class);
    }
  }
}
