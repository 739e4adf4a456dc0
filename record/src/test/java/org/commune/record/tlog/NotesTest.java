package org.commune.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
  private static final Bytes SEED = Bytes.of(seed(1));

  /** Made once with Go's crypto/ed25519 and opened by sumdb/note; both keys from one seed. */
  static final String GOLDEN =
      """
      commune.example/test
      8
      XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

      \u2014 commune.example/test 5j/Oh0vuQTwlcoiNaE/10DEO4E0BKuQRaV6mgFQBAwnthgKGd84LO+thuFDi9jiCcCvlC5CJlcar8Z7vkXKPXDRuCwo=
      \u2014 witness.example/w1 CtfTXgAAAABkGFDLqMT8Ei2yReHlNDGosa48QEm7m8zozg6h4vubfZoz3VrGrS5Ri3zSd6PCb+FpofvIuJgKyXgP+aqCXL/ybau1Ag==
      """;

  private static final String LOG_KEY =
      "commune.example/test+e63fce87+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";
  private static final String WITNESS_KEY =
      "witness.example/w1+0ad7d35e+BIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";

  static byte[] seed(int value) {
    byte[] seed = new byte[SignatureScheme.SEED_LENGTH];
    Arrays.fill(seed, (byte) value);
    return seed;
  }

  @Test
  void theExampleOfTheSpecificationVerifies() throws Exception {
    VerifierKey key =
        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    Note note =
        Note.parse(
            """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """);
    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(note.verify(List.of(key)))
        .containsExactly(new VerifiedSignature(key, OptionalLong.empty()));
  }

  @Test
  void theGoldenCheckpointAndItsCosignatureComeOutByteForByte() throws Exception {
    SigningKey log = SigningKey.ofLog("commune.example/test", SEED);
    SigningKey witness = SigningKey.ofWitness("witness.example/w1", SEED);
    assertThat(log.verifier().text()).isEqualTo(LOG_KEY);
    assertThat(witness.verifier().text()).isEqualTo(WITNESS_KEY);
    Hash root = Hash.parseHex("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    SignedCheckpoint signed = new Checkpoint("commune.example/test", 8, root).sign(log);
    SignedCheckpoint cosigned =
        signed.with(List.of(witness.cosign(signed.note().text(), 1679315147)));
    assertThat(cosigned.note().written()).isEqualTo(GOLDEN);
    assertThat(SignedCheckpoint.parse(GOLDEN)).isEqualTo(cosigned);
  }

  @Test
  void theGoldenCosignatureIsVerifiedWithItsTime() throws Exception {
    VerifierKey witness = VerifierKey.parse(WITNESS_KEY);
    assertThat(Note.parse(GOLDEN).verify(List.of(witness)))
        .containsExactly(new VerifiedSignature(witness, OptionalLong.of(1679315147)));
  }

  @Test
  void everyChangeOfOneBitOfTheGoldenNoteIsRefused() throws Exception {
    List<VerifierKey> keys = List.of(VerifierKey.parse(LOG_KEY), VerifierKey.parse(WITNESS_KEY));
    byte[] bytes = Bytes.utf8(GOLDEN).toArray();
    List<VerifiedSignature> whole = Note.parse(GOLDEN).verify(keys);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(verifiedOrNothing(altered, keys)).isNotEqualTo(whole);
    }
  }

  /** A changed name makes a line a stranger's, which is passed over; it must not count. */
  private static List<VerifiedSignature> verifiedOrNothing(byte[] note, List<VerifierKey> keys) {
    try {
      return Note.parse(Bytes.of(note)).verify(keys);
    } catch (ParseFailure | VerificationFailure e) {
      return List.of();
    }
  }

  @Test
  void aWrongSignatureByAKnownKeySpoilsTheNoteThoughAnotherIsGood() throws Exception {
    SigningKey log = SigningKey.ofLog("a.example/log", SEED);
    SigningKey witness = SigningKey.ofWitness("b.example/witness", SEED);
    String text = "a.example/log\n0\n" + Hash.OF_NO_LEAVES.base64() + "\n";
    Note note = new Note(text, List.of(log.sign(text), witness.cosign("other\n", 1)));
    assertThat(note.verify(List.of(log.verifier()))).hasSize(1);
    assertThatThrownBy(() -> note.verify(List.of(log.verifier(), witness.verifier())))
        .isInstanceOf(VerificationFailure.class);
  }

  @Test
  void aNoteWithoutASignatureByATrustedKeyIsRefused() {
    VerifierKey stranger = SigningKey.ofLog("commune.example/test", Bytes.of(seed(2))).verifier();
    assertThatThrownBy(() -> Note.parse(GOLDEN).verify(List.of(stranger)))
        .isInstanceOf(VerificationFailure.class);
  }

  @Test
  void aNoteCarriesAtLeastSixteenSignaturesAndNotTenThousand() throws Exception {
    SigningKey key = SigningKey.ofLog("a.example/log", SEED);
    List<NoteSignature> lines = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      lines.add(SigningKey.ofWitness("w.example/" + i, SEED).cosign("t\n", i));
    }
    lines.add(key.sign("t\n"));
    Note note = new Note("t\n", lines);
    assertThat(Note.parse(note.written()).verify(List.of(key.verifier()))).hasSize(1);
    String many = "t\n\n" + key.sign("t\n").line().repeat(10_000);
    assertThatThrownBy(() -> Note.parse(many)).isInstanceOf(ParseFailure.class);
  }

  @Test
  void theTextIsSplitFromTheSignaturesAtTheLastEmptyLine() throws Exception {
    SigningKey key = SigningKey.ofLog("a.example/log", SEED);
    String text = "one\n\ntwo\n";
    assertThat(Note.parse(new Note(text, List.of(key.sign(text))).written()).text())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n\n\u2014 name AAAAAAA=",
        "text\n\n- name AAAAAAA=\n",
        "text\n\n\u2013 name AAAAAAA=\n",
        "text\n\n\u2014name AAAAAAA=\n",
        "text\n\n\u2014 name\n",
        "text\n\n\u2014 name AAAA\n",
        "text\n\n\u2014 name AAAAAA==\n",
        "text\n\n\u2014 name AAAAAAA\n",
        "text\n\n\u2014 name AAAAAAB=\n",
        "text\n\n\u2014 name AAAAAAA= \n",
        "text\n\n\u2014 na+me AAAAAAA=\n",
        "text\n\n\u2014 na\u00a0me AAAAAAA=\n",
        "text\n\n\u2014 na\u2003me AAAAAAA=\n",
        "text\n\n\u2014  AAAAAAA=\n",
        "te\rxt\n\n\u2014 name AAAAAAA=\n",
        "text\r\n\r\n\u2014 name AAAAAAA=\r\n",
        "te\u0000xt\n\n\u2014 name AAAAAAA=\n",
        "te\txt\n\n\u2014 name AAAAAAA=\n",
      })
  void whatIsNotANoteIsRefused(String note) {
    assertThatThrownBy(() -> Note.parse(Bytes.utf8(note))).isInstanceOf(ParseFailure.class);
  }

  @Test
  void aNoteThatIsNotUtf8IsRefused() {
    byte[] note = Bytes.utf8(GOLDEN).toArray();
    note[0] = (byte) 0xC0;
    assertThatThrownBy(() -> Note.parse(Bytes.of(note))).isInstanceOf(ParseFailure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n",
        "o\n1\n",
        "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n\u0661\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "o\n1\n47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nx\n",
      })
  void whatIsNotACheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(ParseFailure.class);
  }

  @Test
  void extensionLinesAreKept() throws Exception {
    String text = "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\nand more\n";
    assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
  }

  @Test
  void aCheckpointSignedByAnotherLogIsRefused() {
    SigningKey other = SigningKey.ofLog("other.example/log", SEED);
    SignedCheckpoint signed = new Checkpoint("a.example/log", 0, Hash.OF_NO_LEAVES).sign(other);
    assertThatThrownBy(() -> signed.verifyLog(List.of(other.verifier())))
        .isInstanceOf(VerificationFailure.class);
  }

  @Test
  void signingKeysAreReadBackAndDoNotShowTheirSecret() throws Exception {
    SigningKey key = SigningKey.ofWitness("witness.example/w1", SEED);
    SigningKey again = SigningKey.parse(key.secretText());
    assertThat(again.verifier()).isEqualTo(key.verifier());
    assertThat(again.cosign("t\n", 7)).isEqualTo(key.cosign("t\n", 7));
    assertThat(key.toString()).doesNotContain(SEED.base64()).doesNotContain(SEED.hex());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "commune.example/test",
        "commune.example/test+e63fce87",
        "commune.example/test+e63fce88+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "commune.example/test+E63FCE87+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "commune.example/tesu+e63fce87+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "commune.example/test+e63fce87+AoqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "commune.example/test+e63fce87+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D2",
        "commune example+e63fce87+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "+e63fce87+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
      })
  void whatIsNotAVerifierKeyIsRefused(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(ParseFailure.class);
  }
}
