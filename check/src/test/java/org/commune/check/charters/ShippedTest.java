package org.commune.check.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commune.charter.language.Charter;
import org.commune.check.Check;
import org.commune.check.Finding;
import org.commune.check.Report;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Verdicts on charters that ship, from their own words. */
@DisplayName("The check of a charter that ships")
final class ShippedTest {
  private static Verdict verdict(Report report, String objective) {
    return report.findings().stream()
        .filter(f -> f.objective().name().equals(objective))
        .map(Finding::worst)
        .map(Finding.Answer::verdict)
        .findFirst()
        .orElseThrow();
  }

  private static Threat holding(String body) {
    return new Threat(
        "custom",
        "the faction holds the " + body,
        List.of(Threat.Holding.all(body)),
        List.of(),
        0,
        false);
  }

  @Test
  @DisplayName("finds an association lost to a board that keeps its roll and admits members")
  void association() {
    Charter charter = Shelf.shipped("association");
    Report report = Check.of(charter).under(Threat.executive(Shelf.law(charter)));
    Verdict board = verdict(report, "board");
    assertThat(board).isInstanceOf(Verdict.Blitz.class);
    assertThat(board.loss().orElseThrow().acts().getFirst().article().toString()).isEqualTo("1");
  }

  @Test
  @DisplayName(
      "finds the Central Executive Committee of 1918 lost already: it alone convenes its electors")
  void rsfsr() {
    Report report = Check.of(Shelf.shipped("rsfsr-1918")).under(holding("cec"));
    assertThat(verdict(report, "cec")).isInstanceOf(Verdict.AlreadyLost.class);
  }

  @Test
  @DisplayName("finds the executive of the workplace federation recalled whatever it does")
  void federation() {
    Charter charter = Shelf.shipped("workplace-federation");
    Report report = Check.of(charter).under(Threat.executive(Shelf.law(charter)));
    assertThat(verdict(report, "executive")).isInstanceOf(Verdict.Immune.class);
  }
}
