package org.commune.charter.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a YAML 1.2 text into nodes, with every problem of the text in plain words. */
public final class Yaml {
  /** How deep constructs may lie in each other. */
  public static final int MAX_DEPTH = 32;

  private Yaml() {}

  /**
   * Reads a text.
   *
   * @param file its name, for the places of problems
   * @param limit the most bytes that the text may have in UTF-8
   * @param problems takes whatever is wrong with it
   * @return its one node; empty when the text is empty or cannot be understood, and then there is a
   *     problem
   */
  public static Optional<Node> read(String file, String text, int limit, Problems problems) {
    String body = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (body.length() > limit || body.getBytes(StandardCharsets.UTF_8).length > limit) {
      problems.add(
          new Place(file, 1, 1),
          "the file is larger than " + limit / 1000 + " kB",
          "split it, or leave out what does not belong in it");
      return Optional.empty();
    }
    Problems characters = Characters.check(file, body);
    if (!characters.isEmpty()) {
      problems.addAll(characters);
      return Optional.empty();
    }
    return new NodeReader(file, body, problems).read();
  }

  /** Decodes a file's bytes, which must be UTF-8; empty when they are not, with the problem. */
  public static Optional<String> decode(String file, byte[] bytes, Problems problems) {
    Place start = new Place(file, 1, 1);
    if (bytes.length >= 2 && ((bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1])) {
      problems.add(start, "the file is in UTF-16", "save it as UTF-8");
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      problems.add(start, "the file is not in UTF-8", "save it as UTF-8");
      return Optional.empty();
    }
  }
}
