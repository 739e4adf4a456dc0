package org.commune.server.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.server.organisations.Hosted;
import org.commune.server.organisations.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the program that an operator named for an organisation what was published: how far, and the
 * checkpoint; what entries say it fetches itself, with a token, so that nobody is told what they
 * may not read. It is told at least once, in order, and again until it answers with 2xx.
 *
 * <p>{@code Commune-Signature: t=SECONDS,v1=HEX} is HMAC-SHA256 with the secret over the seconds
 * since 1970, a dot, and the body.
 */
@Component
@DependsOnDatabaseInitialization
@EnableConfigurationProperties(WebhookSettings.class)
class Webhooks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
  private static final int OK_FROM = 200;
  private static final int OK_BELOW = 300;

  private final WebhookSettings settings;
  private final Organisations organisations;
  private final JdbcClient sql;
  private final Clock clock;
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

  /** It goes where it was told and nowhere else: redirections are not followed. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  Webhooks(WebhookSettings settings, Organisations organisations, JdbcClient sql, Clock clock) {
    this.settings = settings;
    this.organisations = organisations;
    this.sql = sql;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 500)
  void tell() {
    settings.webhooks().forEach((name, to) -> organisations.get(name).ifPresent(o -> tell(o, to)));
  }

  private void tell(Hosted organisation, WebhookSettings.To to) {
    String name = organisation.name();
    SignedCheckpoint newest = organisation.publishing().latest();
    long told =
        sql.sql("select told from webhook where organisation = ?")
            .param(name)
            .query(Long.class)
            .optional()
            .orElse(0L);
    Instant now = clock.instant();
    if (newest.size() <= told || now.isBefore(notBefore.getOrDefault(name, Instant.MIN))) {
      return;
    }
    String body =
        CanonicalJson.text(
            Json.object()
                .with("organisation", Json.text(name))
                .with("from", Json.whole(told))
                .with("to", Json.whole(newest.size()))
                .with("checkpoint", Json.text(newest.note().text())));
    if (send(to, body, now)) {
      sql.sql(
              "insert into webhook (organisation, told) values (?, ?) on conflict (organisation) do"
                  + " update set told = excluded.told")
          .params(name, newest.size())
          .update();
    } else {
      LOG.warn("{}: its webhook does not answer; it will be told later", name);
      notBefore.put(name, now.plus(AFTER_FAILURE));
    }
  }

  private boolean send(WebhookSettings.To to, String body, Instant now) {
    try {
      int status =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(to.url()))
                      .timeout(PATIENCE)
                      .header("Content-Type", "application/json")
                      .header("Commune-Signature", signature(to.secret(), now, body))
                      .POST(HttpRequest.BodyPublishers.ofString(body))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      return status >= OK_FROM && status < OK_BELOW;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The signature of a body at a time. */
  static String signature(String secret, Instant at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed =
          mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
      return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
