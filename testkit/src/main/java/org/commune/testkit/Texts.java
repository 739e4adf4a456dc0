package org.commune.testkit;

import java.util.List;

/** Generators of text, friendly and hostile. */
public final class Texts {

  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_.,:;'\"/\\{}[]<>&%$#@!?";

  /** Fragments that have broken parsers, pages, terminals and logs; the mildest first. */
  private static final List<String> HOSTILE =
      List.of(
          "a",
          " ",
          "\t",
          "\n",
          "\r\n",
          "\u0000",
          "\u001b[31m",
          "\u007f",
          "\u0085",
          "\u00a0",
          // Equal to the eye or after normalisation, not to equals: e-acute twice, Kelvin, Cyrillic
          // a.
          "\u00e9",
          "e\u0301",
          "\u212a",
          "\u0430",
          "\u0130",
          "\u0131",
          "\u00df",
          "\ufb01",
          // Invisible or turning the direction of what follows.
          "\u200b",
          "\u200d",
          "\u2028",
          "\u2029",
          "\u202e",
          "\u2066",
          "\ufeff",
          "\ufffe",
          // Beyond the first plane, and halves of such characters.
          "\ud83d\udc69\u200d\ud83d\ude80",
          "\ud800",
          "\udc00",
          // Words and marks with a meaning to somebody.
          "null",
          "true",
          "no",
          "NaN",
          "-0",
          "1e999",
          "0x10",
          "007",
          "~",
          "- a: b",
          "&a *a",
          "!!str",
          "# ",
          "\"",
          "'",
          "`",
          "\\",
          "\\u0000",
          "${x}",
          "{{x}}",
          "%s%n",
          "../..",
          "; drop table",
          "<script>",
          "]]>",
          "&amp;",
          "=1+1",
          "x".repeat(5000));

  private Texts() {}

  /** Printable ASCII of at most {@code most} characters; the empty text is the simplest. */
  public static Gen<String> plain(int most) {
    var characters = PLAIN.chars().mapToObj(Character::toString).toList();
    return joined(Gens.choose(characters), 0, most);
  }

  /** Lower-case words of one to {@code most} letters, fit for a name; {@code a} is the simplest. */
  public static Gen<String> words(int most) {
    return joined(Gens.ints('a', 'z').map(Character::toString), 1, most);
  }

  /** Text meant to break whoever reads, compares, prints or stores it. */
  public static Gen<String> hostile() {
    return joined(
        Gens.oneOf(
            List.of(Gens.choose(HOSTILE), Gens.ints(0, Character.MAX_VALUE).map(Texts::unit))),
        0,
        6);
  }

  /** Bytes of at most {@code most}, for parsers. */
  public static Gen<byte[]> bytes(int most) {
    return Gens.lists(Gens.ints(0, 255), 0, most)
        .map(values -> {
          var bytes = new byte[values.size()];
          for (var at = 0; at < bytes.length; at++) {
            bytes[at] = values.get(at).byteValue();
          }
          return bytes;
        });
  }

  private static String unit(int codeUnit) {
    return String.valueOf((char) codeUnit);
  }

  private static Gen<String> joined(Gen<String> parts, int least, int most) {
    return Gens.lists(parts, least, most).map(list -> String.join("", list));
  }
}
