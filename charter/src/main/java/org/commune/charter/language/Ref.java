package org.commune.charter.language;

/** The name of a definition made under another word: a {@code Ref<Body>} names a body. */
@SuppressWarnings("UnusedTypeParameter") // T is read by reflection: it says what may be named
public record Ref<T extends Record>(String id) {
  @Override
  public String toString() {
    return id;
  }
}
