package org.commune.polity.script;

/** A name in a script that may be of any form: of a person, a seat, a motion, a decision. */
public record Label(String text) implements Comparable<Label> {
  public static Label parse(String text) {
    return new Label(text);
  }

  @Override
  public int compareTo(Label other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
