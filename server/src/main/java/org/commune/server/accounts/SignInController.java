package org.commune.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.commune.polity.state.PersonId;
import org.commune.server.web.Persons;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Signing in to an organisation, by passkey or by a link in a mail; and out again. */
@Controller
class SignInController {
  private final Links links;
  private final Mails mails;
  private final Persons persons;

  SignInController(Links links, Mails mails, Persons persons) {
    this.links = links;
    this.mails = mails;
    this.persons = persons;
  }

  @GetMapping("/o/{organisation}/sign-in")
  String page(Visit visit, CsrfToken csrf, Model model) {
    return show(visit, csrf, model, "");
  }

  private String show(Visit visit, CsrfToken csrf, Model model, String notice) {
    model.addAttribute("visit", visit);
    model.addAttribute("csrf", csrf.getToken());
    model.addAttribute("mail", mails.areSent());
    model.addAttribute("notice", notice);
    return "account/sign-in";
  }

  /** What is answered tells nobody whether an address is known. */
  @PostMapping("/o/{organisation}/sign-in/mail")
  String mail(Visit visit, @RequestParam String address, CsrfToken csrf, Model model) {
    String organisation = visit.hosted().name();
    List<PersonId> people = links.at(organisation, address);
    if (!people.isEmpty()) {
      StringBuilder text = new StringBuilder("Sign in here, within 20 minutes, once:\n\n");
      for (PersonId person : people) {
        text.append("as ").append(person).append(":\n");
        text.append(links.make(organisation, person, Links.BY_MAIL)).append("\n\n");
      }
      text.append("If you did not ask for this, leave it; nobody else can use it.\n");
      mails.send(
          new Mails.Mail(
              address.strip(),
              "Sign in to " + visit.current().organisation().law().charter().title(),
              text.toString()));
    }
    return show(
        visit,
        csrf,
        model,
        "If this address is known here, a mail is on its way. Its link is good for 20 minutes.");
  }

  /** Shown first, and not used yet: programs that look through mails follow links. */
  @GetMapping("/o/{organisation}/sign-in/link")
  String link(Visit visit, @RequestParam String token, CsrfToken csrf, Model model) {
    model.addAttribute("visit", visit);
    model.addAttribute("csrf", csrf.getToken());
    model.addAttribute("token", token);
    return "account/link";
  }

  @PostMapping("/o/{organisation}/sign-in/link")
  String use(Visit visit, @RequestParam String token, HttpServletRequest request) {
    String organisation = visit.hosted().name();
    PersonId person =
        Secret.of(token)
            .flatMap(secret -> links.use(organisation, secret))
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "This link was used before, or is too old. Ask for another one."));
    persons.enter(request, organisation, person, "link");
    return "redirect:" + visit.base() + "/account";
  }

  @PostMapping("/o/{organisation}/sign-out")
  String leave(Visit visit, HttpServletRequest request) {
    persons.leave(request, visit.hosted().name());
    return "redirect:" + visit.base() + "/home";
  }
}
