package org.commune.count;

import java.util.Optional;

/**
 * Papers passing from one candidate to another in one stage.
 *
 * @param to empty for papers that no continuing candidate is marked on
 * @param papers how many papers (with their weight)
 * @param votes what they are worth now
 */
public record Transfer(int from, Optional<Integer> to, Fraction papers, Fraction votes) {}
