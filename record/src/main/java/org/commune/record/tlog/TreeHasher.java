package org.commune.record.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.commune.record.format.Bytes;

/**
 * RFC 6962 hashing for many leaves in a row: keeps one digest and one buffer. For one thread only;
 * {@link Hash#leaf} and {@link Hash#node} serve the single call.
 */
public final class TreeHasher {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256;
  private final byte[] node = new byte[1 + 2 * Hash.LENGTH];

  public TreeHasher() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    node[0] = NODE;
  }

  public Hash leaf(Bytes entry) {
    sha256.update(LEAF);
    entry.addTo(sha256);
    return Hash.owning(sha256.digest());
  }

  /** The leaf hash of {@code length} bytes from {@code offset} on, without a copy of them. */
  public Hash leaf(byte[] source, int offset, int length) {
    sha256.update(LEAF);
    sha256.update(source, offset, length);
    return Hash.owning(sha256.digest());
  }

  public Hash node(Hash left, Hash right) {
    left.copyTo(node, 1);
    right.copyTo(node, 1 + Hash.LENGTH);
    return Hash.owning(sha256.digest(node));
  }

  byte[] plain(byte[] bytes) {
    return sha256.digest(bytes);
  }
}
