package org.commune.server.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.server.TestDatabase;
import org.commune.server.app.Application;
import org.commune.server.organisations.Organisations;
import org.commune.server.page.Village;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages in a real browser, against a real server. */
@DisplayName("In a browser")
final class BrowsedTest {
  private static final List<String> PAGES =
      List.of(
          "home",
          "assembly",
          "mandates",
          "acts",
          "map",
          "bodies",
          "body?id=congress",
          "motions",
          "motion?id=Budget+of+2026",
          "elections",
          "election?id=editors+2026",
          "election?id=registrar+2026",
          "decrees",
          "tendencies",
          "tribunal",
          "treasury",
          "charter",
          "record",
          "entry?id=20",
          "person?id=forge-1",
          "check",
          "check?edit=true",
          "drift",
          "import");

  private static final List<String> OUTSIDE = List.of("../../", "../../new");

  private static ConfigurableApplicationContext server;
  private static Browser browser;
  private static String base;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> program = Browser.installed();
    assumeTrue(program.isPresent(), "Chromium is not installed: pages are not tried in a browser");
    server =
        new SpringApplication(Application.class)
            .run(
                "--commune.data=" + TestDatabase.folder(),
                "--server.port=0",
                "--commune.demo=true");
    Village village =
        Village.endingAt(Instant.now().minusSeconds(5).truncatedTo(ChronoUnit.SECONDS));
    assertThat(
            server
                .getBean(Organisations.class)
                .begin("village", "example.org/village", village.pages()))
        .isPresent();
    base =
        "http://localhost:"
            + server.getEnvironment().getProperty("local.server.port")
            + "/o/village/";
    browser = Browser.start(program.get());
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static void be(String person) throws Exception {
    browser.open(base + "home");
    browser.leading(
        "document.querySelector('#be').value='"
            + person
            + "';document.querySelector('#be').form.submit()");
    assertThat(browser.ask("document.querySelector('.who summary').textContent")).contains(person);
  }

  private static String text(String selector) throws Exception {
    return browser.ask("document.querySelector('" + selector + "')?.textContent ?? ''");
  }

  @Test
  @DisplayName("every page opens, and axe finds nothing serious on it")
  void axe() throws Exception {
    Optional<String> axe = axeSource();
    assumeTrue(axe.isPresent(), "axe is not on the class path");
    be("forge-3");
    StringBuilder found = new StringBuilder();
    for (String page : Stream.concat(PAGES.stream(), OUTSIDE.stream()).toList()) {
      browser.open(base + page);
      assertThat(text("h1")).as(page).isNotBlank();
      found.append(violations(axe.get(), page));
    }
    assertThat(found.toString()).isEmpty();
  }

  @Test
  @DisplayName("axe finds a field without a label and text too pale to read")
  void plantedFaults() throws Exception {
    Optional<String> axe = axeSource();
    assumeTrue(axe.isPresent(), "axe is not on the class path");
    browser.open(base + "motions");
    browser.ask(
        "document.querySelector('main').append(Object.assign(document.createElement('input'),"
            + "{type:'text'}))");
    browser.ask("document.querySelector('h1').style.color='#ddd'");
    assertThat(violations(axe.get(), "motions")).contains("label").contains("color-contrast");
  }

  private static String violations(String axe, String page) throws Exception {
    browser.ask(axe + ";0");
    return browser.ask(
        "axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']})"
            + ".then(r=>r.violations.filter(v=>['serious','critical'].includes(v.impact))"
            + ".map(v=>'"
            + page
            + ": '+v.id+': '+v.nodes.slice(0,3).map(n=>n.target+' '+n.failureSummary).join(' | ')+'\\n')"
            + ".join(''))");
  }

