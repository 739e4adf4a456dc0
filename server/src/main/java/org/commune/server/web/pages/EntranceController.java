package org.commune.server.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.commune.charter.language.Charter;
import org.commune.server.organisations.Organisations;
import org.commune.server.page.founding.EntrancePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way in. */
@Controller
class EntranceController {
  private final Organisations organisations;
  private final Sights sights;

  EntranceController(Organisations organisations, Sights sights) {
    this.organisations = organisations;
    this.sights = sights;
  }

  @GetMapping("/")
  ModelAndView organisations(HttpServletRequest request) {
    List<EntrancePage.Line> lines =
        organisations.all().stream()
            .map(hosted -> {
              Charter charter = hosted.current().organisation().law().charter();
              return new EntrancePage.Line(
                  "/o/" + hosted.name() + "/home",
                  charter.title(),
                  charter.version(),
                  hosted.current().size());
            })
            .toList();
    return new ModelAndView(
        "organisations", Map.of("plain", sights.plain(request), "page", new EntrancePage(lines)));
  }
}
