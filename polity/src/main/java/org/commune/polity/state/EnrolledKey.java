package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that a person enrolled to sign acts with.
 *
 * @param credential what signatures call it
 * @param key the public key, as it was enrolled
 * @param revoked since when it signs nothing any more
 */
public record EnrolledKey(
    String credential, PersonId person, String key, Instant since, Optional<Instant> revoked) {
  public EnrolledKey revokedAt(Instant at) {
    return new EnrolledKey(credential, person, key, since, Optional.of(at));
  }
}
