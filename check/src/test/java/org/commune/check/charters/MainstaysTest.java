package org.commune.check.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.check.Check;
import org.commune.check.Finding;
import org.commune.check.Mainstays;
import org.commune.check.Threat;
import org.commune.check.game.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What keeps an organ or power")
final class MainstaysTest {
  private static Optional<List<Command>> of(String text, String name) {
    Charter charter = Shelf.read("club.yaml", text);
    Law law = Shelf.law(charter);
    Threat threat = Threat.executive(law);
    Finding finding =
        Check.of(charter).under(threat).findings().stream()
            .filter(f -> f.objective().name().equals(name))
            .findFirst()
            .orElseThrow();
    return Mainstays.of(law, threat, finding, 10_000);
  }

  @Test
  @DisplayName("is no one act where a recall and the end of a term each do it")
  void several() {
    assertThat(of(TacticsTest.club(), "board")).contains(List.of());
  }

  @Test
  @DisplayName("is the election, where what the board alone can do is at stake")
  void one() {
    assertThat(of(TacticsTest.club(), "spend").orElseThrow())
        .extracting(c -> c.origin().act())
        .containsExactly("elect");
  }

  @Test
  @DisplayName("is not asked where it is lost")
  void lost() {
    String admitting =
        TacticsTest.club().replace("admission: {by: [meeting]}", "admission: {by: [board]}");
    assertThat(of(admitting, "board")).isEmpty();
  }
}
