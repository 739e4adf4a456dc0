package org.commune.record.entry;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Certificates of session keys that were found good: a member's acts of some hours carry the same
 * one, and it need not be verified with each of them. Forgets those that were not asked for
 * longest; may be asked from many threads.
 */
final class CertifiedSessions {
  private static final int KEPT = 1 << 14;
  private static final float USUAL_LOAD = 0.75f;

  /** A certificate is good or not by the key of the credential that gave it. */
  private record Given(SessionCertificate certificate, CredentialKey by) {}

  private final Map<Given, Boolean> good =
      new LinkedHashMap<>(KEPT, USUAL_LOAD, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Given, Boolean> eldest) {
          return size() > KEPT;
        }
      };

  synchronized boolean knows(SessionCertificate certificate, CredentialKey by) {
    return good.getOrDefault(new Given(certificate, by), false);
  }

  synchronized void good(SessionCertificate certificate, CredentialKey by) {
    good.put(new Given(certificate, by), true);
  }
}
