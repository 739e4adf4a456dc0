package org.commune.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignatureScheme;
import org.junit.jupiter.api.Test;

class ActSignatureTest {
  private static final String ORIGIN = "union.example/record";
  private static final String PAGE = "https://union.example";
  private static final Site SITE = new Site(ORIGIN, "union.example", Set.of(PAGE));
  private static final Authenticator ROSA = new Authenticator("rosa's key");
  private static final long NOON = 1_800_000_000_000L;
  private static final long EIGHT_HOURS = 8 * 3_600_000L;
  private static final SeenState SEEN = new SeenState(7, Hash.sha256(Bytes.utf8("seen")));
  private static final Bytes NONCE = Bytes.of(new byte[32]);

  private static final Json.Members RECALL =
      Json.object()
          .with("by", Json.text("rosa"))
          .with("kind", Json.text("recall"))
          .with("object", Json.text("delegate 12"));

  private static final ActSignatureVerifier VERIFIER =
      new ActSignatureVerifier(
          SITE,
          credential ->
              credential.equals(ROSA.credential())
                  ? Optional.of(new Credentials.Enrolled("rosa", ROSA.key()))
                  : Optional.empty());

  private static Hash challenge(Json.Members act) {
    return new ActStatement(ORIGIN, act, NONCE, SEEN).challenge();
  }

  private static ActSignature byAssertion(Assertion assertion) {
    return new ActSignature.ByAssertion(NONCE, SEEN, assertion);
  }

  private static ActSignature good() {
    return byAssertion(ROSA.sign(challenge(RECALL), "union.example", PAGE));
  }

  private static ActSignature.BySession session(Json.Members act) {
    Bytes seed = Bytes.of(seed());
    Bytes key = SignatureScheme.ED25519.publicKey(seed);
    Hash challenge = SessionCertificate.challenge(ORIGIN, key, NOON, NOON + EIGHT_HOURS);
    Assertion assertion = ROSA.sign(challenge, "union.example", PAGE);
    SessionCertificate certificate =
        new SessionCertificate(key, NOON, NOON + EIGHT_HOURS, assertion);
    Bytes statement = new ActStatement(ORIGIN, act, NONCE, SEEN).bytes();
    return new ActSignature.BySession(
        NONCE, SEEN, certificate, SignatureScheme.ED25519.sign(seed, statement));
  }

