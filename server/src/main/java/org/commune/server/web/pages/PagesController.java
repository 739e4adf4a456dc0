package org.commune.server.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.record.tlog.Receipt;
import org.commune.server.page.Page;
import org.commune.server.page.Pages;
import org.commune.server.page.Sight;
import org.commune.server.page.record.Brief;
import org.commune.server.page.record.EntryPage;
import org.commune.server.publishing.Publishing;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages of an organisation. */
@Controller
class PagesController {
  private final Sights sights;

  PagesController(Sights sights) {
    this.sights = sights;
  }

  @GetMapping("/o/{organisation}")
  String beginning(Visit visit) {
    return "redirect:" + visit.base() + "/home";
  }

  @GetMapping("/o/{organisation}/{page:[a-z]+}")
  ModelAndView page(Visit visit, @PathVariable String page, HttpServletRequest request) {
    Map<String, List<String>> asked = Sights.asked(request);
    Sight sight = sights.of(visit, asked);
    return shown(visit, sight, Pages.of(sight, page, asked, sights.record(visit)), request);
  }

  @GetMapping("/o/{organisation}/entry")
  ModelAndView entry(Visit visit, @RequestParam long id, HttpServletRequest request) {
    Sight sight = sights.of(visit, Sights.asked(request));
    return shown(
        visit,
        sight,
        EntryPage.of(sight, sights.record(visit), id, proof(visit, id)).map(p -> p),
        request);
  }

  /** What the browser verifies; empty while the entry is not published yet. */
  private static Optional<EntryPage.Proof> proof(Visit visit, long index) {
    Publishing publishing = visit.hosted().publishing();
    try {
      Receipt receipt = publishing.receipt(index);
      return Optional.of(
          new EntryPage.Proof(
              new String(receipt.bytes().toArray(), StandardCharsets.UTF_8),
              "log " + publishing.verifier().text() + "\nquorum none\n"));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** To the organisation as it was at the end of a day. */
  @GetMapping("/o/{organisation}/day")
  String day(Visit visit, @RequestParam String day) {
    try {
      Instant end =
          LocalDate.parse(day)
              .plusDays(1)
              .atStartOfDay(visit.current().organisation().law().charter().timezone())
              .toInstant();
      List<Brief> all = sights.record(visit).briefs(visit.current().size());
      long until = all.stream().takeWhile(b -> b.at().isBefore(end)).count();
      return "redirect:"
          + visit.base()
          + "/home"
          + (until < 2 ? "" : "?" + Sights.AS_OF + "=" + until);
    } catch (DateTimeException e) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "`" + day + "` is no day. Write it as 2026-05-01.", e);
    }
  }

  private ModelAndView shown(
      Visit visit, Sight sight, Optional<? extends Page> page, HttpServletRequest request) {
    return page.map(p -> sights.answer(visit, sight, p, request))
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no such page here, or not for you."));
  }
}
