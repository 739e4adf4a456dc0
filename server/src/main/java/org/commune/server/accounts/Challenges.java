package org.commune.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commune.record.tlog.Hash;
import org.springframework.stereotype.Component;

/** Challenges that passkeys answer: each for one purpose, once, and for some minutes. */
@Component
class Challenges {
  private static final Duration LASTING = Duration.ofMinutes(5);
  private static final int MOST = 100_000;

  private final Clock clock;
  private final Map<Hash, Given> given = new ConcurrentHashMap<>();

  private record Given(String purpose, Instant until) {}

  Challenges(Clock clock) {
    this.clock = clock;
  }

  /**
   * A new one.
   *
   * @param purpose what it is for, in which organisation, for whom
   */
  Hash give(String purpose) {
    Instant now = clock.instant();
    if (given.size() >= MOST) {
      given.values().removeIf(g -> g.until().isBefore(now));
    }
    if (given.size() >= MOST) {
      given.clear();
    }
    Hash challenge = Hash.sha256(Secret.random().bytes());
    given.put(challenge, new Given(purpose, now.plus(LASTING)));
    return challenge;
  }

  /** Whether it was given for this, and not used yet; from now on it is. */
  boolean use(Hash challenge, String purpose) {
    Given found = given.remove(challenge);
    return found != null
        && found.purpose().equals(purpose)
        && found.until().isAfter(clock.instant());
  }
}
