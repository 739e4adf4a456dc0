package org.commune.record.entry;

import org.commune.record.format.Bytes;
import org.commune.record.json.Json;

/**
 * What opens a {@link Commitment}. Kept outside the record, and deleted when the field is erased.
 *
 * @param salt 32 bytes from a good random source, used once
 */
public record Opening(Bytes salt, Json value) {

  /** Whether this is what the commitment at that field was made from. */
  public boolean opens(Commitment commitment, String field) {
    return salt.length() == Commitment.SALT_LENGTH
        && Commitment.to(field, salt, value).equals(commitment);
  }
}
