package org.commune.server.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The wording of an act, as {@code deeds.properties} explains it.
 *
 * @param parts literal words, fields, choices and groups, in order
 */
record Pattern(List<Part> parts) {

  /** A part of a wording. */
  sealed interface Part {
    /** Words as they are. */
    record Words(String words) implements Part {}

    /** The value of a field. */
    record Field(String name) implements Part {}

    /** Words by whether a field is true. */
    record Either(String name, String yes, String no) implements Part {}

    /** Parts that are left out where their fields are empty. */
    record Group(List<Part> parts) implements Part {}
  }

  /** What a field of a deed says. */
  interface Fields {
    Phrase of(String name);

    boolean isTrue(String name);
  }

  static Pattern parse(String text) {
    return new Pattern(parts(text));
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '[' || c == '{') {
        int end = text.indexOf(c == '[' ? ']' : '}', at);
        String inside = text.substring(at + 1, end);
        parts.add(c == '[' ? new Part.Group(parts(inside)) : field(inside));
        at = end + 1;
      } else {
        int end = at;
        while (end < text.length() && "[{".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        parts.add(new Part.Words(text.substring(at, end)));
        at = end;
      }
    }
    return List.copyOf(parts);
  }

  private static Part field(String inside) {
    int ask = inside.indexOf('?');
    if (ask < 0) {
      return new Part.Field(inside);
    }
    int or = inside.indexOf('|');
    return new Part.Either(
        inside.substring(0, ask), inside.substring(ask + 1, or), inside.substring(or + 1));
  }

  /** The fields that it says something of. */
  Set<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    gather(parts, names);
    return names;
  }

  private static void gather(List<Part> parts, Set<String> into) {
    for (Part part : parts) {
      switch (part) {
        case Part.Words _ -> {}
        case Part.Field(String name) -> into.add(name);
        case Part.Either(String name, _, _) -> into.add(name);
        case Part.Group(List<Part> inside) -> gather(inside, into);
      }
    }
  }

  Phrase filled(Fields fields) {
    return filled(parts, fields);
  }

  private static Phrase filled(List<Part> parts, Fields fields) {
    Function<Part, Phrase> one =
        part ->
            switch (part) {
              case Part.Words(String words) -> Phrase.of(words);
              case Part.Field(String name) -> fields.of(name);
              case Part.Either(String name, String yes, String no) ->
                  Phrase.of(fields.isTrue(name) ? yes : no);
              case Part.Group(List<Part> inside) ->
                  isSilent(inside, fields) ? Phrase.NOTHING : filled(inside, fields);
            };
    return parts.stream().map(one).reduce(Phrase.NOTHING, Phrase::plus);
  }

  private static boolean isSilent(List<Part> parts, Fields fields) {
    Set<String> names = new LinkedHashSet<>();
    gather(parts, names);
    return names.stream().allMatch(n -> fields.of(n).isEmpty() && !fields.isTrue(n));
  }
}
