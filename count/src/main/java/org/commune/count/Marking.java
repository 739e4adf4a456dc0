package org.commune.count;

/**
 * What a voter put on a paper.
 *
 * @sealedGraph
 */
public sealed interface Marking permits Approval, Ranking, Scores {}
