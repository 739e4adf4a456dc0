package org.commune.server.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Charter;
import org.commune.server.page.Sight;
import org.commune.server.page.charter.ComparePage;
import org.commune.server.page.drift.DriftPage;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pages that look over the whole record: drift, and versions of the charter compared. */
@Controller
class HistoryController {
  private final Sights sights;
  private final CharterTexts charters;
  private final Drifts drifts;

  HistoryController(Sights sights, CharterTexts charters, Drifts drifts) {
    this.sights = sights;
    this.charters = charters;
    this.drifts = drifts;
  }

  @GetMapping("/o/{organisation}/compare")
  ModelAndView compare(Visit visit, @RequestParam long id, HttpServletRequest request) {
    Sight sight = sights.of(visit, Sights.asked(request));
    Charter before =
        charters
            .version(visit, id)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no version " + id + " of the charter."));
    return sights.answer(visit, sight, ComparePage.of(sight, before, Optional.empty()), request);
  }

  @GetMapping("/o/{organisation}/drift")
  ModelAndView drift(Visit visit, HttpServletRequest request) {
    Sight sight = sights.of(visit, Sights.asked(request));
    return sights.answer(
        visit,
        sight,
        DriftPage.of(
            sight,
            sight.mayReadRegister() ? drifts.of(visit.hosted().name(), sight.size()) : List.of()),
        request);
  }
}
