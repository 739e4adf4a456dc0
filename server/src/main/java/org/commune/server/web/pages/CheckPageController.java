package org.commune.server.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.check.Threat;
import org.commune.server.page.Sight;
import org.commune.server.page.charter.CheckPage;
import org.commune.server.page.charter.Proposed;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The check of the charter in force, of one that a motion proposes, and of a text. */
@Controller
class CheckPageController {
  private static final int LONGEST = 500_000;

  private final Sights sights;
  private final Checks checks;
  private final CharterTexts charters;

  CheckPageController(Sights sights, Checks checks, CharterTexts charters) {
    this.sights = sights;
    this.checks = checks;
    this.charters = charters;
  }

  @GetMapping("/o/{organisation}/check")
  ModelAndView check(
      Visit visit,
      @RequestParam(defaultValue = "") String threat,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "false") boolean edit,
      HttpServletRequest request) {
    Sight sight = sights.of(visit, Sights.asked(request));
    if (!id.isEmpty()) {
      Charter proposed =
          sight
              .state()
              .motion(id)
              .flatMap(m -> Proposed.charter(sight.law().charter(), m))
              .orElseThrow(() ->
                  new ResponseStatusException(
                      HttpStatus.NOT_FOUND, "No motion of that name changes the charter."));
      List<Threat> threats = Checks.threats(Compile.law(proposed));
      Threat chosen = chosen(threats, threat);
      return shown(
          visit,
          CheckPage.of(sight, id, threats, chosen, checks.of(proposed, chosen), Optional.empty()),
          request);
    }
    List<Threat> threats = Checks.threats(sight.law());
    Threat chosen = chosen(threats, threat);
    return shown(
        visit,
        CheckPage.of(
            sight,
            sight.title(),
            threats,
            chosen,
            checks.of(visit.hosted().name(), sight.organisation(), chosen),
            edit ? Optional.of(charters.text(visit)) : Optional.empty()),
        request);
  }

  @PostMapping("/o/{organisation}/check")
  ModelAndView typed(
      Visit visit,
      @RequestParam String text,
      @RequestParam(defaultValue = "") String threat,
      HttpServletRequest request) {
    if (text.length() > LONGEST) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "A charter has at most " + LONGEST + " characters.");
    }
    Sight sight = sights.of(visit, Map.of());
    List<Threat> threats = Checks.threats(sight.law());
    return shown(
        visit,
        CheckPage.of(
            sight,
            sights.texts().of("check.draft"),
            threats,
            chosen(threats, threat),
            checks.of(text, threat),
            Optional.of(text)),
        request);
  }

  private static Threat chosen(List<Threat> threats, String name) {
    return threats.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElse(threats.getFirst());
  }

  private ModelAndView shown(Visit visit, CheckPage page, HttpServletRequest request) {
    return sights.answer(visit, sights.of(visit, Sights.asked(request)), page, request);
  }
}
