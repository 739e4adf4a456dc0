package org.commune.server.demo;

import jakarta.servlet.http.HttpServletRequest;
import org.commune.polity.state.PersonId;
import org.commune.server.web.Persons;
import org.commune.server.web.Visit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets a visitor be any person of an organisation. Not there at all unless the server is a demo.
 */
@Controller
@ConditionalOnProperty("commune.demo")
class SwitcherController {
  private final Persons persons;

  SwitcherController(Persons persons) {
    this.persons = persons;
  }

  /** Enter as a person; without one, leave. */
  @PostMapping("/o/{organisation}/demo/person")
  String person(
      Visit visit, @RequestParam(defaultValue = "") String person, HttpServletRequest request) {
    String organisation = visit.hosted().name();
    if (person.isEmpty()) {
      persons.leave(request, organisation);
    } else {
      PersonId id = new PersonId(person);
      if (visit.current().organisation().state().person(id).isEmpty()) {
        throw new ResponseStatusException(
            HttpStatus.NOT_FOUND, "There is nobody `" + person + "` in this organisation.");
      }
      persons.enter(request, organisation, id, "demo");
    }
    return "redirect:" + visit.base() + "/home";
  }
}
