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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Converting a file of ballots")
final class CountConvertTest {
  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(
        directory.resolve("choir.blt"), "2 1\n4 1 2 0\n3 2 1 0\n0\n\"Ann\"\n\"Bob\"\n\"\"\n");
    Files.writeString(directory.resolve("ranks.csv"), "Ann,Bob\n1,No opinion\n2,1\n");
    Files.writeString(
        directory.resolve("park.pb"),
        "META\nkey;value\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;5\nVOTES\nvoter_id;vote\n1;1\n");
  }

  private Spoken convert(String... arguments) {
    var all = new ArrayList<>(List.of("count", "convert"));
    all.addAll(List.of(arguments));
    return Spoken.of(directory, all.toArray(String[]::new));
  }

  @Test
  @DisplayName("prints it in the other format")
  void prints() {
    Spoken spoken = convert("choir.blt", "--to", "abif", "--lossy");
    assertThat(spoken.out()).isEqualTo("=C1:[Ann]\n=C2:[Bob]\n4:C1>C2\n3:C2>C1\n");
    assertThat(spoken.err()).isEqualTo("commune: left out: the number of seats.\n");
    assertThat(spoken.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"binary", "blt", "nist"})
  @DisplayName("writes a file that counts to the same sheet")
  void countsTheSame(String format) {
    assertThat(convert("choir.blt", "--to", format, "--out", "other").exit()).isZero();
    String before = Spoken.of(directory, "count", "choir.blt", "--rule", "irv/plain").out();
    String after = Spoken.of(directory, "count", "other", "--rule", "irv/plain").out();
    assertThat(after).isEqualTo(before).contains("Elected\n  Ann (");
  }

  @Test
  @DisplayName("is refused with what would be lost, unless that is asked for")
  void refusesLosses() {
    Spoken refused = convert("ranks.csv", "--to", "blt", "--seats", "1");
    assertThat(refused.err())
        .isEqualTo(
            "commune: ranks.csv cannot be written as blt without loss of \"no opinion\" (1 paper)."
                + " Give --lossy to leave that out.\n");
    assertThat(refused.out()).isEmpty();
    assertThat(refused.exit()).isEqualTo(2);
    Spoken lossy = convert("ranks.csv", "--to", "blt", "--seats", "1", "--lossy");
    assertThat(lossy.out()).isEqualTo("2 1\n1 1 0\n1 2 1 0\n0\n\"Ann\"\n\"Bob\"\n\"\"\n");
    assertThat(lossy.exit()).isZero();
  }

  @Test
  @DisplayName("is refused where there is no room for what matters, whatever is asked")
  void refusesWhatMatters() {
    Spoken spoken = convert("park.pb", "--to", "blt", "--seats", "1", "--lossy");
    assertThat(spoken.err()).contains("without loss of", "approvals (1 paper).");
    assertThat(spoken.exit()).isEqualTo(2);
    assertThat(convert("choir.blt", "--to", "pabulib").err()).contains("are only read");
    assertThat(convert("ranks.csv", "--to", "blt").err()).contains("--lossy");
    assertThat(convert("ranks.csv", "--to", "blt", "--lossy").err()).contains("Give --seats N.");
    assertThat(convert("choir.blt", "--to", "binary").err()).contains("Give --out OUT.");
    assertThat(convert("choir.blt", "--to", "btl").err()).contains("did you mean `blt`?");
    assertThat(convert("choir.blt", "--to", "blt", "--out", "no/such").exit()).isEqualTo(2);
  }
}
