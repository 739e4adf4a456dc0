/**
 * The transparency log: a Merkle tree that only grows, and what people hold to prove it.
 *
 * <p>Hashing and proofs are those of RFC 6962 section 2.1, files and texts those of C2SP:
 * tlog-tiles, tlog-checkpoint, signed-note, tlog-cosignature (version 1 and ML-DSA-44), tlog-proof
 * and tlog-policy. Nothing here knows what an entry says, reads a file or a clock, or fetches a
 * key: what is trusted is passed in. Everything that other people's tools must read is exact;
 * everything read is read strictly.
 */
@NullMarked
package org.commune.record.tlog;

import org.jspecify.annotations.NullMarked;
