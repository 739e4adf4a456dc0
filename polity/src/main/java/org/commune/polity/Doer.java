package org.commune.polity;

import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;

/** Who does something. */
public sealed interface Doer {
  /** A person. */
  record One(PersonId person) implements Doer {
    @Override
    public String toString() {
      return person.id();
    }
  }

  /** A body, by a motion carried in it. */
  record Whole(BodyId body) implements Doer {
    @Override
    public String toString() {
      return body.toString();
    }
  }

  /** An electorate, by a vote of it. */
  record Voters(String electorate) implements Doer {
    @Override
    public String toString() {
      return electorate;
    }
  }

  /** The calendar. */
  record Calendar() implements Doer {
    @Override
    public String toString() {
      return "calendar";
    }
  }
}
