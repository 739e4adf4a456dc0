package org.commune.record.tlog;

import java.util.OptionalLong;

/**
 * A signature that was found good.
 *
 * @param key the key that made it
 * @param time the POSIX second a cosignature states; empty for a plain signature
 */
public record VerifiedSignature(VerifierKey key, OptionalLong time) {}
