package org.commune.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.server.TestServer;
import org.commune.server.accounts.Links;
import org.commune.server.journal.Journals;
import org.commune.server.organisations.Founding;
import org.commune.server.organisations.Hosted;
import org.junit.jupiter.api.Test;

/** A passkey in a real browser: made, signed in with, and signing an act. */
class PasskeyTest {
  private static final String SIGN =
      """
      (async () => {
        const csrf = document.querySelector('[data-csrf]').dataset.csrf;
        const post = async (to, body) => (await fetch('/api/o/club' + to, {method: 'POST',
          headers: {'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf},
          body: JSON.stringify(body)})).json();
        const raw = b => btoa(String.fromCharCode(...new Uint8Array(b)));
        const url = t => Uint8Array.from(atob(t.replaceAll('-', '+').replaceAll('_', '/')),
          c => c.charCodeAt(0));
        const act = {id: 'signed-act-1', deed: {attend: 'assembly'}};
        const nonce = raw(crypto.getRandomValues(new Uint8Array(32)));
        const s = await post('/acts/statement', {...act, nonce});
        const c = await navigator.credentials.get({publicKey: {challenge: url(s.challenge),
          rpId: 'localhost', userVerification: 'required',
          allowCredentials: s.credentials.map(id => ({type: 'public-key', id: url(id)}))}});
        return JSON.stringify(await post('/acts', {...act, DEED
          signature: {nonce, by: 'assertion', seen: {size: s.seenSize, root: s.seenRoot},
            assertion: {credential: raw(c.rawId),
              authenticatorData: raw(c.response.authenticatorData),
              clientData: raw(c.response.clientDataJSON),
              signature: raw(c.response.signature)}}}));
      })()
      """;

  @Test
  void isMadeAndSignedInWithAndSignsAnAct() throws Exception {
    try (TestServer server = TestServer.start();
        Browser browser = Browser.start()) {
      found(server, "http://localhost:" + server.at("/").getPort());
      browser.withPasskeys();
      browser.go(
          URI.create(
              server.bean(Links.class).make("club", new PersonId("ada"), Duration.ofMinutes(5))));
      browser.press("main button", "location.pathname.endsWith('/account')");
      browser.press(
          "[data-passkey=add] button",
          "document.body.innerText.includes('This device')"
              + " || document.querySelector('[data-passkey=add] [role=alert]').innerText");
      Hosted club = server.organisations().get("club").orElseThrow();
      assertThat(club.current().organisation().state().each(Register.KEYS))
          .as("enrolled by an act")
          .hasSize(1);
      String altered = browser.value(SIGN.replace("DEED", "deed: {attend: 'board'},"));
      assertThat(altered).as("what was not signed").contains("\"status\":403");
      String ruled = browser.value(SIGN.replace("DEED", ""));
      assertThat(ruled).contains("\"entry\":");
      assertThat(entry(server, ruled).signature()).isPresent();
      browser.press("form[action$=sign-out] button", "!location.pathname.endsWith('/account')");
      browser.go(server.at("/o/club/sign-in"));
      browser.press("[data-passkey=sign-in] button", "location.pathname.endsWith('/home')");
      browser.go(server.at("/o/club/account"));
      assertThat(browser.value("document.body.innerText")).contains("You are ada", "by passkey");
      server.organisations().close();
      server.organisations().openAll();
      assertThat(server.organisations().get("club"))
          .as("opened again, every signature verified")
          .isPresent();
    }
  }

  private static Entry.Act entry(TestServer server, String ruled) throws Exception {
    long index = Long.parseLong(ruled.replaceAll(".*\"entry\":([0-9]+).*", "$1"));
    return (Entry.Act)
        Entry.parse(server.bean(Journals.class).entries("club", index, index + 1).getFirst());
  }

  private static void found(TestServer server, String page) throws Exception {
    List<Setup.PersonGiven> people =
        List.of("ada", "ben", "cem", "dora").stream()
            .map(name ->
                new Setup.PersonGiven(
                    new PersonId(name),
                    List.of(),
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty()))
            .toList();
    Setup setup =
        new Setup(List.of(), Optional.empty(), people, List.of(), Map.of(), Map.of())
            .withSigning(new Setup.SigningGiven("localhost", List.of(page), List.of()));
    Founding founding =
        Founding.of(
            // Its members enrol keys by themselves here.
            Bytes.utf8(
                Files.readString(Path.of("../charters/association.yaml"))
                    .replace("confirmers: 2, ", "")),
            setup,
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    if (!(founding instanceof Founding.Ready(var first))) {
      throw new IllegalStateException(founding.toString());
    }
    server.with("club", first);
  }
}
