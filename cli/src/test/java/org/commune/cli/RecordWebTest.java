package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A record on the web")
final class RecordWebTest {
  @TempDir private Path directory;
  private HttpServer server;
  private volatile Behaviour behaviour = Behaviour.HONEST;

  private enum Behaviour {
    HONEST,
    PACKED,
    ENDLESS,
    ELSEWHERE,
    OUT_OF_ORDER
  }

  @BeforeEach
  void serve() throws IOException {
    Choir.record(directory, "choir");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/choir/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Path file = directory.resolve(exchange.getRequestURI().getPath().substring(1));
      if (behaviour == Behaviour.OUT_OF_ORDER) {
        exchange.sendResponseHeaders(HttpStatus.FAULT, -1);
      } else if (behaviour == Behaviour.ELSEWHERE) {
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
        exchange.sendResponseHeaders(302, -1);
      } else if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(HttpStatus.MISSING, -1);
      } else {
        send(exchange, Files.readAllBytes(file));
      }
    }
  }

  private void send(HttpExchange exchange, byte[] bytes) throws IOException {
    byte[] sent = bytes;
    if (behaviour == Behaviour.PACKED) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      sent = packed(bytes);
    }
    if (behaviour == Behaviour.ENDLESS) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      sent = packed(new byte[100 << 20]);
    }
    exchange.sendResponseHeaders(HttpStatus.OK, sent.length);
    exchange.getResponseBody().write(sent);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private Spoken spoken(String... command) {
    String[] full = java.util.Arrays.copyOf(command, command.length + 3);
    full[command.length] = "http://127.0.0.1:" + server.getAddress().getPort() + "/choir";
    full[command.length + 1] = "--policy";
    full[command.length + 2] = "choir.policy";
    return Spoken.of(directory, full);
  }

  @Test
  @DisplayName("is verified and audited like one in a folder, packed or not")
  void isSound() {
    for (Behaviour sound : new Behaviour[] {Behaviour.HONEST, Behaviour.PACKED}) {
      behaviour = sound;
      assertThat(spoken("record", "verify")).returns(ExitCode.FINE, Spoken::exit);
      assertThat(spoken("audit"))
          .returns(ExitCode.FINE, Spoken::exit)
          .satisfies(said -> assertThat(said.out()).startsWith("sound: "));
    }
  }

  @Test
  @DisplayName("in which a byte was changed is broken")
  void isBroken() throws IOException {
    Choir.alterLastEntry(directory.resolve("choir"));
    assertThat(spoken("audit"))
        .returns(ExitCode.FAILED, Spoken::exit)
        .satisfies(said -> assertThat(said.out()).startsWith("broken at entry "));
  }

  @Test
  @DisplayName(
      "whose server fails, sends too much or sends elsewhere cannot be read, which is said")
  void cannotBeRead() {
    for (Behaviour bad :
        new Behaviour[] {Behaviour.OUT_OF_ORDER, Behaviour.ENDLESS, Behaviour.ELSEWHERE}) {
      behaviour = bad;
      assertThat(spoken("record", "verify"))
          .as("%s", bad)
          .returns(ExitCode.BAD_INPUT, Spoken::exit)
          .satisfies(said -> assertThat(said.err()).contains("The record cannot be read: http://"));
    }
  }

  @Test
  @DisplayName("is not verified with the policy that its publisher put beside it")
  void needsAPolicy() {
    assertThat(Spoken.of(directory, "audit", "https://choir.example/record"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(said -> assertThat(said.err()).contains("--policy"));
  }
}
