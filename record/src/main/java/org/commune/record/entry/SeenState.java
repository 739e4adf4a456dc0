package org.commune.record.entry;

import org.commune.record.tlog.Hash;

/**
 * The last state of the log that the author of an act had seen when signing it. It makes every
 * member a witness: a server that shows two histories must keep two populations of signatures
 * apart.
 */
public record SeenState(long size, Hash root) {}
