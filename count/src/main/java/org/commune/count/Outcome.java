package org.commune.count;

/**
 * What a count came to: a complete sheet, or a tie that the declared policy leaves to somebody.
 *
 * @sealedGraph
 */
public sealed interface Outcome permits CountSheet, OpenTie {}
