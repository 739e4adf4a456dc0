package org.commune.charter.language;

/** Either the word {@code never} (or {@code none}), or a definition in place. */
public sealed interface OrNever<T extends Record> {
  /** Nobody, at no time. */
  record Never<T extends Record>() implements OrNever<T> {}

  /** A definition in place. */
  record Given<T extends Record>(T value) implements OrNever<T> {}
}
