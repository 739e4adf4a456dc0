package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the verifier in JavaScript, used in a real browser as a reader would use it. */
@DisplayName("The verifier's page in a browser")
final class BrowserVerifierTest {
  private static final Path PAGE = Path.of("../verifiers/js").toAbsolutePath().normalize();
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/google-chrome");
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path directory;
  private final CompletableFuture<String> results = new CompletableFuture<>();

  @Test
  @DisplayName("verifies a receipt and a range of entries, and refuses altered ones")
  void verifies() throws Exception {
    String browser =
        BROWSERS.stream().filter(file -> Files.isExecutable(Path.of(file))).findFirst().orElse("");
    assumeTrue(!browser.isEmpty(), "Chromium is not installed: the page is not tried in a browser");
    Choir.record(directory, "record");
    Choir.record(directory, "altered", "--key", "record.private/key");
    Choir.alterLastEntry(directory.resolve("altered"));
    assertThat(Spoken.of(directory, "receipt", "make", "record", "2").exit()).isZero();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    Process process = start(browser, server.getAddress().getPort());
    try {
      List<String> said = List.of(results.get(PATIENCE_SECONDS, TimeUnit.SECONDS).split("\n\n", 5));
      assertThat(said.get(0)).startsWith("Verified: this is entry 2 of the ");
      assertThat(said.get(1)).startsWith("Not verified: ");
      assertThat(said.get(2)).startsWith("Not verified: first bad index ");
      assertThat(said.get(3)).startsWith("Verified: entries 0 to ");
      assertThat(said.get(4)).contains("\"kind\": \"act\"");
    } finally {
      Stream.concat(process.descendants(), Stream.of(process.toHandle()))
          .forEach(ProcessHandle::destroyForcibly);
      process.waitFor();
      server.stop(0);
    }
  }

  private Process start(String browser, int port) throws IOException {
    return new ProcessBuilder(
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + directory.resolve("browser"),
            "--remote-debugging-port=0",
            "http://127.0.0.1:" + port + "/index.html")
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("browser.log").toFile())
        .start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/results")) {
        byte[] told = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(HttpStatus.OK, -1);
        results.complete(new String(told, StandardCharsets.UTF_8));
        return;
      }
      byte[] file = file(path);
      if (file.length == 0) {
        exchange.sendResponseHeaders(HttpStatus.MISSING, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type(path));
      exchange.sendResponseHeaders(HttpStatus.OK, file.length);
      exchange.getResponseBody().write(file);
    }
  }

  private byte[] file(String path) throws IOException {
    return switch (path) {
      case "/index.html" ->
          Files.readString(PAGE.resolve("index.html"))
              .replace("</head>", "<script type=module src=driver.mjs></script></head>")
              .getBytes(StandardCharsets.UTF_8);
      case "/driver.mjs" -> driver();
      case "/policy" -> Files.readAllBytes(directory.resolve("record.policy"));
      case "/receipt" -> Files.readAllBytes(directory.resolve("2.tlog-proof"));
      case "/altered-receipt" ->
          Files.readString(directory.resolve("2.tlog-proof"))
              .replace("index 2", "index 1")
              .getBytes(StandardCharsets.UTF_8);
      default -> {
        Path file =
            path.startsWith("/record/") || path.startsWith("/altered/")
                ? directory.resolve(path.substring(1))
                : PAGE.resolve(path.substring(1));
        yield Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
      }
    };
  }

  private static byte[] driver() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            BrowserVerifierTest.class.getResourceAsStream("/browser/driver.mjs"))) {
      return in.readAllBytes();
    }
  }

  private static String type(String path) {
    return path.endsWith(".html")
        ? "text/html; charset=utf-8"
        : path.endsWith(".mjs")
            ? "text/javascript"
            : path.endsWith(".css") ? "text/css" : "application/octet-stream";
  }
}
