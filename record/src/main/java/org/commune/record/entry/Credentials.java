package org.commune.record.entry;

import java.util.Optional;
import org.commune.record.format.Bytes;

/** The keys that members enrolled, as far as the one who verifies knows and trusts them. */
@FunctionalInterface
public interface Credentials {

  /**
   * Whose a key is.
   *
   * @param person as acts name their author
   */
  record Enrolled(String person, CredentialKey key) {}

  Optional<Enrolled> find(Bytes credential);
}
