package org.commune.record.entry;

import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/**
 * What a member signs: this act, for this organisation, having seen this state of its record.
 *
 * @param origin of the organisation's log, so that no other organisation can use the signature
 * @param nonce 32 random bytes made by the member's device
 */
public record ActStatement(String origin, Json.Members act, Bytes nonce, SeenState seen) {
  public static final int NONCE_LENGTH = 32;
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
        Hash.sha256(CanonicalJson.bytes(act)).bytes(),
        nonce,
        Bytes.uint64(seen.size()),
        seen.root().bytes());
  }

  /** The challenge of the WebAuthn assertion. */
  public Hash challenge() {
    return Hash.sha256(bytes());
  }
}
