package org.commune.record;

import org.commune.record.tlog.Hash;

/** What verifying a published record came to. */
public sealed interface Verification {

  /**
   * Everything published is what was signed.
   *
   * @param size entries up to the newest checkpoint
   * @param root of the tree over them
   * @param checkpoints how many checkpoints of the history were met and found to be states of this
   *     tree
   * @param cosignatures how many cosignatures they carry in all; fewer than at an earlier look
   *     means that some were taken away, which says nothing false and cannot be told from never
   *     asking
   * @param witnessed entries up to the newest checkpoint that the policy's quorum cosigned; 0 when
   *     there is none
   * @param unsigned files beyond the newest checkpoint, left by a publication that was cut off;
   *     they mean nothing
   */
  record Sound(
      long size, Hash root, long checkpoints, long cosignatures, long witnessed, long unsigned)
      implements Verification {}

  /**
   * Something published is not what was signed.
   *
   * @param first the first entry that is not vouched for by everything that should vouch for it;
   *     the size of the record when only a file beside the entries is wrong
   * @param until the wrong entry lies below this index; {@code first + 1} when it is known exactly,
   *     {@code first} when no entry need be wrong
   * @param file where it was found
   * @param reason what is wrong with it
   */
  record Broken(long first, long until, String file, String reason) implements Verification {}
}
