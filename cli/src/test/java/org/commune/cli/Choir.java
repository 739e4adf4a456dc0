package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A small charter for the tests of commands. */
final class Choir {
  static final String CHARTER =
      """
      charter: choir
      version: "1"
      title: A choir
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: Singers
          electorates:
            singers: {of: membership}
        - article: "2"
          title: Rehearsal
          bodies:
            rehearsal: {kind: assembly, seats: all_members, decide: simple}
          rules:
            simple: {threshold: {over: 1/2}}
          powers:
            - {act: adopt_policy, holder: [rehearsal]}
      """;

  private Choir() {}

  static final String SCRIPT =
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

  /** Plays a rehearsal and records it into a folder, with the policy and the key beside it. */
  static void record(Path directory, String folder, String... more) {
    play(directory, SCRIPT, folder, more);
  }

  /** The same rehearsal, except that it decides otherwise. */
  static void recordOtherwise(Path directory, String folder, String... more) {
    play(directory, SCRIPT.replace("text: Bach", "text: Brel"), folder, more);
  }

  private static void play(Path directory, String script, String folder, String... more) {
    try {
      Files.writeString(directory.resolve("choir.yaml"), CHARTER);
      Files.writeString(directory.resolve("script.yaml"), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] command =
        Stream.concat(
                Stream.of("run", "choir.yaml", "script.yaml", "--record", folder), Stream.of(more))
            .toArray(String[]::new);
    assertThat(Spoken.of(directory, command)).returns(ExitCode.FINE, Spoken::exit);
  }

  /** Changes one bit of the last entry of a record. */
  static void alterLastEntry(Path record) throws IOException {
    Path file;
    try (Stream<Path> files = Files.walk(record.resolve("tile/entries"))) {
      file =
          files
              .filter(Files::isRegularFile)
              .max(Comparator.comparingLong(path -> path.toFile().length()))
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 20] ^= 1;
    Files.write(file, bytes);
  }
}
