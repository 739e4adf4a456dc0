package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("commune drift")
final class DriftCommandTest {
  @TempDir private Path directory;

  @Test
  @DisplayName("takes figures of a record, with their definitions and the entries behind them")
  void figures() {
    Choir.record(directory, "kept");
    Spoken told = Spoken.of(directory, "drift", "kept");
    assertThat(told.exit()).isEqualTo(ExitCode.FINE);
    assertThat(told.out())
        .contains(
            "Acts refused", "handed in during the period", "Votes without opposition", "0.0 %");
  }

  @Test
  @DisplayName("says what a period is when it is told none")
  void period() {
    Spoken told = Spoken.of(directory, "drift", "kept", "--every", "monthly");
    assertThat(told.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(told.err()).contains("--every monthly").contains("P1M");
  }

  @Test
  @DisplayName("tells no figures of a record that is not sound")
  void unsound() throws IOException {
    Choir.record(directory, "kept");
    Choir.alterLastEntry(directory.resolve("kept"));
    Spoken told = Spoken.of(directory, "drift", "kept", "--json");
    assertThat(told.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(told.out()).isEmpty();
  }
}
