package org.commune.record.entry;

import java.util.Set;
import java.util.TreeMap;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/**
 * What a member signs: this act, for this organisation, having seen this state of its record.
 *
 * @param act as it is entered or as it is sent: its number and time are not signed, for the member
 *     cannot know them
 * @param origin of the organisation's log, so that no other organisation can use the signature
 * @param nonce 32 random bytes made by the member's device
 */
public record ActStatement(String origin, Json.Members act, Bytes nonce, SeenState seen) {
  public static final int NONCE_LENGTH = 32;

  /** What whoever enters the act adds to it: its number and its time. */
  private static final Set<String> ENTERED = Set.of("number", "at");

  private static final Bytes DOMAIN = Bytes.utf8("commune/act/v1\0");

  public ActStatement {
    if (nonce.length() != NONCE_LENGTH) {
      throw new IllegalArgumentException("a nonce has 32 bytes, found " + nonce.length());
    }
  }

  /** Every part has a fixed length or its length before it, so that no two statements meet. */
  public Bytes bytes() {
    Bytes name = Bytes.utf8(origin);
    return Bytes.concat(
        DOMAIN,
        Bytes.uint16(name.length()),
        name,
        Hash.sha256(CanonicalJson.bytes(asSent())).bytes(),
        nonce,
        Bytes.uint64(seen.size()),
        seen.root().bytes());
  }

  private Json.Members asSent() {
    TreeMap<String, Json> sent = new TreeMap<>(act.members());
    sent.keySet().removeAll(ENTERED);
    return new Json.Members(sent);
  }

  /** The challenge of the WebAuthn assertion. */
  public Hash challenge() {
    return Hash.sha256(bytes());
  }
}
