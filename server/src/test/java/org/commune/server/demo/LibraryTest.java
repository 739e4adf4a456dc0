package org.commune.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commune.record.format.Bytes;
import org.commune.server.demo.told.Played;
import org.commune.server.demo.told.Replayed;
import org.commune.server.demo.told.Told;
import org.junit.jupiter.api.Test;

/** Scenarios that ship become organisations whose records replay. */
class LibraryTest {
  private static String text(String file) throws Exception {
    return Files.readString(Path.of("..").resolve(file));
  }

  private static Told played(String charter, String script) throws Exception {
    return Played.told("a", Bytes.of(charter.getBytes(StandardCharsets.UTF_8)), script);
  }

  @Test
  void debianReplays() throws Exception {
    Told told =
        played(text("charters/debian-1.4.yaml"), text("scenarios/05-debian-2014-init.yaml"));
    assertThat(Replayed.of(told).state().motion("gr-2014-003")).isPresent();
  }

  @Test
  void theSovietsReplay() throws Exception {
    Told told = played(text("charters/soviet-1917.yaml"), text("scenarios/54-hollowing.yaml"));
    assertThat(Replayed.of(told).state().motion("recall-2")).isPresent();
  }

  @Test
  void aScenarioThatGoesOtherwiseIsNoOrganisation() throws Exception {
    String script =
        text("scenarios/54-hollowing.yaml").replace("press: provisional", "press: ratified");
    String charter = text("charters/soviet-1917.yaml");
    assertThatThrownBy(() -> played(charter, script)).hasMessageContaining("expects");
  }
}
