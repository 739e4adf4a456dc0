package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What may I do now?")
final class MayCommandTest {
  private static final String SCRIPT =
      """
      scenario: A rehearsal has begun
      charter: choir
      start: 2026-01-01T10:00:00Z
      setup: {members: 5}
      steps:
        - meeting: rehearsal
          at: 2026-01-01T10:00:00Z
          present: 4
      """;

  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("choir.yaml"), Choir.CHARTER);
    Files.writeString(directory.resolve("begun.yaml"), SCRIPT);
  }

  @Test
  @DisplayName("is answered with what is open, and its article")
  void tellsWhatIsOpen() {
    Spoken spoken = Spoken.of(directory, "may", "choir.yaml", "begun.yaml", "m-2");
    assertThat(spoken.err()).isEmpty();
    assertThat(spoken.out())
        .contains("m-2, on 2026-01-01T10:00:00Z", "leave meeting rehearsal (Art. ")
        .doesNotContain("may not");
    assertThat(spoken.exit()).isZero();
  }

  @Test
  @DisplayName("and, when asked for, with what is closed and why")
  void tellsWhatIsClosed() {
    Spoken spoken = Spoken.of(directory, "may", "choir.yaml", "begun.yaml", "m-2", "--closed");
    assertThat(spoken.out())
        .contains("leave meeting rehearsal (Art. ")
        .contains("may not\n  open meeting rehearsal (Art. 2): the meeting is open already");
  }

  @Test
  @DisplayName("is not answered for nobody")
  void refusesStrangers() {
    Spoken spoken = Spoken.of(directory, "may", "choir.yaml", "begun.yaml", "nobody");
    assertThat(spoken.exit()).isEqualTo(2);
    assertThat(spoken.err()).contains("there is nobody named nobody");
  }
}
