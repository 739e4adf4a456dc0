package org.commune.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commune.audit.Concealment;
import org.commune.polity.Act;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.ActStatement;
import org.commune.record.entry.Assertion;
import org.commune.record.entry.EdDsaKey;
import org.commune.record.entry.SeenState;
import org.commune.record.entry.SessionCertificate;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignatureScheme;

/**
 * Members who sign all they do: each with a key of a session, which a key of their own certified.
 *
 * @param origin the name of the log
 * @param began when their sessions begin
 */
record SigningMembers(String origin, Instant began) {
  private static final String SITE = "bench.example";
  private static final String PAGE = "https://bench.example";
  private static final byte PRESENT_AND_VERIFIED = 0x05;
  private static final Duration SESSION = Duration.ofDays(30);
  private static final SeenState SEEN = new SeenState(0, Hash.OF_NO_LEAVES);

  /** What an organisation begins with whose members have these keys. */
  Setup enrolled(Setup setup, List<PersonId> members) {
    List<Setup.KeyGiven> keys = new ArrayList<>();
    for (PersonId member : members) {
      Bytes key = SignatureScheme.ED25519.publicKey(seed("key", member));
      keys.add(new Setup.KeyGiven(member, credential(member), base64(new EdDsaKey(key).cose())));
    }
    return setup.withSigning(new Setup.SigningGiven(SITE, List.of(PAGE), keys));
  }

  /** What the organisation calls the key of a member. */
  static String credential(PersonId member) {
    return base64(Bytes.utf8(member.id()));
  }

  /** The signature under an act of a member. */
  ActSignature signature(Act act) {
    Bytes session = seed("session", act.by());
    Bytes nonce = Hash.sha256(Bytes.utf8(act.id())).bytes();
    ActStatement statement = new ActStatement(origin, Concealment.asSent(act), nonce, SEEN);
    return new ActSignature.BySession(
        nonce,
        SEEN,
        certificate(act.by(), SignatureScheme.ED25519.publicKey(session)),
        SignatureScheme.ED25519.sign(session, statement.bytes()));
  }

  private SessionCertificate certificate(PersonId member, Bytes sessionKey) {
    long from = began.toEpochMilli();
    long until = began.plus(SESSION).toEpochMilli();
    Hash challenge = SessionCertificate.challenge(origin, sessionKey, from, until);
    Bytes client =
        Bytes.utf8(
            "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"%s\"}"
                .formatted(base64(challenge.bytes()), PAGE));
    Bytes data =
        Bytes.concat(
            Hash.sha256(Bytes.utf8(SITE)).bytes(), Bytes.of(PRESENT_AND_VERIFIED), Bytes.uint32(0));
    Bytes signed = Bytes.concat(data, Hash.sha256(client).bytes());
    return new SessionCertificate(
        sessionKey,
        from,
        until,
        new Assertion(
            Bytes.utf8(member.id()),
            data,
            client,
            SignatureScheme.ED25519.sign(seed("key", member), signed)));
  }

  private static Bytes seed(String of, PersonId member) {
    return Hash.sha256(Bytes.utf8(of + " of " + member)).bytes();
  }

  private static String base64(Bytes bytes) {
    return Base64Text.encodeUrl(bytes.toArray());
  }
}
