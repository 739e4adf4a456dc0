package org.commune.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.commune.polity.state.PersonId;
import org.springframework.stereotype.Component;

/**
 * Whom a session stands for. One session may stand for one person in each organisation: persons of
 * different organisations have nothing to do with each other.
 */
@Component
public class Persons {
  private static final String PERSON = "person of ";

  /** Who asks, in an organisation; empty for somebody who is not known there. */
  public Optional<PersonId> of(HttpServletRequest request, String organisation) {
    HttpSession session = request.getSession(false);
    Object person = session == null ? null : session.getAttribute(PERSON + organisation);
    return person instanceof String id ? Optional.of(new PersonId(id)) : Optional.empty();
  }

  /** From now on the session stands for this person; its id changes, so that nobody else has it. */
  public void enter(HttpServletRequest request, String organisation, PersonId person) {
    request.getSession(true).setAttribute(PERSON + organisation, person.id());
    request.changeSessionId();
  }

  /** The session stands for nobody there any more. */
  public void leave(HttpServletRequest request, String organisation) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(PERSON + organisation);
    }
  }
}
