package org.commune.server.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.PersonId;
import org.commune.server.page.ProblemPage;
import org.commune.server.page.Sight;
import org.commune.server.page.act.DeedForm;
import org.commune.server.sequencer.Answer;
import org.commune.server.web.Submissions;
import org.commune.server.web.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes acts from forms. What becomes of them, the page says from which they were sent. */
@Controller
class ActController {
  private static final int LONGEST_ID = 100;

  private final Sights sights;
  private final Submissions submissions;

  ActController(Sights sights, Submissions submissions) {
    this.sights = sights;
    this.submissions = submissions;
  }

  @PostMapping("/o/{organisation}/act")
  ModelAndView act(Visit visit, @RequestParam String id, HttpServletRequest request) {
    PersonId person =
        visit
            .person()
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Nobody is signed in. Sign in, and send it again."));
    Map<String, List<String>> sent = Sights.asked(request);
    Sight sight = sights.of(visit, Map.of());
    if (id.isBlank() || id.length() > LONGEST_ID) {
      return problem(visit, sight, List.of(sights.texts().of("problem.id")), request);
    }
    return switch (DeedForm.read(sent, sight.zone())) {
      case DeedForm.Outcome.Refused(List<String> flaws) -> problem(visit, sight, flaws, request);
      case DeedForm.Outcome.Read(Deed deed) ->
          answered(visit, sight, submissions.submit(visit.hosted(), person, id, deed), request);
    };
  }

  private ModelAndView answered(
      Visit visit, Sight sight, Answer answer, HttpServletRequest request) {
    return switch (answer) {
      case Answer.Entered entered ->
          new ModelAndView("redirect:" + back(visit, request, entered.index()));
      case Answer.Conflict _ ->
          problem(visit, sight, List.of(sights.texts().of("problem.conflict")), request);
      case Answer.BadSignature(String why) -> problem(visit, sight, List.of(why), request);
      case Answer.Unknown _ ->
          problem(visit, sight, List.of(sights.texts().of("problem.unknown")), request);
      case Answer.Defect _ ->
          problem(visit, sight, List.of(sights.texts().of("problem.defect")), request);
    };
  }

  private ModelAndView problem(
      Visit visit, Sight sight, List<String> flaws, HttpServletRequest request) {
    ModelAndView answer =
        sights.answer(
            visit, sight, new ProblemPage(sights.texts().of("problem.title"), flaws), request);
    answer.setStatus(HttpStatus.BAD_REQUEST);
    return answer;
  }

  /** The page of this organisation from which the act was sent, else its home. */
  private static String back(Visit visit, HttpServletRequest request, long entry) {
    String page =
        Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
            .flatMap(ActController::path)
            .filter(p -> p.startsWith(visit.base() + "/") && !p.startsWith(visit.base() + "/act"))
            .orElse(visit.base() + "/home");
    String plain = page.replaceAll("[?&]" + Sights.SAID + "=[0-9]*", "");
    return plain + (plain.contains("?") ? "&" : "?") + Sights.SAID + "=" + entry;
  }

  private static Optional<String> path(String address) {
    try {
      URI uri = URI.create(address);
      return Optional.of(
          uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
