package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

@DisplayName("Running a script")
final class RunCommandTest {
  private static final String SCRIPT =
      """
      scenario: What to sing
      charter: choir
      start: 2026-01-01T10:00:00Z
      setup:
        members: 5
      steps:
        - meeting: rehearsal
          at: 2026-01-01T10:00:00Z
          present: 4
        - decide: rehearsal
          motion: bach
          do: {adopt_policy: songs, text: Bach}
          yes: 3
          no: 1
          expect: carried
          article: "2"
        - do: {spend: {purpose: robes}, sum: 10}
          by: m-1
          expect: refused
      """;

  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    write("choir.yaml", Choir.CHARTER);
    write(
        "songs.yaml",
        SCRIPT.replace("{spend: {purpose: robes}, sum: 10}", "{spend: robes, sum: 10}"));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private Spoken run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "choir.yaml", "songs.yaml"));
    arguments.addAll(List.of(more));
    return Spoken.of(directory, arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName("tells what became of each step, by which article, and ends with 0")
  void playsThrough() {
    Spoken spoken = run();
    assertThat(spoken.err()).isEmpty();
    assertThat(spoken.out())
        .contains("carried", "(Art. 2)", "3 for, 1 against", "refused", "all as expected");
    assertThat(spoken.exit()).isZero();
  }

  @Test
  @DisplayName("ends with 1 when an expectation fails, and says which")
  void tellsAFailedExpectation() throws IOException {
    write(
        "songs.yaml",
        Files.readString(directory.resolve("songs.yaml")).replace("yes: 3", "yes: 1"));
    Spoken spoken = run();
    assertThat(spoken.out()).contains("NOT AS EXPECTED: expected carried, it is rejected");
    assertThat(spoken.exit()).isEqualTo(1);
  }

  @Test
  @DisplayName("ends with 2 and the place when a script makes no sense")
  void tellsABadScript() throws IOException {
    write(
        "songs.yaml",
        Files.readString(directory.resolve("songs.yaml")).replace("yes: 3", "yess: 3"));
    Spoken spoken = run();
    assertThat(spoken.err()).contains("songs.yaml:13:5:", "yess", "`yes`");
    assertThat(spoken.out()).isEmpty();
    assertThat(spoken.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("ends with 2 when the set-up names what the charter does not know")
  void tellsABadSetUp() throws IOException {
    write(
        "songs.yaml",
        Files.readString(directory.resolve("songs.yaml"))
            .replace("  members: 5", "  members: 5\n  units: [{unit: altos, kind: voice}]"));
    Spoken spoken = run();
    assertThat(spoken.err()).contains("altos", "\"voice\"");
    assertThat(spoken.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("ends with 2 when a script was written for another charter")
  void tellsAnotherCharter() throws IOException {
    write(
        "songs.yaml",
        Files.readString(directory.resolve("songs.yaml"))
            .replace("charter: choir", "charter: band"));
    Spoken spoken = run();
    assertThat(spoken.err()).contains("written for band", "choir 1");
    assertThat(spoken.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("gives each act to machines as JSON, with its ruling, articles, grounds and effects")
  void writesJson() {
    Spoken spoken = run("--json");
    List<String> names = new ArrayList<>();
    try (JsonParser json =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), spoken.out())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          names.add(json.currentName());
        }
      }
    }
    assertThat(names)
        .contains("id", "kind", "actor", "time", "ruling", "articles", "grounds", "effects");
    assertThat(spoken.exit()).isZero();
  }
}
