package org.commune.record.format;

import java.util.Base64;

/**
 * Base64 with exactly one accepted spelling per value: standard or URL alphabet as asked, padding
 * as the alphabet has it, and no stray bits in the last letter.
 */
public final class Base64Text {
  private Base64Text() {}

  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** RFC 4648 section 4, with padding. */
  public static Bytes decode(String text) throws ParseFailure {
    return decode(text, Base64.getDecoder(), Base64.getEncoder());
  }

  /** RFC 4648 section 5, without padding, as WebAuthn writes it. */
  public static Bytes decodeUrl(String text) throws ParseFailure {
    return decode(text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding());
  }

  /** RFC 4648 section 5, without padding. */
  public static String encodeUrl(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Bytes decode(String text, Base64.Decoder decoder, Base64.Encoder encoder)
      throws ParseFailure {
    byte[] bytes;
    try {
      bytes = decoder.decode(text);
    } catch (IllegalArgumentException e) {
      throw new ParseFailure("not base64: " + Quoted.of(text), e);
    }
    if (!encoder.encodeToString(bytes).equals(text)) {
      throw new ParseFailure("not the one spelling of its base64 value: " + Quoted.of(text));
    }
    return Bytes.of(bytes);
  }
}
