package org.commune.server.demo.federation;

import org.commune.polity.state.PersonId;

/** Persons of the story whom a visitor can be. */
final class Cast {
  private static final int MEMBER = 28;

  private Cast() {}

  /** A member of the tram depot with no office at all, who has not voted or signed yet. */
  static PersonId member(Roster roster) {
    return roster.member(Roster.TRAMS, MEMBER);
  }
}
