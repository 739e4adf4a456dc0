package org.commune.record.tlog;

import java.util.Arrays;
import java.util.HexFormat;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/** A SHA-256 value: of a leaf, a node, a tree, or of anything cited by its hash. */
public final class Hash {
  public static final int LENGTH = 32;

  /** The root of the tree without leaves, SHA-256 of nothing (RFC 6962 section 2.1). */
  public static final Hash OF_NO_LEAVES = sha256(Bytes.of());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes over an array that nobody else keeps. */
  static Hash owning(byte[] bytes) {
    return new Hash(bytes);
  }

  public static Hash of(Bytes bytes) throws ParseFailure {
    if (bytes.length() != LENGTH) {
      throw new ParseFailure("a hash has 32 bytes, found " + bytes.length());
    }
    return new Hash(bytes.toArray());
  }

  public static Hash parseBase64(String text) throws ParseFailure {
    return of(Base64Text.decode(text));
  }

  public static Hash parseHex(String text) throws ParseFailure {
    try {
      Hash hash = of(Bytes.of(HexFormat.of().parseHex(text)));
      if (hash.hex().equals(text)) {
        return hash;
      }
    } catch (IllegalArgumentException e) {
      throw new ParseFailure("not hexadecimal", e);
    }
    throw new ParseFailure("hexadecimal in capitals");
  }

  /** Plain SHA-256, for what is cited by its hash; leaves and nodes have functions of their own. */
  public static Hash sha256(Bytes bytes) {
    return new Hash(new TreeHasher().plain(bytes.toArray()));
  }

  /** The hash of an entry as a leaf: SHA-256 of 0x00 and the entry. */
  public static Hash leaf(Bytes entry) {
    return new TreeHasher().leaf(entry);
  }

  /** The hash of a node: SHA-256 of 0x01, the left hash and the right hash. */
  public static Hash node(Hash left, Hash right) {
    return new TreeHasher().node(left, right);
  }

  public Bytes bytes() {
    return Bytes.of(bytes);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  public String base64() {
    return Base64Text.encode(bytes);
  }

  void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, LENGTH);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
