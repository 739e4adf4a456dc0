package org.commune.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commune.polity.state.PersonId;
import org.commune.server.TestServer;
import org.commune.server.Town;
import org.commune.server.accounts.ApiTokens;
import org.commune.server.journal.Journals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
  private static final String ATTEND = "{\"id\":\"%s\",\"deed\":{\"attend\":\"assembly/w0\"}}";

  private final JsonMapper json = JsonMapper.shared();
  private TestServer server;
  private String token;

  @BeforeAll
  void start() {
    server = TestServer.start().with("town", Town.founding()).with("village", Town.founding());
    token = server.bean(ApiTokens.class).make("town", new PersonId("w0-1"), "test").text();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path, String bearer) {
    return server.visitor().send(request(path, bearer).GET());
  }

  private HttpResponse<String> post(String path, String bearer, String body) {
    return server
        .visitor()
        .send(
            request(path, bearer)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String bearer) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path));
    return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
  }

  /**
   * Every address that the description lists, with something in place of each name; but not the
   * check, which tells everybody the same and takes its time.
   */
  private List<String> described(String organisation, String method) {
    JsonNode paths = json.readTree(get("/api/openapi", "").body()).get("paths");
    List<String> found = new ArrayList<>();
    for (String path : paths.propertyNames()) {
      if (paths.get(path).has(method) && !path.endsWith("/check")) {
        found.add(
            path.replace("{organisation}", organisation)
                .replace("{index}", "1")
                .replaceAll("\\{[*]?file}", "checkpoint")
                .replaceAll("\\{[^}]*}", "w0-1"));
      }
    }
    return found;
  }

  @Test
  void whatAMemberMayReadIsThere() {
    for (String path : described("town", "get")) {
      assertThat(get(path, token).statusCode())
          .as(path)
          .isIn(path.contains("/motions/") || path.contains("/elections/") ? 404 : 200, 503);
    }
    assertThat(get("/api/o/town/persons/w0-1", token).body()).contains("\"id\":\"w0-1\"");
  }

  @Test
  void aVisitorReadsNoRegister() {
    for (String path :
        List.of("persons", "bodies", "motions", "record", "popolo", "record/1/receipt")) {
      assertThat(get("/api/o/town/" + path, "").statusCode()).as(path).isIn(401, 404);
    }
  }

  @Test
  void aTokenOfOneOrganisationIsNothingInAnother() {
    Set<String> told = new TreeSet<>();
    for (String path : described("village", "get")) {
      HttpResponse<String> asVisitor = get(path, "");
      HttpResponse<String> replayed = get(path, token);
      if (replayed.statusCode() != asVisitor.statusCode()
          || !replayed.body().equals(asVisitor.body())) {
        told.add(path);
      }
    }
    assertThat(told).as("more told to the token than to a visitor").isEmpty();
    for (String path : described("village", "post")) {
      assertThat(post(path, token, ATTEND.formatted("across-0001")).statusCode())
          .as(path)
          .isEqualTo(401);
    }
    assertThat(server.bean(Journals.class).indexOf("village", "across-0001")).isEmpty();
  }

  /** The planted fault of the test above: in its own organisation the token does tell more. */
  @Test
  void theSameTokenCountsWhereItBelongs() {
    assertThat(get("/api/o/town/persons", token).body())
        .isNotEqualTo(get("/api/o/town/persons", "").body());
  }

  @Test
  void anActIsRuledOnAndSentAgainHasTheSameAnswer() {
    HttpResponse<String> first = post("/api/o/town/acts", token, ATTEND.formatted("attend-0001"));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(json.readTree(first.body()).get("grounds").get(0).get("condition").asString())
        .isNotEmpty();
    assertThat(post("/api/o/town/acts", token, ATTEND.formatted("attend-0001")).body())
        .isEqualTo(first.body());
    assertThat(
            post(
                    "/api/o/town/acts",
                    token,
                    "{\"id\":\"attend-0001\",\"deed\":{\"attend\":\"assembly/w1\"}}")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void ofAHundredEqualRequestsOneHasEffect() throws Exception {
    Set<String> answers = new TreeSet<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> sent = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        sent.add(
            clients.submit(() -> post("/api/o/town/acts", token, ATTEND.formatted("hundred-01"))));
      }
      for (Future<HttpResponse<String>> answer : sent) {
        answers.add(answer.get().statusCode() + answer.get().body());
      }
    }
    assertThat(answers).hasSize(1);
    List<Long> entries = new ArrayList<>();
    server
        .bean(Journals.class)
        .each(
            "town",
            (index, bytes) -> {
              if (bytes.text().contains("hundred-01")) {
                entries.add(index);
              }
            });
    assertThat(entries).hasSize(1);
  }

  @Test
  void whatCannotBeReadIsSaidToBeSo() {
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "{\"id\":\"attend-0002\"}",
            "{\"id\":\"x\",\"deed\":{\"attend\":\"assembly/w0\"}}",
            "{\"id\":\"attend-0002\",\"deed\":{\"atend\":\"assembly/w0\"}}",
            "{\"id\":\"attend-0002\",\"deed\":{\"attend\":\"assembly/w0\"},\"by\":\"w0-2\"}",
            "{\"id\":\"attend-0002\",\"id\":\"attend-0003\",\"deed\":{}}",
            "{\"id\":\"attend-0002\",\"deed\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")) {
      HttpResponse<String> answer = post("/api/o/town/acts", token, body);
      assertThat(answer.statusCode()).as("%.60s: %s", body, answer.body()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .contains("application/problem+json");
    }
  }

  @Test
  void theRecordIsServedAsFilesAndNothingElseIs() {
    HttpResponse<String> checkpoint = get("/o/town/log/checkpoint", "");
    assertThat(checkpoint.body()).startsWith("test/town\n");
    for (String file :
        List.of(
            "../../secrets/town/key", "%2e%2e/%2e%2e/secrets/town/key", ".lock", "openings/000")) {
      assertThat(get("/o/town/log/" + file, token).statusCode()).as(file).isIn(400, 404);
    }
    assertThat(get("/o/town/log/tile/entries/000.p/2", "").statusCode()).isEqualTo(401);
    assertThat(get("/o/town/log/tile/entries/000.p/2", token).statusCode()).isIn(200, 404);
  }
}
