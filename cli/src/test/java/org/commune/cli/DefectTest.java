package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fault of Commune's own")
final class DefectTest {
  @Test
  @DisplayName("is told in one line, with its details in a file, and ends with 70")
  void isTold() throws IOException {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()), new PrintWriter(err), false, false, Path.of(""));
    assertThat(Defect.report(terminal, new IllegalStateException("planted"))).isEqualTo(70);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("not yours (IllegalStateException)");
    Path details = Path.of(err.toString().replaceAll("(?s).*details are in (.*);.*", "$1"));
    assertThat(details).content().contains("planted").contains("DefectTest");
    Files.delete(details);
  }
}
