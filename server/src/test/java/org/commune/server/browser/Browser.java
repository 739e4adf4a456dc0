package org.commune.server.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of a real browser, driven by the Chrome DevTools Protocol. */
public final class Browser implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/google-chrome");
  private static final int PATIENCE_SECONDS = 60;
  private static final int LOOK_MILLIS = 50;

  private final JsonMapper json = JsonMapper.shared();
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Path folder;
  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final String session;

  private Browser(String program) throws Exception {
    folder = Files.createTempDirectory("commune-browser");
    process =
        new ProcessBuilder(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Listener())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    String target =
        send("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
    session =
        send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asString();
    call("Page.enable", Map.of());
  }

  /** Starts one; the test is skipped where there is none. */
  public static Browser start() throws Exception {
    String program =
        BROWSERS.stream().filter(file -> Files.isExecutable(Path.of(file))).findFirst().orElse("");
    assumeTrue(!program.isEmpty(), "Chromium is not installed: nothing is tried in a browser");
    return new Browser(program);
  }

  private String address() throws Exception {
    Path file = folder.resolve("DevToolsActivePort");
    for (int look = 0; look < PATIENCE_SECONDS * 1_000 / LOOK_MILLIS; look++) {
      if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
        List<String> lines = Files.readAllLines(file);
        return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new IllegalStateException("the browser does not start");
  }

  /** Passkeys are made and used by a device of software, which always agrees. */
  public void withPasskeys() throws Exception {
    call("WebAuthn.enable", Map.of());
    call(
        "WebAuthn.addVirtualAuthenticator",
        Map.of(
            "options",
            Map.of(
                "protocol", "ctap2",
                "transport", "internal",
                "hasResidentKey", true,
                "hasUserVerification", true,
                "isUserVerified", true,
                "automaticPresenceSimulation", true)));
  }

  /** Goes to a page. */
  public void go(URI page) throws Exception {
    call("Page.navigate", Map.of("url", page.toString()));
    until("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** The value of an expression, or of what it promises, as text. */
  public String value(String expression) throws Exception {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of(
                "expression", expression,
                "awaitPromise", true,
                "returnByValue", true,
                "userGesture", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    JsonNode value = answer.get("result").get("value");
    return value == null ? "" : value.isString() ? value.asString() : value.toString();
  }

  /** Waits until an expression is true. */
  public void until(String expression) throws Exception {
    for (int look = 0; look < PATIENCE_SECONDS * 1_000 / LOOK_MILLIS; look++) {
      try {
        if (value("Boolean(" + expression + ")").equals("true")) {
          return;
        }
      } catch (IllegalStateException e) {
        // The page is going away; the next one is looked at.
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new AssertionError(
        "never: " + expression + " on " + value("location.href + ' ' + document.body.innerText"));
  }

  /** Presses something, and waits for what comes of it. */
  public void press(String selector, String then) throws Exception {
    value("document.querySelector(" + json.writeValueAsString(selector) + ").click()");
    until("document.readyState === 'complete' && (" + then + ")");
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    return send(session, method, parameters);
  }

  private JsonNode send(String to, String method, Map<String, ?> parameters) throws Exception {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    Map<String, Object> message =
        to.isEmpty()
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", to);
    socket.sendText(json.writeValueAsString(message), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    JsonNode said = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (said.has("error")) {
      throw new IllegalStateException(method + ": " + said.get("error"));
    }
    return said.get("result");
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonNode message = json.readTree(text.toString());
        text.setLength(0);
        if (message.has("id")) {
          CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
          if (answer != null) {
            answer.complete(message);
          }
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(last);
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    client.shutdownNow();
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    FileSystemUtils.deleteRecursively(folder);
  }
}
