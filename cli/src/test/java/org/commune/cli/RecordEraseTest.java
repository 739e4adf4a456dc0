package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commune.record.disk.FolderLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Having a record forget")
final class RecordEraseTest {
  private static final String CHARTER =
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
          title: The librarian
          bodies:
            librarian: {kind: office, seats: 1, filled_by: election, electorate: singers}
          records: {erasure: {by: [librarian], own: true}}
      """;

  private static final String SCRIPT =
      """
      scenario: Who sings
      charter: choir
      start: 2026-01-01T10:00:00Z
      setup:
        members: 5
        people:
          - {person: louise, name: Louise Michel, contact: rue Oudot 24}
          - {person: jules, name: Jules Valles, contact: rue Saint-Jacques 1}
        seats:
          - {body: librarian, holders: [m-1], sent_by: singers}
      steps:
        - until: 2026-01-02T10:00:00Z
      """;

  @TempDir private Path directory;

  @BeforeEach
  void record() throws IOException {
    Files.writeString(directory.resolve("choir.yaml"), CHARTER);
    Files.writeString(directory.resolve("script.yaml"), SCRIPT);
    assertThat(spoken("run", "choir.yaml", "script.yaml", "--record", "choir").exit()).isZero();
  }

  private Spoken spoken(String... command) {
    return Spoken.of(directory, command);
  }

  private Spoken erased(String person, String by, String at) {
    return spoken("record", "erase", "choir", person, "--by", by, "--at", at);
  }

  private Spoken audited() {
    return spoken("audit", "choir", "--openings", "choir.private");
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("script.yaml")) {
          all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all.toString();
  }

  @Test
  @DisplayName("deletes what opens the fields, is entered, and leaves a record that audits")
  void forgets() throws IOException {
    assertThat(everything()).contains("Oudot", "Saint-Jacques");
    assertThat(erased("louise", "louise", "2026-02-01T10:00:00Z"))
        .returns(ExitCode.FINE, Spoken::exit)
        .returns("erased, 2 fields of louise (Art. 2)\n", Spoken::out);
    assertThat(everything()).doesNotContain("Louise", "Oudot").contains("Saint-Jacques");
    assertThat(audited())
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(
            said -> assertThat(said.out()).contains("personal fields: 4", "erased, 2 fields"));
    assertThat(erased("jules", "m-1", "2026-02-01T10:00:00Z")).returns(ExitCode.FINE, Spoken::exit);
    assertThat(audited().out()).contains("sound: ", "erased, 4 fields");
  }

  @Test
  @DisplayName("is refused to whom the charter does not let do it, and then nothing is entered")
  void isRefused() throws IOException {
    String before = everything();
    assertThat(erased("louise", "m-2", "2026-02-01T10:00:00Z"))
        .returns(ExitCode.FAILED, Spoken::exit)
        .satisfies(said -> assertThat(said.out()).startsWith("refused: Art. 2, "));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  @DisplayName("finishes what an erasure that was cut off has left")
  void finishes() throws IOException {
    Path openings = directory.resolve("choir.private/personal/openings/001");
    byte[] old = Files.readAllBytes(openings);
    assertThat(erased("louise", "louise", "2026-02-01T10:00:00Z").exit()).isZero();
    Files.write(openings, old);
    assertThat(audited())
        .returns(ExitCode.FAILED, Spoken::exit)
        .satisfies(said -> assertThat(said.out()).contains("its opening is still there"));
    assertThat(erased("louise", "louise", "2026-02-02T10:00:00Z"))
        .returns("erased, 0 fields of louise (Art. 2)\n", Spoken::out);
    assertThat(audited().exit()).isZero();
    assertThat(everything()).doesNotContain("Oudot");
  }

  @Test
  @DisplayName("takes the record, its private folder, its key and an instant after its last")
  void takesWhatItNeeds() throws IOException {
    assertBad("The record has come to 2026-01-0", "--at", "2025-01-01T00:00:00Z");
    assertBad("--at soon is no instant", "--at", "soon");
    assertBad("There is no file other", "--key", "other");
    Choir.record(directory, "another");
    assertBad("This is not the key of choir", "--key", "another.private/key");
    try (FolderLock _ = FolderLock.take(directory.resolve("choir.private")).orElseThrow()) {
      assertBad("Somebody else writes choir just now", "--at", "2026-02-01T10:00:00Z");
    }
    Choir.alterLastEntry(directory.resolve("choir"));
    assertBad("The record ", "--at", "2026-02-01T10:00:00Z");
    Files.move(directory.resolve("choir.private"), directory.resolve("gone"));
    assertBad("There is no folder choir.private");
    assertThat(spoken("record", "erase", "nowhere", "louise", "--by", "louise").err())
        .contains("There is no record nowhere");
  }

  private void assertBad(String reason, String... more) {
    String[] command =
        Stream.concat(
                Stream.of("record", "erase", "choir", "louise", "--by", "louise"), Stream.of(more))
            .toArray(String[]::new);
    assertThat(spoken(command))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(said -> assertThat(said.err()).contains(reason));
  }
}
