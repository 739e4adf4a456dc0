package org.commune.record.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A JSON value of the record's profile (see the package). Unchangeable. */
public sealed interface Json {

  /** Well-formed Unicode text: a surrogate without its partner is refused. */
  record Text(String value) implements Json {
    public Text {
      if (!wellFormed(value)) {
        throw new IllegalArgumentException("text with a lone surrogate");
      }
    }
  }

  /**
   * A whole number of at most 2^53 - 1 in absolute value, which every JSON reader keeps exactly.
   */
  record Whole(long value) implements Json {
    public static final long MOST = (1L << 53) - 1;

    public Whole {
      if (value < -MOST || value > MOST) {
        throw new IllegalArgumentException("whole number beyond 2^53 - 1: " + value);
      }
    }
  }

  /** true or false. */
  record Flag(boolean value) implements Json {}

  /** Values in order. */
  record Array(List<Json> items) implements Json {
    public Array {
      items = List.copyOf(items);
    }
  }

  /**
   * Named values. The order is that of RFC 8785 section 3.2.3, by UTF-16 code units, which is
   * {@link String}'s own.
   */
  record Members(SortedMap<String, Json> members) implements Json {
    public Members {
      TreeMap<String, Json> sorted = new TreeMap<>();
      members.forEach(sorted::put);
      if (!sorted.keySet().stream().allMatch(Json::wellFormed)) {
        throw new IllegalArgumentException("member name with a lone surrogate");
      }
      members = Collections.unmodifiableSortedMap(sorted);
    }

    /** This object with one more member, or another value for one it has. */
    public Members with(String name, Json value) {
      TreeMap<String, Json> more = new TreeMap<>(members);
      more.put(name, value);
      return new Members(more);
    }
  }

  static Text text(String value) {
    return new Text(value);
  }

  static Whole whole(long value) {
    return new Whole(value);
  }

  static Array array(Json... items) {
    return new Array(Arrays.asList(items));
  }

  static Members object() {
    return new Members(new TreeMap<>());
  }

  /** Whether every surrogate has its partner. */
  static boolean wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
