package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.commune.audit.Recording;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.polity.founding.Setup;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.commune.polity.script.ScriptFile;
import org.commune.polity.state.PersonId;
import org.commune.record.RecordNames;
import org.commune.record.format.Bytes;
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
    full[command.length] = address();
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
  @DisplayName("is sound where its founding says more of its people than a bundle can hold")
  void isLarge() throws Exception {
    Charter charter = ((CharterFile.Outcome.Read) CharterFile.read("c", Choir.CHARTER)).charter();
    Script small = ((ScriptFile.Outcome.Read) ScriptFile.read("s", Choir.SCRIPT)).script();
    Script script = small.with(small.setup().withPeople(talkative(20_000)));
    Recording recording =
        new Recording(Bytes.utf8(Choir.CHARTER), charter, script, "commune/choir", Bytes::of);
    Player.Played.Through played =
        (Player.Played.Through)
            Player.play(Compile.law(charter), recording.script(), recording.sending());
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Terminal terminal = new Terminal(nowhere, nowhere, false, false, directory);
    boolean written =
        new RecordFolder(terminal, "choir/large")
            .begin("commune/choir", Optional.empty(), Optional.empty())
            .write(terminal, recording.parts(played.lines()));
    assertThat(written).isTrue();
    try (Stream<Path> texts = Files.list(directory.resolve("choir/large/blob"))) {
      assertThat(texts)
          .anyMatch(text -> text.toFile().length() > RecordNames.largest("checkpoint"));
    }
    assertThat(
            Spoken.of(directory, "audit", address() + "/large", "--policy", "choir/large.policy"))
        .returns(ExitCode.FINE, Spoken::exit);
  }

  private static List<Setup.PersonGiven> talkative(int count) {
    Map<String, String> facts = Map.of("about", "x".repeat(1_000));
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Setup.PersonGiven(
                new PersonId("p-" + i),
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                facts,
                Optional.empty()))
        .toList();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/choir";
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
  @DisplayName("is none where nothing was published, or nobody answers")
  void isNone() {
    assertThat(Spoken.of(directory, "audit", address() + "/none", "--policy", "choir.policy"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(said -> assertThat(said.err()).contains("There is no record http://"));
    server.stop(0);
    assertThat(spoken("record", "verify"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(said -> assertThat(said.err()).contains("nobody answers there"));
  }

  @Test
  @DisplayName("is not verified with the policy that its publisher put beside it")
  void needsAPolicy() {
    assertThat(Spoken.of(directory, "audit", "https://choir.example/record"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(said -> assertThat(said.err()).contains("--policy"));
  }
}
