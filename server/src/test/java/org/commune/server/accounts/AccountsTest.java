package org.commune.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commune.server.TestServer;
import org.commune.server.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {
  private TestServer server;

  @BeforeAll
  void start() {
    server =
        TestServer.start("commune.demo=true")
            .with("town", Town.founding())
            .with("village", Town.founding());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private TestServer.Visitor member(String organisation, String person) {
    TestServer.Visitor visitor = server.visitor();
    visitor.get("/o/" + organisation + "/sign-in");
    assertThat(
            visitor
                .post("/o/" + organisation + "/demo/person", Map.of("person", person))
                .statusCode())
        .isEqualTo(302);
    visitor.get("/o/" + organisation + "/account");
    return visitor;
  }

  private static String found(String pattern, HttpResponse<String> in) {
    Matcher matcher = Pattern.compile(pattern).matcher(in.body());
    assertThat(matcher.find()).as("%s in %s", pattern, in.body()).isTrue();
    return matcher.group(1);
  }

  private String mailed(String address) {
    TestServer.Visitor visitor = server.visitor();
    visitor.get("/o/town/sign-in");
    visitor.post("/o/town/sign-in/mail", Map.of("address", address));
    HttpResponse<String> mailbox = visitor.get("/mailbox");
    return found("/o/town/sign-in/link\\?token=([A-Za-z0-9_-]+)", mailbox);
  }

  @Test
  void aLinkByMailLetsInOnce() {
    member("town", "w0-1").post("/o/town/account/address", Map.of("address", "one@example.org"));
    String token = mailed("ONE@example.org");
    TestServer.Visitor phone = server.visitor();
    phone.get("/o/town/sign-in/link?token=" + token);
    assertThat(phone.post("/o/town/sign-in/link", Map.of("token", token)).statusCode())
        .isEqualTo(302);
    assertThat(phone.get("/o/town/account").body()).contains("You are w0-1");
    TestServer.Visitor thief = server.visitor();
    thief.get("/o/town/sign-in/link?token=" + token);
    assertThat(thief.post("/o/town/sign-in/link", Map.of("token", token)).statusCode())
        .as("a second time")
        .isEqualTo(403);
  }

  @Test
  void aLinkOfOneOrganisationLetsNobodyIntoAnother() {
    member("town", "w0-2").post("/o/town/account/address", Map.of("address", "two@example.org"));
    String token = mailed("two@example.org");
    TestServer.Visitor visitor = server.visitor();
    visitor.get("/o/village/sign-in/link?token=" + token);
    assertThat(visitor.post("/o/village/sign-in/link", Map.of("token", token)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobodyLearnsWhetherAnAddressIsKnown() {
    member("town", "w0-3").post("/o/town/account/address", Map.of("address", "three@example.org"));
    TestServer.Visitor visitor = server.visitor();
    visitor.get("/o/town/sign-in");
    String known =
        visitor.post("/o/town/sign-in/mail", Map.of("address", "three@example.org")).body();
    String unknown =
        visitor.post("/o/town/sign-in/mail", Map.of("address", "no@example.org")).body();
    assertThat(withoutToken(known)).isEqualTo(withoutToken(unknown));
  }

  private static String withoutToken(String page) {
    return page.replaceAll("(value|data-csrf)=\"[^\"]{40,}\"", "");
  }

  @Test
  void aSessionIsListedAndEnded() {
    TestServer.Visitor laptop = member("town", "w0-4");
    TestServer.Visitor phone = member("town", "w0-4");
    HttpResponse<String> account = laptop.get("/o/town/account");
    String last = found("name=\"id\" value=\"([0-9a-f]{64})\"", account);
    assertThat(account.body().split("name=\"id\"")).hasSize(3);
    laptop.post("/o/town/account/sessions/end", Map.of("id", last));
    assertThat(
            phone.get("/o/town/account").statusCode() + laptop.get("/o/town/account").statusCode())
        .as("one of the two is signed out")
        .isEqualTo(200 + 302);
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    TestServer.Visitor victim = member("town", "w0-5");
    String id = found("name=\"id\" value=\"([0-9a-f]{64})\"", victim.get("/o/town/account"));
    member("town", "w0-6").post("/o/town/account/sessions/end", Map.of("id", id));
    assertThat(victim.get("/o/town/account").statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsSignedInHereIsNobodyElsewhere() {
    TestServer.Visitor member = member("town", "w0-7");
    assertThat(member.get("/o/village/account").statusCode()).isEqualTo(302);
  }

  @Test
  void signingInAgainIsAnotherSession() {
    TestServer.Visitor member = member("town", "w0-8");
    String before = found("name=\"id\" value=\"([0-9a-f]{64})\"", member.get("/o/town/account"));
    member.post("/o/town/demo/person", Map.of("person", "w0-8"));
    HttpResponse<String> after = member.get("/o/town/account");
    assertThat(after.body()).doesNotContain(before);
  }

  @Test
  void aFormWithoutItsTokenOrFromAnotherSiteIsTurnedAway() {
    TestServer.Visitor member = member("town", "w0-9");
    HttpRequest.Builder form =
        HttpRequest.newBuilder(server.at("/o/town/account/sessions/end-all"))
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(member.send(form).statusCode()).isEqualTo(403);
    assertThat(
            member
                .send(
                    HttpRequest.newBuilder(server.at("/o/town/passkeys/to-sign-in"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Authorization", "none")
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(403);
  }
}
