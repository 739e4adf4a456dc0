package org.commune.server.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.state.PersonId;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.Hash;
import org.commune.server.page.Sight;
import org.commune.server.page.roll.ImportPage;
import org.commune.server.sequencer.Answer;
import org.commune.server.web.Submissions;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A roll brought along as a table: shown first, then admitted member by member. */
@Controller
class ImportController {
  private final Sights sights;
  private final Submissions submissions;

  ImportController(Sights sights, Submissions submissions) {
    this.sights = sights;
    this.submissions = submissions;
  }

  @GetMapping("/o/{organisation}/import")
  ModelAndView form(Visit visit, HttpServletRequest request) {
    return shown(visit, Optional.empty(), -1, request);
  }

  @PostMapping("/o/{organisation}/import")
  ModelAndView preview(Visit visit, @RequestParam String table, HttpServletRequest request) {
    return shown(visit, Optional.of(table), -1, request);
  }

  /** Each new member by an act of its own, whose id is that of the table and row: twice is once. */
  @PostMapping("/o/{organisation}/import/admit")
  ModelAndView admit(Visit visit, @RequestParam String table, HttpServletRequest request) {
    PersonId person =
        visit
            .person()
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Nobody is signed in. Sign in, and send it again."));
    Sight sight = sights.of(visit, Map.of());
    String hash = Hash.sha256(Bytes.utf8(table)).hex();
    int admitted = 0;
    for (ImportPage.Row row : ImportPage.rows(sight, table, new ArrayList<>())) {
      if (row instanceof ImportPage.Row.New(int line, var deed)
          && submissions.submit(visit.hosted(), person, "import " + hash + " " + line, deed)
              instanceof Answer.Entered entered
          && entered.admitted()) {
        admitted++;
      }
    }
    Visit after = new Visit(visit.hosted(), visit.hosted().current(), visit.person());
    return shown(after, Optional.of(table), admitted, request);
  }

  private ModelAndView shown(
      Visit visit, Optional<String> table, int admitted, HttpServletRequest request) {
    Sight sight = sights.of(visit, Map.of());
    if (!sight.mayReadRegister()) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "There is no such page here, or not for you.");
    }
    return sights.answer(visit, sight, ImportPage.of(sight, table, admitted), request);
  }
}
