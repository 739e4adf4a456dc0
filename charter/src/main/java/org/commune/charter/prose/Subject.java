package org.commune.charter.prose;

/**
 * A body as the subject of a sentence.
 *
 * @param name as the charter writes it
 */
record Subject(String name) {
  /** {@code "the executive"}. */
  @Override
  public String toString() {
    return "the " + Words.name(name);
  }

  /** {@code councils} take the verb of several, {@code congress} that of one. */
  boolean several() {
    return name.endsWith("s") && !name.endsWith("ss");
  }

  /** The subject with a verb, in the form of one or of several. */
  String with(String one, String several) {
    return this + " " + (several() ? several : one);
  }
}
