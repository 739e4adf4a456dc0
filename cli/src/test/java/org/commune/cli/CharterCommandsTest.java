package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command")
final class CharterCommandsTest {
  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeCharter() throws IOException {
    Files.writeString(directory.resolve("choir.yaml"), Choir.CHARTER);
  }

  @Test
  @DisplayName("finds no problems in a charter that makes sense")
  void lintsAFineCharter() {
    Spoken spoken = Spoken.of(directory, "charter", "lint", "choir.yaml");
    assertThat(spoken.out()).matches("choir 1: 2 articles, \\d+ clauses, no problems\\R");
    assertThat(spoken.err()).isEmpty();
    assertThat(spoken.exit()).isZero();
  }

  @Test
  @DisplayName("tells all problems of a charter with their places, and ends with 1")
  void lintsABrokenCharter() throws IOException {
    Files.writeString(
        directory.resolve("broken.yaml"),
        Choir.CHARTER
            .replace("over: 1/2", "over: 0.5")
            .replace("holder: [rehearsal]", "holdr: [x]"));
    Spoken spoken = Spoken.of(directory, "charter", "lint", "broken.yaml", "choir.yaml");
    assertThat(spoken.out())
        .contains("broken.yaml:15:34: ")
        .contains("broken.yaml:17:29: ")
        .contains("broken.yaml: ")
        .contains("choir 1: ");
    assertThat(spoken.exit()).isEqualTo(1);
  }

  @Test
  @DisplayName("prints a charter as prose")
  void prints() {
    Spoken spoken = Spoken.of(directory, "charter", "print", "choir.yaml");
    assertThat(spoken.out())
        .startsWith("A choir\n")
        .contains("Article 2. Rehearsal")
        .contains("The rehearsal may adopt a policy.");
    assertThat(spoken.exit()).isZero();
  }

  @Test
  @DisplayName("lists the clauses of a charter")
  void listsLaw() {
    Spoken spoken = Spoken.of(directory, "charter", "law", "choir.yaml");
    assertThat(spoken.out()).contains("  2/power/1  ").contains("The rehearsal may adopt a policy");
    assertThat(spoken.exit()).isZero();
  }

  @Test
  @DisplayName("compares two charters")
  void compares() throws IOException {
    Files.writeString(
        directory.resolve("after.yaml"), Choir.CHARTER.replace("over: 1/2", "over: 2/3"));
    Spoken spoken = Spoken.of(directory, "charter", "diff", "choir.yaml", "after.yaml");
    assertThat(spoken.out())
        .contains("  - may only with more difficulty adopt a policy")
        .contains("more than two thirds");
    assertThat(spoken.exit()).isZero();
  }

  @Test
  @DisplayName("compares in colour where colours are wanted, and only there")
  void comparesInColour() throws IOException {
    Files.writeString(
        directory.resolve("after.yaml"), Choir.CHARTER.replace("over: 1/2", "over: 2/3"));
    Spoken plain = Spoken.of(directory, "charter", "diff", "choir.yaml", "after.yaml");
    Spoken coloured = Spoken.inColour(directory, "charter", "diff", "choir.yaml", "after.yaml");
    assertThat(plain.out()).doesNotContain("\u001b");
    assertThat(coloured.out()).contains("\u001b[31m  - \u001b[0m");
    assertThat(coloured.out().replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain.out());
  }

  @Test
  @DisplayName("prints the schema and the reference page")
  void printsSchemaAndPage() {
    assertThat(Spoken.of(directory, "charter", "schema").out()).startsWith("{");
    assertThat(Spoken.of(directory, "charter", "page").out()).startsWith("# ");
  }

  @ParameterizedTest(name = "charter {0}")
  @ValueSource(strings = {"lint", "print", "law"})
  @DisplayName("says what is wrong with a file, and ends with 2")
  void refusesFiles(String command) throws IOException {
    Files.createDirectory(directory.resolve("folder"));
    Files.write(directory.resolve("latin.yaml"), "title: é".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(directory.resolve("large.yaml"), "#".repeat(500_001));
    assertRefused(command, "missing.yaml", "There is no file missing.yaml.");
    assertRefused(command, "folder", "folder is a directory");
    assertRefused(command, "large.yaml", "large.yaml is larger than 500 kB");
    assertRefused(command, "latin.yaml", "UTF-8");
    assertRefused(command, "no\u0000name", "");
  }

  private void assertRefused(String command, String file, String message) {
    Spoken spoken = Spoken.of(directory, "charter", command, file);
    assertThat(spoken.err()).startsWith("commune: ").contains(message).doesNotContain("\tat ");
    assertThat(spoken.out()).isEmpty();
    assertThat(spoken.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("tells the problems of a charter that it should print, and ends with 2")
  void refusesToPrintABrokenCharter() throws IOException {
    Files.writeString(
        directory.resolve("broken.yaml"), Choir.CHARTER.replace("over: 1/2", "over: 0.5"));
    Spoken spoken = Spoken.of(directory, "charter", "print", "broken.yaml");
    assertThat(spoken.err()).contains("broken.yaml:15:34: ");
    assertThat(spoken.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "charter", "nonsense", "charter lint", "charter print a b", "--x"})
  @DisplayName("says how it is used when it was used otherwise, and ends with 2")
  void refusesArguments(String arguments) {
    Spoken spoken =
        Spoken.of(directory, arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
    assertThat(spoken.err()).contains("commune ").doesNotContain("\tat ");
    assertThat(spoken.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("helps, and says its version")
  void helps() {
    assertThat(Spoken.of(directory, "help").out()).contains("charter").contains("version");
    assertThat(Spoken.of(directory, "help", "charter").out()).contains("lint").contains("diff");
    assertThat(Spoken.of(directory, "version").out()).startsWith("Commune ").contains("Java 25");
  }
}
