package org.commune.server.web.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser without a window, driven over its DevTools. */
final class Browser implements AutoCloseable {
  private static final List<String> KNOWN = List.of("/usr/bin/chromium", "/usr/bin/google-chrome");
  private static final int PATIENCE_SECONDS = 60;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final Path profile;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  private Browser(Process process, Path profile) throws Exception {
    this.process = process;
    this.profile = profile;
    String page = page(port(profile));
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(page), new Listening())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    send("Page.enable", Map.of());
    send("Runtime.enable", Map.of());
  }

  /** The browser of this machine; empty where there is none. */
  static Optional<String> installed() {
    return KNOWN.stream().filter(f -> Files.isExecutable(Path.of(f))).findFirst();
  }

  static Browser start(String program) throws Exception {
    Path profile = Files.createTempDirectory("commune-browser-");
    Process process =
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
                "--window-size=1280,900",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("browser.log").toFile())
            .start();
    return new Browser(process, profile);
  }

  private static int port(Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
        return Integer.parseInt(Files.readAllLines(file).getFirst());
      }
      Thread.sleep(100);
    }
    throw new IOException("the browser opens no port");
  }

  private String page(int port) throws Exception {
    String targets =
        client
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    for (JsonNode target : JSON.readTree(targets)) {
      if (target.path("type").asString().equals("page")) {
        return target.path("webSocketDebuggerUrl").asString();
      }
    }
    throw new IOException("the browser has no page");
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    String text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(text, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Opens an address and waits until it has loaded. */
  void open(String address) throws Exception {
    loaded = new CompletableFuture<>();
    send("Page.navigate", Map.of("url", address));
    loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Does what leads to another page and waits until that has loaded. */
  void leading(String script) throws Exception {
    loaded = new CompletableFuture<>();
    ask(script);
    loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The value of a script in the page, promises awaited. */
  String ask(String script) throws Exception {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    JsonNode failed = answer.path("result").path("exceptionDetails");
    if (!failed.isMissingNode()) {
      throw new IllegalStateException(failed.toString());
    }
    JsonNode value = answer.path("result").path("result").path("value");
    return value.isString() ? value.asString() : value.toString();
  }

  /** Waits until a script says true. */
  void until(String script) throws Exception {
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      if (ask(script).equals("true")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("never came true: " + script);
  }

  /** Presses a key of the keyboard. */
  void press(String key) throws Exception {
    int code =
        switch (key) {
          case "Enter" -> 13;
          case "Tab" -> 9;
          default -> throw new IllegalArgumentException(key);
        };
    Map<String, Object> down =
        key.equals("Enter")
            ? Map.of(
                "type",
                "keyDown",
                "key",
                key,
                "code",
                key,
                "windowsVirtualKeyCode",
                code,
                "text",
                "\r")
            : Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code);
    send("Input.dispatchKeyEvent", down);
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
  }

  private final class Listening implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonNode message = JSON.readTree(text.toString());
        text.setLength(0);
        if (message.path("method").asString("").equals("Page.loadEventFired")) {
          loaded.complete(null);
        }
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt(-1));
        if (answer != null) {
          answer.complete(message);
        }
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    client.close();
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
  }
}
