package org.commune.server.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.polity.Polity;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;
import org.commune.server.TestDatabase;
import org.commune.server.app.Application;
import org.commune.server.demo.Library;
import org.commune.server.demo.Tour;
import org.commune.server.demo.told.Told;
import org.commune.server.organisations.Organisations;
import org.commune.server.sequencer.Current;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A visitor of the demo, in a real browser. */
@DisplayName("A visitor of the demo")
final class TourTest {
  private static final BodyId OLD_TOWN = BodyId.of("district_council", new UnitId("Old Town"));

  private static ConfigurableApplicationContext server;
  private static Browser browser;
  private static String base;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> program = Browser.installed();
    assumeTrue(program.isPresent(), "Chromium is not installed: the demo is not toured");
    server =
        new SpringApplication(Application.class)
            .run(
                "--commune.data=" + TestDatabase.folder(),
                "--server.port=0",
                "--commune.demo=true");
    Organisations organisations = server.getBean(Organisations.class);
    for (Told told : new Library(Path.of("..")).told(Instant.now())) {
      assertThat(organisations.begin(told.name(), "demo.invalid/" + told.name(), told.pages()))
          .isPresent();
    }
    base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
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

  /** Enters as somebody at the door, by the button of the first form for the role. */
  private static void be(String role) throws Exception {
    browser.open(base + "/demo");
    browser.leading(
        "document.querySelector('form input[name=role][value=" + role + "]').form.submit()");
  }

  private static String text(String selector) throws Exception {
    return browser.ask("document.querySelector('" + selector + "')?.textContent ?? ''");
  }

  private static void press(String selector) throws Exception {
    browser.leading("document.querySelector('" + selector + "').click()");
  }

  private static List<PersonId> oldTown() {
    Current now = server.getBean(Organisations.class).get("federation").orElseThrow().current();
    return Polity.sitting(now.organisation().law(), now.organisation().state(), OLD_TOWN);
  }

  @Test
  @DisplayName("goes through all ten stops")
  void tours() throws Exception {
    for (int i = 0; i < Tour.stops().size(); i++) {
      Tour.Stop stop = Tour.stops().get(i);
      browser.open(base + "/demo");
      browser.leading(
          """
          {
            const stop = document.querySelectorAll('[data-stop]')[%d];
            (stop.querySelector('button') ?? stop.querySelector('a')).click();
          }
          """
              .formatted(i));
      assertThat(browser.ask("location.pathname + location.search")).isEqualTo(stop.to());
      assertThat(text("h1")).as(stop.title()).isNotBlank();
    }
  }

  @Test
  @DisplayName("votes in the referendum")
  void votes() throws Exception {
    be("member");
    browser.open(base + "/o/federation/motion?id=Publish+every+contract+with+a+supplier");
    press("[name=\"d.choice\"][value=yes]");
    assertThat(text(".said")).contains("It stands in the record");
  }

  @Test
  @DisplayName("recalls a delegate with one vote, and the alternate sits")
  void recalls() throws Exception {
    List<PersonId> before = oldTown();
    String motion = base + "/o/federation/motion?id=Recall+of+a+delegate+of+the+bakery%2C+again";
    be("baker");
    browser.open(motion);
    press("[name=\"d.choice\"][value=yes]");
    be("chair");
    browser.open(motion);
    browser.leading(
        "[...document.querySelectorAll('form')].find(f =>"
            + " f.querySelector('[name=\"d.act\"]')?.value === 'close_vote').submit()");
    assertThat(text("main")).contains("Carried");
    assertThat(oldTown()).hasSameSizeAs(before).isNotEqualTo(before);
  }

  @Test
  @DisplayName("is refused a power grab, with the article, and finds it in the record")
  void refused() throws Exception {
    be("hostile");
    assertThat(browser.ask("location.pathname")).isEqualTo("/demo/power");
    browser.leading("document.querySelector('[name=attempt][value=congress]').form.submit()");
    assertThat(text(".said.refused")).contains("Refused by article 6");
    press(".said a");
    assertThat(text("main")).contains("Dissolve").contains("Art. 6");
  }
}
