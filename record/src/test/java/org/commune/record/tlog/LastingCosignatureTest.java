package org.commune.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.commune.record.format.Bytes;
import org.commune.record.format.VerificationFailure;
import org.junit.jupiter.api.Test;

/** Cosignatures by ML-DSA-44, checked against the JDK's own implementation. */
class LastingCosignatureTest {
  private static final SigningKey WITNESS =
      SigningKey.ofLastingWitness("witness.example/pq", Bytes.of(NotesTest.seed(1)));
  private static final SigningKey LOG =
      SigningKey.ofLog("log.example/a", Bytes.of(NotesTest.seed(2)));
  private static final SignedCheckpoint SIGNED =
      new Checkpoint("log.example/a", 13, Hash.OF_NO_LEAVES).sign(LOG);
  private static final String TEXT = SIGNED.note().text();

  /** SubjectPublicKeyInfo for id-ml-dsa-44 (RFC 9881), before the 1,312 bytes of the key. */
  private static final String SPKI = "30820532300b06096086480165030403110382052100";

  private static boolean jdkVerifies(Bytes message, Bytes signature)
      throws GeneralSecurityException {
    Bytes encoded =
        Bytes.concat(Bytes.of(HexFormat.of().parseHex(SPKI)), WITNESS.verifier().publicKey());
    Signature verifier = Signature.getInstance("ML-DSA-44");
    verifier.initVerify(
        KeyFactory.getInstance("ML-DSA-44")
            .generatePublic(new X509EncodedKeySpec(encoded.toArray())));
    verifier.update(message.toArray());
    return verifier.verify(signature.toArray());
  }

  @Test
  void theJdkFindsTheSignatureGoodOverTheStructureOfTheSpecification() throws Exception {
    Bytes message =
        Bytes.concat(
            Bytes.utf8("subtree/v1\n\0"),
            Bytes.of((byte) 18),
            Bytes.utf8("witness.example/pq"),
            Bytes.uint64(1_679_315_147),
            Bytes.of((byte) 13),
            Bytes.utf8("log.example/a"),
            Bytes.uint64(0),
            Bytes.uint64(13),
            Hash.OF_NO_LEAVES.bytes());
    Bytes signature = WITNESS.cosign(TEXT, 1_679_315_147).signature();
    assertThat(signature.uint64At(0)).isEqualTo(1_679_315_147);
    assertThat(signature.length()).isEqualTo(8 + 2420);
    assertThat(jdkVerifies(message, signature.slice(8, signature.length()))).isTrue();
    assertThat(jdkVerifies(Bytes.utf8("another"), signature.slice(8, signature.length())))
        .isFalse();
  }

  @Test
  void itCountsTowardsAQuorumWithItsTime() throws Exception {
    Policy policy =
        Policy.parse(
            "log %s\nwitness w %s\nquorum w\n".formatted(LOG.verifier(), WITNESS.verifier()));
    SignedCheckpoint cosigned = SIGNED.with(List.of(WITNESS.cosign(TEXT, 77)));
    assertThat(policy.verify(SignedCheckpoint.parse(cosigned.bytes())).times())
        .containsEntry("w", 77L);
    assertThatThrownBy(() -> policy.verify(SIGNED)).isInstanceOf(VerificationFailure.class);
  }

  @Test
  void itDoesNotHoldForAnotherTimeSizeRootLogOrName() throws Exception {
    NoteSignature good = WITNESS.cosign(TEXT, 77);
    assertThat(WITNESS.verifier().verify(TEXT, good).time()).isEqualTo(OptionalLong.of(77));
    Bytes later =
        Bytes.concat(Bytes.uint64(78), good.signature().slice(8, good.signature().length()));
    refused(TEXT, new NoteSignature(good.name(), good.keyId(), later));
    refused(TEXT.replace("13", "14"), good);
    refused(TEXT.replace("log.example/a", "log.example/b"), good);
    refused(new Checkpoint("log.example/a", 13, Hash.leaf(Bytes.of())).text(), good);
    refused("not a checkpoint\n", good);
    SigningKey renamed =
        SigningKey.ofLastingWitness("witness.example/rq", Bytes.of(NotesTest.seed(1)));
    refused(TEXT, renamed.cosign(TEXT, 77));
  }

  @Test
  void aChangedBitIsRefusedWhereverItIs() {
    NoteSignature good = WITNESS.cosign(TEXT, 77);
    for (int at = 0; at < good.signature().length(); at += 31) {
      byte[] altered = good.signature().toArray();
      altered[at] ^= 0x08;
      refused(TEXT, new NoteSignature(good.name(), good.keyId(), Bytes.of(altered)));
    }
  }

  @Test
  void theSameIsAlwaysSignedInTheSameWay() {
    assertThat(WITNESS.cosign(TEXT, 77)).isEqualTo(WITNESS.cosign(TEXT, 77));
  }

  @Test
  void itsKeysAreReadBack() throws Exception {
    assertThat(VerifierKey.parse(WITNESS.verifier().text())).isEqualTo(WITNESS.verifier());
    assertThat(SigningKey.parse(WITNESS.secretText()).verifier()).isEqualTo(WITNESS.verifier());
  }

  private static void refused(String text, NoteSignature signature) {
    assertThatThrownBy(() -> WITNESS.verifier().verify(text, signature))
        .isInstanceOf(VerificationFailure.class);
  }
}