  private static Optional<String> axeSource() throws IOException {
    try (InputStream in = BrowsedTest.class.getResourceAsStream("/axe.min.js")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  @DisplayName("a vote is cast with the keyboard alone, and the page shows it")
  void votes() throws Exception {
    be("mill-3");
    browser.open(base + "motion?id=Budget+of+2026");
    for (int i = 0; i < 60; i++) {
      browser.press("Tab");
      if (browser
          .ask("document.activeElement.getAttribute('aria-label') ?? ''")
          .equals("Vote no on Budget of 2026")) {
        break;
      }
    }
    assertThat(browser.ask("document.activeElement.getAttribute('aria-label')"))
        .isEqualTo("Vote no on Budget of 2026");
    browser.press("Enter");
    browser.until("document.querySelector('.said') !== null");
    assertThat(text(".said")).contains("Done. It stands in the record as");
    assertThat(text("main")).contains("You voted No");
  }

  @Test
  @DisplayName("a power grab is refused, with the article")
  void refused() throws Exception {
    be("forge-61");
    browser.open(base + "acts");
    browser.leading(
        """
        {
          const form = document.querySelector('form[action$="/act"]').cloneNode(true);
          form.querySelectorAll('[name^="d."]').forEach(f => f.remove());
          for (const [n, v] of Object.entries({'d.act': 'spend', 'd.purpose': 'a castle', 'd.sum': '800000'})) {
            form.append(Object.assign(document.createElement('input'), {type: 'hidden', name: n, value: v}));
          }
          document.body.append(form);
          form.submit();
        }
        """);
    assertThat(text(".said.refused")).contains("Refused.").contains("Art. 31");
  }

  @Test
  @DisplayName("an open page follows what others do")
  void follows() throws Exception {
    be("dye-1");
    browser.open(base + "motion?id=Budget+of+2026");
    String before = text("[data-live=bars]");
    browser.ask(
        """
        (async () => {
          const page = await (await fetch(location.pathname.replace('motion', 'home'))).text();
          const token = new DOMParser().parseFromString(page, 'text/html').querySelector('[name=_csrf]').value;
          await fetch(location.pathname.replace('motion', 'act'), {method: 'POST', body: new URLSearchParams(
            {_csrf: token, id: 'elsewhere', 'd.act': 'vote', 'd.on': 'Budget of 2026', 'd.choice': 'yes'})});
        })()
        """);
    browser.until(
        "document.querySelector('[data-live=bars]').textContent !== "
            + new tools.jackson.databind.ObjectMapper().writeValueAsString(before));
    assertThat(text("[data-live=bars]")).isNotEqualTo(before);
  }

  @Test
  @DisplayName(
      "the receipt of an entry is verified by the browser, and one of another entry is not")
  void verifies() throws Exception {
    be("forge-3");
    browser.open(base + "entry?id=20");
    browser.until("/proved/.test(document.querySelector('[data-verdict]')?.className ?? '')");
    assertThat(text("[data-verdict]")).startsWith("Verified in your browser: entry 20 of");
    assertThat(
            browser.ask(
                """
                (async () => {
                  const { parsePolicy, verifyReceipt } = await import(
                    new URL('tlog.mjs', document.querySelector('script[type=module]').src));
                  const bytes = (t) => new TextEncoder().encode(t);
                  const of = (s) => document.querySelector(s).textContent;
                  try {
                    await verifyReceipt(bytes(of('[data-receipt]')), bytes(of('[data-entry]') + ' '), await parsePolicy(of('[data-policy]')));
                    return 'verified';
                  } catch (e) { return e.message; }
                })()
                """))
        .isNotEqualTo("verified");
  }

  @Test
  @DisplayName("the verdict follows the typing")
  void typing() throws Exception {
    be("forge-3");
    browser.open(base + "check?edit=true");
    browser.ask(
        """
        {
          const text = document.querySelector('#charter-text');
          text.value = 'charter: nonsense';
          text.dispatchEvent(new Event('input', {bubbles: true}));
        }
        """);
    browser.until("document.querySelector('[data-live=verdict] .refused') !== null");
    assertThat(text("[data-live=verdict]")).contains("charter:1:1");
  }

  @Test
  @DisplayName("a roll is looked at before anything is done, and what the charter refuses says why")
  void roll() throws Exception {
    be("forge-3");
    browser.open(base + "import");
    browser.leading(
        "document.querySelector('#table').value='person;unit\\nforge-1;forge\\nnewcomer;forge\\nx;nowhere';"
            + "document.querySelector('#table').form.submit()");
    assertThat(text("main"))
        .contains("0 unaccounted")
        .contains("unchanged")
        .contains("there is no unit nowhere")
        .contains("Art. 2");
  }

  @Test
  @DisplayName("an organisation is founded from a charter of the library")
  void founds() throws Exception {
    browser.open(base + "../../new");
    assumeTrue(
        browser.ask("document.querySelectorAll('#charter option').length > 3").equals("true"),
        "the library of charters is not where the test runs");
    browser.leading(
        """
        {
          document.querySelector('#charter').value = 'housing-cooperative';
          document.querySelector('#name').value = 'oak-street';
          document.querySelector('#people').value = 'person\\nada\\nben\\ncleo';
          document.querySelector('#name').form.requestSubmit();
        }
        """);
    assertThat(text(".said")).startsWith("It can begin so: 3 members");
    browser.leading("document.querySelector('button[name=go]').click()");
    assertThat(browser.ask("location.pathname")).isEqualTo("/o/oak-street/home");
  }

  @Test
  @DisplayName("a past day is shown as it was, without a button to act")
  void past() throws Exception {
    be("forge-3");
    browser.open(base + "motions?asof=40");
    assertThat(text(".banner.past")).contains("You see the organisation as it was on");
    assertThat(text("main")).doesNotContain("Budget of 2026");
    assertThat(browser.ask("document.querySelectorAll('form[action$=\"/act\"]').length"))
        .isEqualTo("0");
  }

  @Test
  @DisplayName("a visitor is told no member's name where the charter shows them to members")
  void visitor() throws Exception {
    be("forge-3");
    browser.leading("document.querySelector('.who form:nth-of-type(2) button').click()");
    for (String page : PAGES) {
      browser.open(base + page);
      assertThat(browser.ask("document.querySelector('main')?.textContent ?? ''"))
          .as(page)
          .doesNotContainPattern("\\b(forge|mill|dye)-[0-9]");
    }
  }
}
