package org.commune.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.commune.polity.state.PersonId;

/**
 * Whom a session stands for. One session may stand for one person in each organisation: persons of
 * different organisations have nothing to do with each other.
 */
public interface Persons {
  /** Who asks, in an organisation; empty for somebody who is not known there. */
  Optional<PersonId> of(HttpServletRequest request, String organisation);

  /**
   * From now on the browser that sent the request stands for this person, with a new session, so
   * that nobody else has it.
   *
   * @param way how the person showed who they are, as they will read it in their list of sessions
   */
  void enter(HttpServletRequest request, String organisation, PersonId person, String way);

  /** The session stands for nobody there any more. */
  void leave(HttpServletRequest request, String organisation);
}
