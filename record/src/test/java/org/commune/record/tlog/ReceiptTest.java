package org.commune.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private static final SigningKey LOG =
      SigningKey.ofLog("log.example/a", Bytes.of(NotesTest.seed(1)));
  private static final SigningKey WITNESS =
      SigningKey.ofWitness("witness.example/w", Bytes.of(NotesTest.seed(2)));
  private static final NaiveTree TREE = NaiveTree.ofNumberedLeaves(13);

  private static Policy policy() throws ParseFailure {
    return Policy.parse(
        "log %s\nwitness w %s\nquorum w\n".formatted(LOG.verifier(), WITNESS.verifier()));
  }

  private static SignedCheckpoint checkpoint() {
    SignedCheckpoint signed = new Checkpoint("log.example/a", 13, TREE.root()).sign(LOG);
    return signed.with(List.of(WITNESS.cosign(signed.note().text(), 1_000_000)));
  }

  @Test
  void theReceiptOfEveryEntryIsReadBackAndVerifies() throws Exception {
    for (int index = 0; index < 13; index++) {
      Receipt receipt = Receipt.of(TREE, index, checkpoint());
      Receipt read = Receipt.parse(receipt.bytes());
      assertThat(read).isEqualTo(receipt);
      assertThat(read.verify(Bytes.utf8("leaf " + index), policy()).times())
          .containsExactlyEntriesOf(Map.of("w", 1_000_000L));
    }
  }

  @Test
  void aReceiptDoesNotVerifyForAnotherEntry() throws Exception {
    Receipt receipt = Receipt.of(TREE, 4, checkpoint());
    assertThatThrownBy(() -> receipt.verify(Bytes.utf8("leaf 5"), policy()))
        .isInstanceOf(VerificationFailure.class);
  }

  @Test
  void aReceiptWithoutTheQuorumDoesNotVerify() throws Exception {
    SignedCheckpoint signed = new Checkpoint("log.example/a", 13, TREE.root()).sign(LOG);
    Receipt receipt = Receipt.of(TREE, 4, signed);
    assertThatThrownBy(() -> receipt.verify(Bytes.utf8("leaf 4"), policy()))
        .isInstanceOf(VerificationFailure.class);
  }

  @Test
  void everyChangeOfOneBitOfAReceiptIsRefused() throws Exception {
    Policy policy = policy();
    Bytes entry = Bytes.utf8("leaf 4");
    byte[] receipt = Receipt.of(TREE, 4, checkpoint()).bytes().toArray();
    for (int bit = 0; bit < receipt.length * 8; bit++) {
      byte[] altered = receipt.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(passes(Bytes.of(altered), entry, policy)).as("bit %d", bit).isFalse();
    }
  }

  private static boolean passes(Bytes receipt, Bytes entry, Policy policy) {
    try {
      Receipt.parse(receipt).verify(entry, policy);
      return true;
    } catch (ParseFailure | VerificationFailure e) {
      return false;
    }
  }

  @Test
  void everyLineLeftOutOrDoubledIsRefused() throws Exception {
    Policy policy = policy();
    Bytes entry = Bytes.utf8("leaf 4");
    List<String> lines = List.of(Receipt.of(TREE, 4, checkpoint()).bytes().text().split("\n", -1));
    for (int i = 0; i < lines.size() - 1; i++) {
      List<String> without = new ArrayList<>(lines);
      String line = without.remove(i);
      assertThat(passes(Bytes.utf8(String.join("\n", without)), entry, policy)).isFalse();
      List<String> doubled = new ArrayList<>(lines);
      doubled.add(i, line);
      // A signature given twice is the same signature.
      assertThat(passes(Bytes.utf8(String.join("\n", doubled)), entry, policy))
          .isEqualTo(line.startsWith("\u2014"));
    }
  }

  @Test
  void extraBytesAreCarriedAlong() throws Exception {
    Receipt plain = Receipt.of(TREE, 0, checkpoint());
    Receipt receipt =
        new Receipt(Optional.of(Bytes.utf8("an opening")), 0, plain.path(), plain.checkpoint());
    assertThat(Receipt.parse(receipt.bytes())).isEqualTo(receipt);
  }

  @Test
  void aPathOfSixtyFourHashesIsRefused() {
    Receipt receipt =
        new Receipt(Optional.empty(), 0, Collections.nCopies(64, Hash.OF_NO_LEAVES), checkpoint());
    assertThatThrownBy(() -> Receipt.parse(receipt.bytes())).isInstanceOf(ParseFailure.class);
  }
}
