package org.commune.count;

/**
 * A candidate elected.
 *
 * @param candidate position in {@link CountSheet#candidates()}
 * @param stage at which it was settled
 * @param reason why, in words
 */
public record Elected(int candidate, int stage, String reason) {}
