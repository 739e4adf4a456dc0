package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.witness.AddCheckpoint;
import org.commune.record.witness.StoredMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code commune witness} as it runs, killed while it cosigns. */
@DisplayName("A witness that is killed")
final class WitnessProcessTest {
  private static final SigningKey LOG = SigningKey.ofLog("commune/choir", Bytes.of(new byte[32]));
  private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)");

  /** Two histories of one log. */
  private static final SignedCheckpoint ONE = begun("one");

  private static final SignedCheckpoint OTHER = begun("other");

  @TempDir private Path directory;
  private final List<Separate> running = new ArrayList<>();

  private static SignedCheckpoint begun(String first) {
    return new Checkpoint("commune/choir", 1, Hash.leaf(Bytes.utf8(first))).sign(LOG);
  }

  @BeforeEach
  void prepare() throws IOException {
    Files.writeString(
        directory.resolve("logs"), "log " + LOG.verifier().text() + "\nquorum none\n");
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Separate witness : running) {
      witness.kill();
    }
  }

  private static final String[] COMMAND = {
    "witness", "--logs", "logs", "--state", "w", "--name", "w.example/1", "--listen", "127.0.0.1:0"
  };

  private String begin() throws Exception {
    return url(Separate.start(directory, COMMAND));
  }

  private String url(Separate witness) throws Exception {
    running.add(witness);
    Matcher url = LISTENING.matcher(witness.until("listening on "));
    assertThat(url.find()).isTrue();
    return url.group(1);
  }

  private void kill() throws InterruptedException {
    running.removeLast().kill();
  }

  private static HttpResponse<String> ask(String url, long old, SignedCheckpoint of)
      throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url + "/add-checkpoint"))
              .POST(
                  HttpRequest.BodyPublishers.ofByteArray(
                      new AddCheckpoint(old, List.of(), of).bytes().toArray()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  @DisplayName("remembers what it cosigned")
  void remembers() throws Exception {
    assertThat(ask(begin(), 0, ONE).statusCode()).isEqualTo(HttpStatus.OK);
    kill();
    String url = begin();
    assertThat(ask(url, 0, OTHER).statusCode()).isEqualTo(409);
    assertThat(ask(url, 1, OTHER).statusCode()).isEqualTo(422);
    assertThat(new WitnessClient(url).latest("commune/choir"))
        .map(SignedCheckpoint::checkpoint)
        .contains(ONE.checkpoint());
  }

  /** What it does, in order, to make a cosignature durable before it answers. */
  enum Moment {
    BEFORE_THE_FILE("openat", ".new/file", false),
    BEFORE_IT_IS_WRITTEN("write", ".new/file", false),
    BEFORE_IT_IS_SYNCED("fsync", ".new/file", false),
    BEFORE_IT_HAS_ITS_NAME("rename", ".new/file", false),
    BETWEEN_PERSISTING_AND_ANSWERING("fsync", "", true);

    private final String call;

    /** The file that the call is about; without a name, the folder of what was cosigned. */
    private final String about;

    private final boolean persisted;

    Moment(String call, String about, boolean persisted) {
      this.call = call;
      this.about = about;
      this.persisted = persisted;
    }

    Path file(Path memory) {
      return memory.resolve(
          about.isEmpty() ? StoredMemory.path("commune/choir").split("/", 2)[0] : about);
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  @DisplayName("at any moment of cosigning never signs two trees")
  void neverSignsTwo(Moment moment) throws Exception {
    Separate.requireStrace();
    Path memory = directory.toRealPath().resolve("w/cosigned");
    String url =
        url(
            Separate.underStrace(
                directory,
                List.of(moment.file(memory)),
                List.of("trace=" + moment.call, "inject=" + moment.call + ":signal=SIGKILL:when=1"),
                COMMAND));
    String killed = url;
    assertThatThrownBy(() -> ask(killed, 0, ONE)).isInstanceOf(IOException.class);
    kill();

    url = begin();
    Optional<Checkpoint> held =
        new WitnessClient(url).latest("commune/choir").map(SignedCheckpoint::checkpoint);
    assertThat(held).isEqualTo(moment.persisted ? Optional.of(ONE.checkpoint()) : Optional.empty());
    // Nobody got a signature yet. It gives one of the two from now on, and never one of the other.
    SignedCheckpoint its = moment.persisted ? ONE : OTHER;
    SignedCheckpoint never = moment.persisted ? OTHER : ONE;
    assertThat(ask(url, moment.persisted ? 1 : 0, its).statusCode()).isEqualTo(HttpStatus.OK);
    assertThat(ask(url, 1, never).statusCode()).isEqualTo(422);
  }
}
