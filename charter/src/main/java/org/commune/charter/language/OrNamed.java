package org.commune.charter.language;

/** Either the name of a definition made elsewhere, or the definition itself in place. */
public sealed interface OrNamed<T extends Record> {
  /** A reference to the definition of that name. */
  record Named<T extends Record>(String name) implements OrNamed<T> {}

  /** A definition in place. */
  record Inline<T extends Record>(T value) implements OrNamed<T> {}
}