  private static byte[] seed() {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 7);
    return seed;
  }

  @Test
  void anAssertionOverTheActNamesItsSigner() throws Exception {
    assertThat(VERIFIER.signer(RECALL, NOON, good())).isEqualTo("rosa");
  }

  @Test
  void aSessionKeyNamesItsSignerWhileItLasts() throws Exception {
    ActSignature signature = session(RECALL);
    assertThat(VERIFIER.signer(RECALL, NOON, signature)).isEqualTo("rosa");
    assertThat(VERIFIER.signer(RECALL, NOON + EIGHT_HOURS - 1, signature)).isEqualTo("rosa");
    refused(RECALL, NOON - 1, signature);
    refused(RECALL, NOON + EIGHT_HOURS, signature);
  }

  @Test
  void aSignatureDoesNotHoldForAnotherActLogNonceOrSeenState() {
    Json.Members other = RECALL.with("object", Json.text("delegate 13"));
    refused(other, NOON, good());
    refused(other, NOON, session(RECALL));
    Assertion assertion = ROSA.sign(challenge(RECALL), "union.example", PAGE);
    Bytes nonce = Hash.OF_NO_LEAVES.bytes();
    refused(RECALL, NOON, new ActSignature.ByAssertion(nonce, SEEN, assertion));
    SeenState seen = new SeenState(8, SEEN.root());
    refused(RECALL, NOON, new ActSignature.ByAssertion(NONCE, seen, assertion));
    Hash elsewhere = new ActStatement("other.example/record", RECALL, NONCE, SEEN).challenge();
    refused(RECALL, NOON, byAssertion(ROSA.sign(elsewhere, "union.example", PAGE)));
  }

  @Test
  void anAssertionFromAnotherPlaceIsRefused() {
    Hash challenge = challenge(RECALL);
    refused(
        RECALL, NOON, byAssertion(ROSA.sign(challenge, "union.example", "https://evil.example")));
    refused(RECALL, NOON, byAssertion(ROSA.sign(challenge, "evil.example", PAGE)));
    Bytes data = Authenticator.authenticatorData("union.example", (byte) 0x05);
    refused(
        RECALL,
        NOON,
        byAssertion(ROSA.sign(ROSA.clientData("webauthn.get", challenge, PAGE, true), data)));
    refused(
        RECALL,
        NOON,
        byAssertion(ROSA.sign(ROSA.clientData("webauthn.create", challenge, PAGE, false), data)));
  }

  @Test
  void anAssertionWithoutTheUserIsRefused() {
    Bytes client = ROSA.clientData("webauthn.get", challenge(RECALL), PAGE, false);
    for (byte flags : new byte[] {0, 1, 4, 0x40}) {
      Bytes data = Authenticator.authenticatorData("union.example", flags);
      refused(RECALL, NOON, byAssertion(ROSA.sign(client, data)));
    }
    refused(RECALL, NOON, byAssertion(ROSA.sign(client, Bytes.of(new byte[36]))));
  }

  @Test
  void oneMemberDoesNotSignForAnother() {
    Json.Members clarasAct = RECALL.with("by", Json.text("clara"));
    refused(clarasAct, NOON, byAssertion(ROSA.sign(challenge(clarasAct), "union.example", PAGE)));
    Json.Members nobodysAct = Json.object().with("kind", Json.text("recall"));
    refused(nobodysAct, NOON, byAssertion(ROSA.sign(challenge(nobodysAct), "union.example", PAGE)));
  }

  @Test
  void aKeyNobodyEnrolledAndASignatureByAnotherKeyAreRefused() {
    Authenticator mallory = new Authenticator("mallory's key");
    refused(RECALL, NOON, byAssertion(mallory.sign(challenge(RECALL), "union.example", PAGE)));
    Authenticator posing = new Authenticator("rosa's key");
    refused(RECALL, NOON, byAssertion(posing.sign(challenge(RECALL), "union.example", PAGE)));
  }

  @Test
  void everyChangeOfOneBitOfAnAssertionIsRefused() {
    Assertion good = ROSA.sign(challenge(RECALL), "union.example", PAGE);
    flipped(
        good.signature(), bytes -> assertion(good.authenticatorData(), good.clientData(), bytes));
    flipped(
        good.authenticatorData(), bytes -> assertion(bytes, good.clientData(), good.signature()));
    flipped(
        good.clientData(), bytes -> assertion(good.authenticatorData(), bytes, good.signature()));
  }

  private static Assertion assertion(Bytes authenticatorData, Bytes clientData, Bytes signature) {
    return new Assertion(ROSA.credential(), authenticatorData, clientData, signature);
  }

  private static void flipped(Bytes bytes, Function<Bytes, Assertion> assertion) {
    for (int bit = 0; bit < bytes.length() * 8; bit++) {
      byte[] altered = bytes.toArray();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      refused(RECALL, NOON, byAssertion(assertion.apply(Bytes.of(altered))));
    }
  }

  @Test
  void signaturesAreReadBackFromTheirEntries() throws ParseFailure {
    Ruling ruling = new Ruling.Admitted(Hash.OF_NO_LEAVES, List.of("12"));
    for (ActSignature signature : List.of(good(), session(RECALL))) {
      Entry entry = new Entry.Act(NOON, RECALL, ruling, Optional.of(signature));
      assertThat(Entry.parse(entry.bytes())).isEqualTo(entry);
    }
  }

  @Test
  void aPointBesideTheCurveIsNoKey() {
    assertThatThrownBy(() -> new Es256Key(ROSA.key().x(), ROSA.key().x()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(Json.Members act, long time, ActSignature signature) {
    assertThatThrownBy(() -> VERIFIER.signer(act, time, signature))
        .isInstanceOf(VerificationFailure.class);
  }
}
