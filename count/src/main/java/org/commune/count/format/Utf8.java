package org.commune.count.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text files: UTF-8, with or without a byte order mark. */
final class Utf8 {

  private Utf8() {}

  static String text(byte[] bytes) throws MalformedBallots {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (decoder.decode(in, text, true).isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new MalformedBallots(
          line, "text in UTF-8", "the byte %02x".formatted(bytes[in.position()]));
    }
    String whole = text.flip().toString();
    return whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
  }
}
