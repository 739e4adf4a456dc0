package org.commune.server.accounts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commune.polity.state.PersonId;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How a person signs in, from where, and which programs act for them. */
@Controller
class AccountController {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}");

  private final Sessions sessions;
  private final Passkeys passkeys;
  private final ApiTokens tokens;
  private final Links links;

  AccountController(Sessions sessions, Passkeys passkeys, ApiTokens tokens, Links links) {
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.tokens = tokens;
    this.links = links;
  }

  @GetMapping("/o/{organisation}/account")
  String account(Visit visit, CsrfToken csrf, Model model) {
    if (visit.person().isEmpty()) {
      return "redirect:" + visit.base() + "/sign-in";
    }
    return show(visit, csrf, model, Optional.empty());
  }

  private String show(Visit visit, CsrfToken csrf, Model model, Optional<String> token) {
    String organisation = visit.hosted().name();
    PersonId person = visit.person().orElseThrow();
    model.addAttribute("visit", visit);
    model.addAttribute("csrf", csrf.getToken());
    model.addAttribute("token", token);
    model.addAttribute("passkeys", passkeys.of(organisation, person));
    model.addAttribute("sessions", sessions.of(organisation, person));
    model.addAttribute("tokens", tokens.of(organisation, person));
    model.addAttribute("address", links.address(organisation, person).orElse(""));
    return "account/account";
  }

  @PostMapping("/o/{organisation}/account/sessions/end")
  String endSession(Visit visit, @RequestParam String id) {
    sessions.end(visit.hosted().name(), person(visit), id);
    return back(visit);
  }

  @PostMapping("/o/{organisation}/account/sessions/end-all")
  String endSessions(Visit visit) {
    sessions.endAll(visit.hosted().name(), person(visit));
    return "redirect:" + visit.base() + "/sign-in";
  }

  @PostMapping("/o/{organisation}/account/passkeys/remove")
  String removePasskey(Visit visit, @RequestParam String credential) {
    passkeys.remove(visit.hosted().name(), person(visit), credential);
    return back(visit);
  }

  @PostMapping("/o/{organisation}/account/address")
  String address(Visit visit, @RequestParam String address) {
    PersonId person = person(visit);
    if (!ADDRESS.matcher(address.strip()).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "This is no address for mail.");
    }
    links.put(visit.hosted().name(), person, address);
    return back(visit);
  }

  /** The only time that the token is shown. */
  @PostMapping("/o/{organisation}/account/tokens")
  String makeToken(Visit visit, @RequestParam String label, CsrfToken csrf, Model model) {
    String named = label.strip();
    Secret token =
        tokens.make(
            visit.hosted().name(), person(visit), named.substring(0, Math.min(named.length(), 60)));
    return show(visit, csrf, model, Optional.of(token.text()));
  }

  @PostMapping("/o/{organisation}/account/tokens/end")
  String endToken(Visit visit, @RequestParam String id) {
    tokens.end(visit.hosted().name(), person(visit), id);
    return back(visit);
  }

  private static PersonId person(Visit visit) {
    return visit
        .person()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Sign in first."));
  }

  private static String back(Visit visit) {
    return "redirect:" + visit.base() + "/account";
  }
}
