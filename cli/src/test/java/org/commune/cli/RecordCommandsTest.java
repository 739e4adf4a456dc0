package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A record on disk")
final class RecordCommandsTest {
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
      """;

  @TempDir private Path directory;

  @BeforeEach
  void play() throws IOException {
    Files.writeString(directory.resolve("choir.yaml"), Choir.CHARTER);
    Files.writeString(directory.resolve("script.yaml"), SCRIPT);
    assertThat(record("choir").exit()).isZero();
  }

  private Spoken record(String folder, String... more) {
    return Spoken.of(
        directory,
        Stream.concat(
                Stream.of("run", "choir.yaml", "script.yaml", "--record", folder), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  @DisplayName("is verified and audited from its files")
  void isSound() {
    assertThat(Spoken.of(directory, "record", "verify", "choir"))
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.out()).contains("sound: ", "charters 1"));
    assertThat(Spoken.of(directory, "audit", "choir"))
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.out()).contains("own keys: 0 of "))
        .satisfies(spoken -> assertThat(spoken.err()).contains("audited "));
  }

  @Test
  @DisplayName("holds no secret among the files that are published")
  void keepsItsSecret() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("choir"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllBytes(file)).asString().doesNotContain("PRIVATE");
      }
    }
    assertThat(directory.resolve("choir.private").resolve("key")).isRegularFile();
  }

  @Test
  @DisplayName("in which a byte was changed is broken, and the entry and file are named")
  void findsChangedByte() throws IOException {
    Path file;
    try (Stream<Path> files = Files.walk(directory.resolve("choir/tile/entries"))) {
      file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 20] ^= 1;
    Files.write(file, bytes);
    for (List<String> command :
        List.of(List.of("record", "verify", "choir"), List.of("audit", "choir"))) {
      assertThat(Spoken.of(directory, command.toArray(String[]::new)))
          .returns(ExitCode.FAILED, Spoken::exit)
          .satisfies(spoken ->
              assertThat(spoken.out()).startsWith("broken at entry ").contains("tile/entries/"));
    }
  }

  @Test
  @DisplayName("is never written over another")
  void isNotWrittenOver() {
    assertThat(record("choir"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.err()).contains("not empty"));
  }

  @Test
  @DisplayName("is not begun anew by a log that signed before")
  void isNotForked() throws IOException {
    Files.move(directory.resolve("choir"), directory.resolve("away"));
    assertThat(record("choir", "--key", "choir.private/key"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.err()).contains("cannot be begun"));
  }

  @Test
  @DisplayName("is signed by the key that is given")
  void isSignedByTheGivenKey() throws IOException {
    assertThat(record("copy", "--key", "choir.private/key").exit()).isZero();
    assertThat(Files.readString(directory.resolve("copy.policy")))
        .isEqualTo(Files.readString(directory.resolve("choir.policy")));
    assertThat(directory.resolve("copy.private/key")).doesNotExist();
  }

  @Test
  @DisplayName("is asked for by a name that there is")
  void isMissed() {
    assertThat(Spoken.of(directory, "audit", "nowhere"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.err()).contains("There is no record nowhere"));
  }
}
