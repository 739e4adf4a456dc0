package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A record on disk")
final class RecordCommandsTest {
  @TempDir private Path directory;

  @BeforeEach
  void play() throws IOException {
    Choir.record(directory, "choir");
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
        .satisfies(spoken -> assertThat(spoken.err()).isEmpty());
    assertThat(Spoken.inColour(directory, "audit", "choir").err()).contains(" entries, ");
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
    Choir.alterLastEntry(directory.resolve("choir"));
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

  @Test
  @DisplayName("is verified from a checkpoint on, which it must continue")
  void isVerifiedSince() throws IOException {
    Path early = directory.resolve("choir/checkpoints/001");
    Files.copy(early, directory.resolve("early"));
    assertThat(Spoken.of(directory, "record", "verify", "choir", "--since", "early"))
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.out()).startsWith("begun at entry 2"));
    assertThat(Spoken.of(directory, "audit", "choir", "--since", "early").exit()).isZero();
  }

  @Test
  @DisplayName("that does not continue a checkpoint which its log signed is broken")
  void isNotContinued() throws IOException {
    Choir.recordOtherwise(directory, "other", "--key", "choir.private/key");
    for (String[] command :
        List.of(
            new String[] {"audit", "choir", "--since", "other/checkpoint"},
            new String[] {"record", "verify", "choir", "--since", "other/checkpoint"})) {
      assertThat(Spoken.of(directory, command)).returns(ExitCode.FAILED, Spoken::exit);
    }
  }

  @Test
  @DisplayName("is not verified from what nobody signed")
  void isNotVerifiedSinceNothing() throws IOException {
    Files.writeString(directory.resolve("early"), "commune/choir\n1\nAAAA\n");
    assertThat(Spoken.of(directory, "record", "verify", "choir", "--since", "early"))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.err()).startsWith("commune: early: "));
  }

  @Test
  @DisplayName("is verified on from where the verification came last time")
  void isResumed() {
    String[] command = {"record", "verify", "choir", "--resume", "state"};
    assertThat(Spoken.of(directory, command)).returns(ExitCode.FINE, Spoken::exit);
    assertThat(Spoken.of(directory, command))
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.out()).startsWith("begun at entry "));
    Choir.recordOtherwise(directory, "other");
    assertThat(Spoken.of(directory, "record", "verify", "other", "--resume", "state"))
        .returns(ExitCode.FAILED, Spoken::exit);
  }

  @Test
  @DisplayName("is audited on from where the audit came last time, which another record is not")
  void isAuditedOn() throws IOException {
    String[] command = {"audit", "choir", "--resume", "audited"};
    Spoken whole = Spoken.of(directory, command);
    assertThat(whole).returns(ExitCode.FINE, Spoken::exit);
    Spoken again = Spoken.of(directory, command);
    assertThat(again)
        .returns(ExitCode.FINE, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.out()).startsWith("begun at entry "));
    assertThat(again.out().lines().skip(2))
        .containsExactlyElementsOf(whole.out().lines().skip(1).toList());
    Choir.recordOtherwise(directory, "other");
    assertThat(Spoken.of(directory, "audit", "other", "--resume", "audited"))
        .returns(ExitCode.FAILED, Spoken::exit);
    Files.writeString(
        directory.resolve("audited"),
        Files.readString(directory.resolve("audited"))
            .replaceFirst("is\":\"Person", "is\":\"Unit"));
    assertThat(Spoken.of(directory, command))
        .returns(ExitCode.BAD_INPUT, Spoken::exit)
        .satisfies(spoken -> assertThat(spoken.err()).contains("Remove it to begin again."));
  }

  @Test
  @DisplayName("is told of as JSON, sound or not")
  void isJson() throws Exception {
    for (String[] command :
        new String[][] {{"audit", "choir", "--json"}, {"record", "verify", "choir", "--json"}}) {
      Spoken spoken = Spoken.of(directory, command);
      assertThat(spoken).returns(ExitCode.FINE, Spoken::exit);
      assertThat(CanonicalJson.parse(Bytes.utf8(spoken.out().strip())))
          .isInstanceOfSatisfying(
              Json.Members.class,
              json -> assertThat(json.members()).containsEntry("sound", new Json.Flag(true)));
    }
    Files.delete(directory.resolve("choir/checkpoints/000"));
    Spoken broken = Spoken.of(directory, "audit", "choir", "--json");
    assertThat(broken).returns(ExitCode.FAILED, Spoken::exit);
    assertThat(broken.out()).contains("\"sound\":false", "\"reason\":");
  }
}
