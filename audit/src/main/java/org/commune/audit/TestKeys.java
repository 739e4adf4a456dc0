package org.commune.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commune.polity.founding.Setup;
import org.commune.polity.founding.Setup.KeyGiven;
import org.commune.polity.founding.Setup.SigningGiven;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.ActStatement;
import org.commune.record.entry.Assertion;
import org.commune.record.entry.EdDsaKey;
import org.commune.record.entry.SeenState;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignatureScheme;

/**
 * Keys that anybody can make from a name, for scripts that try out signed acts. They prove nothing,
 * and say so: their ids begin with {@code test key of}, and the site they are for cannot exist (RFC
 * 6761, "invalid").
 */
final class TestKeys {
  private static final String RELYING_PARTY = "test.invalid";
  private static final String PAGE = "https://test.invalid";
  private static final String MARK = "test key of ";
  private static final byte PRESENT_AND_VERIFIED = 0x05;

  private TestKeys() {}

  /** The set-up with a test key for each of these persons who is given none. */
  static Setup enrolled(Setup setup, Iterable<PersonId> people) {
    List<KeyGiven> keys = new ArrayList<>();
    setup.signing().ifPresent(given -> keys.addAll(given.keys()));
    Set<PersonId> have = new HashSet<>();
    keys.forEach(key -> have.add(key.person()));
    for (PersonId person : people) {
      if (have.add(person)) {
        String credential = credential(MARK + person);
        keys.add(new KeyGiven(person, credential, key(Bytes.utf8(MARK + person))));
      }
    }
    Set<String> pages = new TreeSet<>(Set.of(PAGE));
    setup.signing().ifPresent(given -> pages.addAll(given.pages()));
    return setup.withSigning(
        new SigningGiven(
            setup.signing().map(SigningGiven::relyingParty).orElse(RELYING_PARTY),
            List.copyOf(pages),
            keys));
  }

  private static String credential(String name) {
    return Base64Text.encodeUrl(Bytes.utf8(name).toArray());
  }

  private static Bytes seed(Bytes credential) {
    return Hash.sha256(Bytes.concat(Bytes.utf8("commune/test-key/v1\0"), credential)).bytes();
  }

  private static String key(Bytes credential) {
    Bytes publicKey = SignatureScheme.ED25519.publicKey(seed(credential));
    return Base64Text.encodeUrl(new EdDsaKey(publicKey).cose().toArray());
  }

  /** The signature of a test key under an act, as a browser's would be. */
  static ActSignature sign(
      String credential, SigningGiven signing, String origin, Json.Members act, SeenState seen) {
    Bytes id = decoded(credential);
    Bytes nonce =
        Hash.sha256(
                Bytes.concat(Bytes.utf8("commune/test-nonce/v1\0"), id, Bytes.utf8(act.toString())))
            .bytes();
    Hash challenge = new ActStatement(origin, act, nonce, seen).challenge();
    return new ActSignature.ByAssertion(nonce, seen, assertion(credential, signing, challenge));
  }

  /** The answer of a test key to a challenge. */
  static Assertion assertion(String credential, SigningGiven signing, Hash challenge) {
    Bytes id = decoded(credential);
    Bytes client =
        Bytes.utf8(
            "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(
                    Base64Text.encodeUrl(challenge.bytes().toArray()), signing.pages().getFirst()));
    Bytes data =
        Bytes.concat(
            Hash.sha256(Bytes.utf8(signing.relyingParty())).bytes(),
            Bytes.of(PRESENT_AND_VERIFIED),
            Bytes.uint32(0));
    Bytes signed = Bytes.concat(data, Hash.sha256(client).bytes());
    return new Assertion(id, data, client, SignatureScheme.ED25519.sign(seed(id), signed));
  }

  private static Bytes decoded(String credential) {
    try {
      return Base64Text.decodeUrl(credential);
    } catch (ParseFailure e) {
      throw new IllegalArgumentException("no test key is called " + credential, e);
    }
  }
}
