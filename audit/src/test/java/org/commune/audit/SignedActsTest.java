package org.commune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.polity.founding.Setup.SigningGiven;
import org.commune.record.Verification;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.ActStatement;
import org.commune.record.entry.Assertion;
import org.commune.record.entry.Entry;
import org.commune.record.entry.SeenState;
import org.commune.record.entry.SessionCertificate;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignatureScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a publisher can do who holds the signing key of the log, and not the keys of the members:
 * every record here is rightly hashed and signed by the log.
 */
@DisplayName("An audit of signed acts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignedActsTest {
  private static final String ORIGIN = "commune/test";
  private static final SigningGiven SITE =
      new SigningGiven("test.invalid", List.of("https://test.invalid"), List.of());
  private static final String REVOKING =
      """
      scenario: A key is revoked
      charter: association
      start: 2026-03-02T09:00:00Z
      setup:
        members: 10
        sign_acts: true
      steps:
        - do: {revoke_key: m-4, credential: %s}
          by: m-4
        - do: {propose_motion: mine, in: meeting, deed: {adopt_policy: songs}}
          by: m-4
      """
          .formatted(credential("m-4"));

  private Scenario honest = new Scenario(List.of(), List.of(), List.of(), java.util.Map.of());

  @BeforeAll
  void play() throws Exception {
    honest = Scenario.of("44-association");
  }

  private static String credential(String person) {
    return Base64Text.encodeUrl(Bytes.utf8("test key of " + person).toArray());
  }

  /** The act that proposes the recall, by m-20, which its author signed. */
  private int recall() {
    return honest.first(
        Entry.Act.class,
        act -> act.signature().isPresent() && act.act().toString().contains("revoke"));
  }

  private Entry.Act at(int index) {
    return (Entry.Act) honest.entries().get(index);
  }

  private static Entry.Act signed(Entry.Act act, Optional<ActSignature> signature) {
    return new Entry.Act(act.time(), act.act(), act.ruling(), signature);
  }

  private static ActSignature by(String person, String origin, Json.Members act, SeenState seen) {
    return TestKeys.sign(credential(person), SITE, origin, act, seen);
  }

  private void found(int index, ActSignature signature, String reason) throws Exception {
    found(index, signed(at(index), Optional.of(signature)), reason);
  }

  private void found(int index, Entry.Act forged, String reason) throws Exception {
    List<Entry> entries = new ArrayList<>(honest.entries());
    entries.set(index, forged);
    assertFound(honest.with(entries).audited(), index, reason);
  }

  private static void assertFound(Audit.Report report, int index, String reason) {
    assertThat(report.verification())
        .asInstanceOf(type(Verification.Broken.class))
        .returns((long) index, Verification.Broken::first)
        .satisfies(broken -> assertThat(broken.reason()).contains(reason));
  }

  @Test
  @DisplayName("finds them sound and counts who signed, by kind of act")
  void countsTheSigned() throws Exception {
    Audit.Report report = honest.audited();
    assertThat(report.verification()).isInstanceOf(Verification.Sound.class);
    assertThat(report.testKeys()).isTrue();
    assertThat(report.kinds())
        .contains(new KindOfAct("propose_motion", 6, 5, 0, 0))
        .contains(new KindOfAct("vote", 96, 96, 0, 0));
  }

  @Test
  @DisplayName("finds a recall that the publisher made up, for nobody signed it")
  void findsForgedRecall() throws Exception {
    found(recall(), signed(at(recall()), Optional.empty()), "m-20 has not signed it");
  }

  @Test
  @DisplayName("finds a vote on a recall that the publisher made up")
  void findsForgedVote() throws Exception {
    int vote =
        honest.first(
            Entry.Act.class, act -> CanonicalJson.text(act.act()).contains("\"vote\":\"revoke\""));
    found(vote, signed(at(vote), Optional.empty()), "has not signed it");
  }

  @Test
  @DisplayName("finds a signature by another member, by a key nobody enrolled, over another act")
  void findsWrongSigners() throws Exception {
    int index = recall();
    Json.Members act = at(index).act();
    SeenState seen = at(index).signature().orElseThrow().seen();
    found(index, by("m-19", ORIGIN, act, seen), "signed by m-19, who is not the author");
    found(index, by("mallory", ORIGIN, act, seen), "a key that nobody enrolled");
    Json.Members other = act.with("id", Json.text("another"));
    found(index, by("m-20", ORIGIN, other, seen), "another challenge: another act");
  }

  @Test
  @DisplayName("finds a signature given to another organisation, or to another history of this one")
  void findsWrongContexts() throws Exception {
    int index = recall();
    Json.Members act = at(index).act();
    SeenState seen = at(index).signature().orElseThrow().seen();
    found(index, by("m-20", "commune/other", act, seen), "another challenge");
    SeenState fork = new SeenState(seen.size(), Hash.OF_NO_LEAVES);
    found(index, by("m-20", ORIGIN, act, fork), "had seen another history");
  }

  @Test
  @DisplayName("finds a signature taken from one act and put under another")
  void findsReplayedSignature() throws Exception {
    int index = recall();
    Json.Members again = at(index).act().with("id", Json.text("act-again"));
    Entry.Act forged =
        new Entry.Act(at(index).time(), again, at(index).ruling(), at(index).signature());
    found(index, forged, "another challenge: another act");
  }

  @Test
  @DisplayName("finds a signed act that is entered a second time as if it counted again")
  void findsReplayedAct() throws Exception {
    int index = recall();
    List<Entry> entries = new ArrayList<>(honest.entries());
    Json.Members next = at(index).act().with("number", number(index + 1));
    entries.add(
        index + 1,
        new Entry.Act(at(index).time(), next, at(index).ruling(), at(index).signature()));
    assertFound(honest.with(entries).audited(), index + 1, "it was sent before");
  }

  private Json number(int index) {
    return Optional.ofNullable(at(index).act().members().get("number")).orElseThrow();
  }

  @Test
  @DisplayName("finds a session key that spoke after its time, and takes it while it lasts")
  void findsExpiredSession() throws Exception {
    int index = recall();
    found(index, session(at(index), at(index).time()), "did not speak at that time");
    List<Entry> entries = new ArrayList<>(honest.entries().subList(0, index));
    entries.add(signed(at(index), Optional.of(session(at(index), at(index).time() + 1))));
    assertThat(honest.with(entries).audited().verification())
        .isInstanceOf(Verification.Sound.class);
  }

  private static ActSignature session(Entry.Act act, long until) {
    Bytes seed = Hash.sha256(Bytes.utf8("a session")).bytes();
    Bytes key = SignatureScheme.ED25519.publicKey(seed);
    SeenState seen = act.signature().orElseThrow().seen();
    long from = until - 8 * 3_600_000L;
    Assertion certified =
        TestKeys.assertion(
            credential("m-20"), SITE, SessionCertificate.challenge(ORIGIN, key, from, until));
    Bytes nonce = Hash.sha256(key).bytes();
    Bytes statement = new ActStatement(ORIGIN, act.act(), nonce, seen).bytes();
    return new ActSignature.BySession(
        nonce,
        seen,
        new SessionCertificate(key, from, until, certified),
        SignatureScheme.ED25519.sign(seed, statement));
  }

  @Test
  @DisplayName("finds a signature by a key that was revoked before")
  void findsRevokedKey() throws Exception {
    Scenario revoked = Scenario.ofScript("association", REVOKING);
    int last = revoked.entries().size() - 1;
    Entry.Act act = (Entry.Act) revoked.entries().get(last);
    assertThat(act.signature()).isEmpty();
    List<Entry> entries = new ArrayList<>(revoked.entries());
    SeenState seen = new SeenState(0, Hash.OF_NO_LEAVES);
    entries.set(last, signed(act, Optional.of(by("m-4", ORIGIN, act.act(), seen))));
    assertFound(revoked.with(entries).audited(), last, "that was revoked on");
  }
}
