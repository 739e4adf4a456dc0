package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.record.ForkGuard;
import org.commune.record.MemoryStore;
import org.commune.record.Publisher;
import org.commune.record.Store;
import org.commune.record.TileNodes;
import org.commune.record.disk.FolderStore;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.VerifierKey;
import org.commune.record.witness.AddCheckpoint;
import org.commune.record.witness.SplitView;
import org.commune.record.witness.StoredMemory;
import org.commune.record.witness.Witness;
import org.commune.record.witness.WitnessAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three witnesses on the loopback interface, of which one cosigns whatever it is shown. */
@DisplayName("Witnesses on HTTP")
final class WitnessesTest {
  private static final int FORKS = 20;
  private static final SigningKey LOG = SigningKey.ofLog("commune/choir", seed(1));
  private static final SigningKey DISHONEST = SigningKey.ofWitness("bad.example/w", seed(12));

  @TempDir private Path directory;
  private final List<AutoCloseable> running = new ArrayList<>();
  private WitnessServer first;
  private WitnessServer second;
  private String dishonest = "";

  private static Bytes seed(int value) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) value);
    return Bytes.of(seed);
  }

  private static SigningKey key(int witness) {
    return SigningKey.ofWitness("w" + witness + ".example/w", seed(10 + witness));
  }

  @BeforeEach
  void begin() throws IOException {
    first = witness(0, FolderStore.at(directory.resolve("w0")));
    second = witness(1, FolderStore.at(directory.resolve("w1")));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/add-checkpoint",
        exchange -> {
          try (exchange) {
            byte[] answer = cosignedBlindly(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(HttpStatus.OK, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
    running.add(() -> server.stop(0));
    dishonest = "http://127.0.0.1:" + server.getAddress().getPort();
    Files.writeString(directory.resolve("key"), LOG.secretText() + "\n");
    Files.writeString(directory.resolve("left"), witnesses(true, false));
    Files.writeString(directory.resolve("right"), witnesses(false, true));
    Files.writeString(directory.resolve("all"), witnesses(true, true));
  }

  private static byte[] cosignedBlindly(byte[] request) throws IOException {
    try {
      String text = AddCheckpoint.parse(Bytes.of(request)).checkpoint().note().text();
      return Bytes.utf8(DISHONEST.cosign(text, 1).line()).toArray();
    } catch (ParseFailure e) {
      throw new IOException(e);
    }
  }

  private WitnessServer witness(int number, Store memory) throws IOException {
    WitnessServer server =
        new WitnessServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Witness(key(number), logs(), new StoredMemory(memory)),
            memory,
            () -> 1_000,
            line -> {});
    running.add(server);
    return server;
  }

  private static Map<String, List<VerifierKey>> logs() {
    return Stream.concat(Stream.of(LOG), IntStream.range(0, FORKS).mapToObj(WitnessesTest::forked))
        .collect(Collectors.toMap(key -> key.verifier().name(), key -> List.of(key.verifier())));
  }

  private static SigningKey forked(int number) {
    return SigningKey.ofLog("commune/fork-" + number, seed(100 + number));
  }

  /** All three are known and two are enough; those not asked have no address. */
  private String witnesses(boolean askFirst, boolean askSecond) {
    return """
    witness w0 %s %s
    witness w1 %s %s
    witness bad %s %s
    group two 2 w0 w1 bad
    quorum two
    """
        .formatted(
            key(0).verifier(), askFirst ? first.url() : "",
            key(1).verifier(), askSecond ? second.url() : "",
            DISHONEST.verifier(), dishonest);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : running) {
      one.close();
    }
  }

  @Test
  @DisplayName("cosign a record as it grows, and its receipts hold under them")
  void cosign() {
    Choir.record(directory, "choir", "--key", "key", "--witnesses", "all");
    assertThat(Spoken.of(directory, "audit", "choir")).returns(ExitCode.FINE, Spoken::exit);
    assertThat(Spoken.of(directory, "receipt", "make", "choir", "2"))
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(said -> assertThat(said.out()).contains("cosigned by bad, w0, w1"));
    assertThat(
            Spoken.of(directory, "receipt", "verify", "2.tlog-proof", "--policy", "choir.policy"))
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(said -> assertThat(said.out()).startsWith("verified: entry 2 of "));
    assertThat(Spoken.of(directory, "receipt", "make", "choir", "99"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit);
  }

  @Test
  @DisplayName("that do not answer are named, and too few of them are too few")
  void tooFew() throws IOException {
    Files.writeString(
        directory.resolve("all"),
        witnesses(true, true).replace(dishonest, "http://127.0.0.1:1").replace("two 2", "two 3"));
    Files.writeString(directory.resolve("choir.yaml"), Choir.CHARTER);
    Files.writeString(directory.resolve("script.yaml"), Choir.SCRIPT);
    assertThat(
            Spoken.of(
                directory,
                "run",
                "choir.yaml",
                "script.yaml",
                "--record",
                "choir",
                "--witnesses",
                "all",
                "--key",
                "key"))
        .returns(ExitCode.FAILED, Spoken::exit)
        .satisfies(said ->
            assertThat(said.err())
                .contains("witness bad did not cosign: not reached")
                .contains("fewer witnesses cosigned"));
  }

  @Test
  @DisplayName(
      "find a split view that has a quorum on both sides, with evidence that holds offline")
  void findTheSplitView() throws Exception {
    Choir.record(directory, "choir", "--key", "key", "--witnesses", "left");
    Choir.recordOtherwise(directory, "other", "--key", "key", "--witnesses", "right");
    for (String side : List.of("choir", "other")) {
      assertThat(Spoken.of(directory, "audit", side)).returns(ExitCode.FINE, Spoken::exit);
    }
    String held = second.url() + "/" + StoredMemory.path("commune/choir");
    assertThat(Spoken.of(directory, "record", "compare", "choir", held))
        .returns(ExitCode.FAILED, Spoken::exit)
        .satisfies(said -> assertThat(said.out()).contains("TWO HISTORIES"));
    Path evidence = directory.resolve("split-view.txt");
    String[] verify = {"record", "evidence", "split-view.txt", "--policy", "choir.policy"};
    assertThat(Spoken.of(directory, verify))
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(said -> assertThat(said.out()).startsWith("it holds: commune/choir signed"));
    Files.writeString(evidence, Files.readString(evidence).replaceFirst("root .", "root A"));
    assertThat(Spoken.of(directory, verify)).returns(ExitCode.FAILED, Spoken::exit);
    held = first.url() + "/" + StoredMemory.path("commune/choir");
    assertThat(Spoken.of(directory, "record", "compare", "choir", held, "choir/checkpoints/001"))
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(said -> assertThat(said.out()).contains("one history"));
  }

  @Test
  @DisplayName("that hold one history make the publisher of another stop before it signs")
  void stopTheSecondHistory() throws Exception {
    Choir.record(directory, "choir", "--key", "key", "--witnesses", "left");
    assertThat(
            Spoken.of(
                directory,
                "run",
                "choir.yaml",
                "script.yaml",
                "--record",
                "again",
                "--key",
                "key",
                "--witnesses",
                "left"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(said -> assertThat(said.err()).contains("w0.example/w"));
    Policy policy = Policy.parse("log " + LOG.verifier() + "\n" + witnesses(true, false));
    Publisher fork = publisher("fork", policy);
    fork.publish(entries("fork", 3));
    assertThatThrownBy(() -> new Cosigners(policy).cosign(fork))
        .isInstanceOf(Cosigners.Alarm.class);
  }

  @Test
  @DisplayName("find every fork of many, with evidence")
  void findEveryFork() throws Exception {
    for (int i = 0; i < FORKS; i++) {
      SigningKey log = forked(i);
      String origin = log.verifier().name();
      Policy left = Policy.parse("log " + log.verifier() + "\n" + witnesses(true, false));
      Policy right = Policy.parse("log " + log.verifier() + "\n" + witnesses(false, true));
      Publisher one = publisher("one" + i, log, left);
      Publisher other = publisher("other" + i, log, right);
      for (Publisher each : List.of(one, other)) {
        each.publish(entries("common", 1 + i));
      }
      one.publish(entries("one", 1 + i % 3));
      other.publish(entries("other", 1 + i % 4));
      new Cosigners(left).cosign(one);
      new Cosigners(right).cosign(other);
      left.verify(one.latest());
      right.verify(other.latest());
      SignedCheckpoint held = new WitnessClient(first.url()).latest(origin).orElseThrow();
      SignedCheckpoint there = new WitnessClient(second.url()).latest(origin).orElseThrow();
      Optional<SplitView> split =
          held.size() <= there.size()
              ? SplitView.between(held, there, nodes("other" + i, there))
              : SplitView.between(there, held, nodes("one" + i, held));
      SplitView.parse(split.orElseThrow().bytes()).verify(left.logKeys());
    }
  }

  private TileNodes nodes(String folder, SignedCheckpoint of) {
    return new TileNodes(FolderStore.at(directory.resolve(folder)), of.size());
  }

  private Publisher publisher(String folder, Policy policy) throws Exception {
    return publisher(folder, LOG, policy);
  }

  private Publisher publisher(String folder, SigningKey log, Policy policy) throws Exception {
    return Publisher.create(
        FolderStore.at(directory.resolve(folder)),
        ForkGuard.open(new MemoryStore()),
        log,
        policy,
        List.of());
  }

  private static List<Bytes> entries(String what, int count) {
    return IntStream.range(0, count).mapToObj(i -> Bytes.utf8(what + i)).toList();
  }

  @Test
  @DisplayName("asked by many at once about two histories cosign only one of them")
  void cosignOneOfTwo() throws Exception {
    Policy policy = Policy.parse("log " + LOG.verifier() + "\nquorum none\n");
    Publisher one = publisher("one", policy);
    Publisher other = publisher("other", policy);
    one.publish(entries("one", 3));
    other.publish(entries("other", 4));
    List<Callable<Integer>> questions = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      SignedCheckpoint asked = i % 2 == 0 ? one.latest() : other.latest();
      questions.add(() -> post(new AddCheckpoint(0, List.of(), asked).bytes()).statusCode());
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : executor.invokeAll(questions)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(HttpStatus.OK);
    }
  }

  private HttpResponse<String> post(Bytes body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(first.url() + "/add-checkpoint"))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body.toArray()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  @DisplayName("remember over a restart what they cosigned")
  void remember() throws Exception {
    Policy policy = Policy.parse("log " + LOG.verifier() + "\n" + witnesses(true, false));
    Publisher one = publisher("one", policy);
    one.publish(entries("one", 3));
    new Cosigners(policy).cosign(one);
    first.close();
    running.remove(first);
    first = witness(0, FolderStore.at(directory.resolve("w0")));
    Publisher other = publisher("other", policy);
    other.publish(entries("other", 5));
    assertThat(post(new AddCheckpoint(0, List.of(), other.latest()).bytes()))
        .returns(409, HttpResponse::statusCode)
        .returns("3\n", HttpResponse::body);
    assertThat(
            post(new AddCheckpoint(3, List.of(Hash.OF_NO_LEAVES), other.latest()).bytes())
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("give no signature that they could not write down")
  void giveNothingUnwritten() throws Exception {
    Store broken = new Broken(FolderStore.at(directory.resolve("w0")));
    first = witness(0, broken);
    Policy policy = Policy.parse("log " + LOG.verifier() + "\nquorum none\n");
    Publisher one = publisher("one", policy);
    one.publish(entries("one", 3));
    assertThat(post(new AddCheckpoint(0, List.of(), one.latest()).bytes()))
        .returns(HttpStatus.FAULT, HttpResponse::statusCode)
        .satisfies(answer -> assertThat(answer.body()).doesNotContain(key(0).verifier().name()));
    assertThat(new WitnessClient(first.url()).latest("commune/choir")).isEmpty();
  }

  private record Broken(Store store) implements Store {
    @Override
    public Optional<Bytes> read(String name) {
      return store.read(name);
    }

    @Override
    public Optional<List<String>> names() {
      return store.names();
    }

    @Override
    public void put(String name, Bytes bytes) {
      throw new UncheckedIOException(new IOException("no space left"));
    }

    @Override
    public void remove(String name) {
      store.remove(name);
    }
  }

  @Test
  @DisplayName("refuse what is no request, by the status the specification has for it")
  void refuse() throws Exception {
    assertThat(post(Bytes.utf8("old 0\n")).statusCode()).isEqualTo(400);
    assertThat(post(Bytes.of(new byte[200_000])).statusCode()).isEqualTo(HttpStatus.TOO_LARGE);
    SigningKey stranger = SigningKey.ofLog("stranger.example/log", seed(3));
    SignedCheckpoint foreign =
        new Checkpoint("stranger.example/log", 0, Hash.OF_NO_LEAVES).sign(stranger);
    assertThat(post(new AddCheckpoint(0, List.of(), foreign).bytes()).statusCode()).isEqualTo(404);
    SigningKey mallory = SigningKey.ofLog("commune/choir", seed(66));
    SignedCheckpoint forged = new Checkpoint("commune/choir", 0, Hash.OF_NO_LEAVES).sign(mallory);
    assertThat(post(new AddCheckpoint(0, List.of(), forged).bytes()))
        .returns(403, HttpResponse::statusCode)
        .returns(WitnessAnswer.TEXT_TYPE, a -> a.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  @DisplayName("are begun with a state folder, logs and a name, or say what is missing")
  void areBegun() throws IOException {
    Files.writeString(directory.resolve("logs"), "log " + LOG.verifier() + "\nquorum none\n");
    Files.writeString(directory.resolve("none"), "quorum none\n");
    assertThat(begun("none", "s", "127.0.0.1:0")).contains("names no log");
    assertThat(begun("logs", "s", "127.0.0.1")).contains("give an address and a port");
    assertThat(begun("logs", "s", "127.0.0.1:0")).contains("Name the witness");
    assertThat(
            Spoken.of(
                    directory,
                    "witness",
                    "--logs",
                    "logs",
                    "--state",
                    "s",
                    "--name",
                    "w.example/1",
                    "--listen",
                    first.url().replace("http://", ""))
                .err())
        .contains("The witness cannot begin at 127.0.0.1:");
  }

  private String begun(String logs, String state, String listen) {
    Spoken said =
        Spoken.of(directory, "witness", "--logs", logs, "--state", state, "--listen", listen);
    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    return said.err();
  }
}
