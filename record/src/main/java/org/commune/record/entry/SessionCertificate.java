package org.commune.record.entry;

import org.commune.record.format.Bytes;
import org.commune.record.tlog.Hash;

/**
 * A member's word that a key of the browser session speaks for them for some hours, given by one
 * WebAuthn assertion.
 *
 * @param publicKey Ed25519
 * @param from first millisecond since 1970 at which it speaks
 * @param until first millisecond since 1970 at which it does not any more
 * @param assertion over {@link #challenge}
 */
public record SessionCertificate(Bytes publicKey, long from, long until, Assertion assertion) {
  private static final Bytes DOMAIN = Bytes.utf8("commune/session/v1\0");

  /** The challenge the assertion must answer, in the log of this origin. */
  public Hash challenge(String origin) {
    return challenge(origin, publicKey, from, until);
  }

  /** The challenge for a certificate not made yet. */
  public static Hash challenge(String origin, Bytes publicKey, long from, long until) {
    Bytes name = Bytes.utf8(origin);
    return Hash.sha256(
        Bytes.concat(
            DOMAIN,
            Bytes.uint16(name.length()),
            name,
            Bytes.uint16(publicKey.length()),
            publicKey,
            Bytes.uint64(from),
            Bytes.uint64(until)));
  }
}
