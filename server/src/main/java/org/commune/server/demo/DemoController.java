package org.commune.server.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.Ruling;
import org.commune.server.demo.federation.Cast;
import org.commune.server.demo.federation.Federation;
import org.commune.server.demo.federation.PowerGrab;
import org.commune.server.demo.federation.PowerGrab.Attempt;
import org.commune.server.organisations.Hosted;
import org.commune.server.organisations.Organisations;
import org.commune.server.sequencer.Answer;
import org.commune.server.web.Persons;
import org.commune.server.web.Submissions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The door of the demo: who one can be, the tour, and the attempts of a hostile executive. */
@Controller
@ConditionalOnProperty("commune.demo")
public class DemoController {
  private static final String POWER = "/demo/power";

  private final Organisations organisations;
  private final Persons persons;
  private final Submissions submissions;

  DemoController(Organisations organisations, Persons persons, Submissions submissions) {
    this.organisations = organisations;
    this.persons = persons;
    this.submissions = submissions;
  }

  /**
   * What became of an attempt.
   *
   * @param article that refused it; empty where it was permitted
   * @param entry where it stands in the record
   */
  public record Tried(String title, Optional<String> article, String reason, String entry) {}

  @GetMapping("/demo")
  String door(Model model, CsrfToken csrf) {
    model.addAttribute("csrf", csrf);
    model.addAttribute("roles", roles());
    model.addAttribute("stops", Tour.stops());
    return "demo/door";
  }

  private List<Role> roles() {
    return Cast.roles(federation().current().organisation());
  }

  private Hosted federation() {
    return organisations
        .get(Federation.NAME)
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.NOT_FOUND, "The federation of the demo is not here yet."));
  }

  /** Enter as somebody, and go on to a page. */
  @PostMapping("/demo/enter")
  String enter(
      @RequestParam String role,
      @RequestParam(defaultValue = "/o/federation/home") String to,
      HttpServletRequest request) {
    persons.enter(request, Federation.NAME, role(role).person(), "demo");
    return "redirect:" + (to.startsWith("/o/federation/") || to.equals(POWER) ? to : "/demo");
  }

  private Role role(String key) {
    return roles().stream()
        .filter(r -> r.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is nobody `" + key + "` in the demo now."));
  }

  @GetMapping(POWER)
  String power(Model model, CsrfToken csrf) {
    return power(model, csrf, Optional.empty());
  }

  private String power(Model model, CsrfToken csrf, Optional<Tried> tried) {
    model.addAttribute("csrf", csrf);
    model.addAttribute("who", role("hostile"));
    model.addAttribute("attempts", PowerGrab.attempts(Cast.opponent()));
    model.addAttribute("tried", tried);
    return "demo/power";
  }

  /** One attempt, by the chair of the executive, ruled on and entered as any act is. */
  @PostMapping(POWER)
  String attempt(@RequestParam String attempt, Model model, CsrfToken csrf) {
    Attempt chosen =
        PowerGrab.attempts(Cast.opponent()).stream()
            .filter(a -> a.key().equals(attempt))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    PersonId by = role("hostile").person();
    String id = UUID.randomUUID().toString();
    Answer answer =
        submissions.submit(
            federation(), by, id, chosen.deed().apply(chosen.title() + " " + id.substring(0, 4)));
    return power(model, csrf, Optional.of(tried(chosen, answer)));
  }

  private Tried tried(Attempt attempt, Answer answer) {
    if (!(answer instanceof Answer.Entered(long index, Ruling ruling))) {
      throw new ResponseStatusException(
          HttpStatus.SERVICE_UNAVAILABLE, "It could not be entered now; try again.");
    }
    String entry = "/o/" + Federation.NAME + "/entry?id=" + index;
    return switch (ruling) {
      case Ruling.Refused refused ->
          new Tried(
              attempt.title(),
              Optional.of(refused.grounds().getFirst().article()),
              refused.grounds().getFirst().condition(),
              entry);
      case Ruling.Admitted _ -> new Tried(attempt.title(), Optional.empty(), attempt.like(), entry);
    };
  }
}
