package org.commune.server.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commune.polity.Organisation;
import org.commune.polity.state.State;
import org.commune.server.app.Settings;
import org.commune.server.page.Frame;
import org.commune.server.page.Page;
import org.commune.server.page.Pages;
import org.commune.server.page.Sight;
import org.commune.server.page.Texts;
import org.commune.server.page.founding.Plain;
import org.commune.server.page.record.RecordLine;
import org.commune.server.page.record.RecordPage;
import org.commune.server.page.record.RecordSource;
import org.commune.server.web.Visit;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes of a request what pages are made of, and of a page the answer. */
@Component
class Sights {
  /** The parameter that asks for a past day: how many entries had been made. */
  static final String AS_OF = "asof";

  /** The parameter that says which entry an act that was just sent has. */
  static final String SAID = "said";

  private final Chronicle chronicle;
  private final PastDays days;
  private final Clock clock;
  private final Settings settings;
  private final ResourceUrlProvider files;
  private final Texts texts = Texts.in(Locale.ENGLISH);

  Sights(
      Chronicle chronicle,
      PastDays days,
      Clock clock,
      Settings settings,
      ResourceUrlProvider files) {
    this.chronicle = chronicle;
    this.days = days;
    this.clock = clock;
    this.settings = settings;
    this.files = files;
  }

  /** What the request asks for, by name. */
  static Map<String, List<String>> asked(HttpServletRequest request) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> asked.put(name, Arrays.asList(values)));
    return asked;
  }

  /** The organisation as the visitor sees it: now, or on the day that is asked for. */
  Sight of(Visit visit, Map<String, List<String>> asked) {
    Optional<Long> past =
        Pages.number(asked, AS_OF).filter(n -> n >= 2 && n < visit.current().size());
    Organisation organisation =
        past.map(n -> days.of(visit.hosted().name(), n))
            .orElseGet(() -> now(visit.current().organisation()));
    return new Sight(
        visit.base(),
        organisation,
        visit.person(),
        past.orElse(visit.current().size()),
        past.isPresent(),
        texts);
  }

  /** The state at this moment: what falls due is entered within a second by the sequencer. */
  private Organisation now(Organisation organisation) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    State state = organisation.state();
    return state.now().isBefore(now)
        ? new Organisation(organisation.law(), state.at(now))
        : organisation;
  }

  RecordSource record(Visit visit) {
    return chronicle.of(visit.hosted().name(), visit.current().size());
  }

  /** The page in its frame. */
  ModelAndView answer(Visit visit, Sight sight, Page page, HttpServletRequest request) {
    Optional<RecordLine> said =
        Pages.number(asked(request), SAID)
            .filter(n -> n < visit.current().size())
            .flatMap(n -> RecordPage.lines(sight, record(visit), n, n + 1).stream().findFirst());
    Map<String, String> guards =
        visit.person().isPresent() || settings.demo() ? guards(request) : Map.of();
    Frame frame =
        Frame.of(
            sight,
            new Frame.Site(
                guards, () -> UUID.randomUUID().toString(), this::asset, settings.demo(), said));
    return new ModelAndView(page.template(), Map.of("frame", frame, "page", page));
  }

  /** What pages outside of any organisation have around them. */
  Plain plain(HttpServletRequest request) {
    return new Plain(texts, guards(request), this::asset, settings.demo());
  }

  private static Map<String, String> guards(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? Map.of(token.getParameterName(), token.getToken())
        : Map.of();
  }

  private String asset(String name) {
    String address = "/static/" + name;
    return Optional.ofNullable(files.getForLookupPath(address)).orElse(address);
  }

  Texts texts() {
    return texts;
  }
}
