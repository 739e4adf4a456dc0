package org.commune.polity.state;

/** A person, by a name that is theirs for ever. */
public record PersonId(String id) implements Comparable<PersonId> {
  public static PersonId parse(String text) {
    return new PersonId(text);
  }

  @Override
  public int compareTo(PersonId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
