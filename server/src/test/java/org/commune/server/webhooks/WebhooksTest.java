package org.commune.server.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.commune.server.TestServer;
import org.commune.server.Town;
import org.junit.jupiter.api.Test;

class WebhooksTest {
  private static final String SECRET = "a secret of some length";

  private record Told(String signature, String body) {}

  @Test
  void aProgramIsToldWhatWasPublishedAndCanSeeThatItIsTrue() throws Exception {
    BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          told.add(
              new Told(
                  exchange.getRequestHeaders().getFirst("Commune-Signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    listener.start();
    String url = "http://localhost:" + listener.getAddress().getPort() + "/";
    try (TestServer _ =
        TestServer.start(
                "commune.webhooks.town.url=" + url, "commune.webhooks.town.secret=" + SECRET)
            .with("town", Town.founding())
            .with("village", Town.founding())) {
      Told first = told.poll(60, TimeUnit.SECONDS);
      assertThat(first).isNotNull();
      assertThat(first.body()).contains("\"organisation\":\"town\"", "\"from\":0", "test/town");
      Instant at =
          Instant.ofEpochSecond(
              Long.parseLong(first.signature().replaceAll("t=([0-9]+),.*", "$1")));
      assertThat(first.signature()).isEqualTo(Webhooks.signature(SECRET, at, first.body()));
      assertThat(first.signature())
          .as("with another secret")
          .isNotEqualTo(Webhooks.signature(SECRET + "!", at, first.body()));
    } finally {
      listener.stop(0);
    }
    assertThat(told).allMatch(t -> t.body().contains("\"organisation\":\"town\""));
  }
}
