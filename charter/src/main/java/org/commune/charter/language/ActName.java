package org.commune.charter.language;

/** The name of an act, of a group of acts, or of an act that the charter adds for itself. */
@Says(value = "The name of an act.", word = "act")
public record ActName(String name) {
  public static ActName parse(String text) throws org.commune.charter.measure.Malformed {
    if (!text.matches("[a-z][a-z0-9_]*")) {
      throw new org.commune.charter.measure.Malformed(
          "\"" + text + "\" is not the name of an act",
          "write small letters, digits and _, such as amend_charter");
    }
    return new ActName(text);
  }

  @Override
  public String toString() {
    return name;
  }
}
