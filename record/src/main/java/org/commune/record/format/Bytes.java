package org.commune.record.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** An unchangeable sequence of bytes, equal to another when all its bytes are. */
public final class Bytes {
  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Bytes of(byte... bytes) {
    return new Bytes(bytes.clone());
  }

  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Bytes concat(Bytes... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(Bytes::length).sum());
    for (Bytes part : parts) {
      all.put(part.bytes);
    }
    return new Bytes(all.array());
  }

  public static Bytes uint16(int value) {
    return new Bytes(new byte[] {(byte) (value >>> 8), (byte) value});
  }

  public static Bytes uint32(int value) {
    return new Bytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  public static Bytes uint64(long value) {
    return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  public int length() {
    return bytes.length;
  }

  public byte at(int index) {
    return bytes[index];
  }

  /** The bytes from {@code from} on, up to and without {@code to}. */
  public Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(bytes, from, to));
  }

  /** The big-endian number in the eight bytes from {@code offset} on. */
  public long uint64At(int offset) {
    return ByteBuffer.wrap(bytes).getLong(offset);
  }

  /** The big-endian number in the four bytes from {@code offset} on. */
  public int uint32At(int offset) {
    return ByteBuffer.wrap(bytes).getInt(offset);
  }

  /** Adds these bytes to what is being digested, without a copy. */
  public void addTo(MessageDigest digest) {
    digest.update(bytes);
  }

  public byte[] toArray() {
    return bytes.clone();
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** RFC 4648 section 4, with padding. */
  public String base64() {
    return Base64Text.encode(bytes);
  }

  /** The text these bytes are in UTF-8; anything that is not well-formed UTF-8 is refused. */
  public String text() throws ParseFailure {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new ParseFailure("not UTF-8", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length <= 32 ? hex() : slice(0, 16).hex() + "... (" + bytes.length + " bytes)";
  }
}
