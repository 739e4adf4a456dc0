package org.commune.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.commune.server.TestDatabase;
import org.commune.server.Town;
import org.commune.server.app.Application;
import org.commune.server.organisations.Organisations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A server")
final class ServedTest {
  private static ConfigurableApplicationContext server;
  private static String base;

  @BeforeAll
  static void start() {
    Path data = TestDatabase.folder();
    server =
        new SpringApplication(Application.class)
            .run("--commune.data=" + data, "--server.port=0", "--commune.demo=true");
    base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
    assertThat(
            server
                .getBean(Organisations.class)
                .begin("town", "example.org/town", List.of(Town.founding())))
        .isPresent();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(base + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  @DisplayName("lists its organisations to whoever comes")
  void lists() throws Exception {
    HttpResponse<String> answer = get("/");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("/o/town/home");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  @DisplayName("knows only the organisations it has")
  void unknown() throws Exception {
    assertThat(get("/o/nowhere/events").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("takes no post without the token of the session")
  void forged() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/o/town/demo/person?person=w0-1"))
                  .POST(HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }
}
