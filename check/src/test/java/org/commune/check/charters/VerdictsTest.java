package org.commune.check.charters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commune.charter.language.Charter;
import org.commune.check.Check;
import org.commune.check.Finding;
import org.commune.check.Report;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The verdicts on charters that ship, as docs/verdicts.md has them. */
@DisplayName("The table of verdicts")
final class VerdictsTest {
  /** Writes the page instead of comparing it: {@code -Dcommune.write=true}. */
  private static final boolean WRITE = Boolean.getBoolean("commune.write");

  private static final Path PAGE = Path.of("..", "docs", "verdicts.md");

  private static final List<String> CHARTERS =
      List.of(
          "association",
          "constituent-assembly-1917",
          "debian-1.9",
          "housing-cooperative",
          "kubernetes",
          "nixos",
          "paris-commune-1871",
          "python",
          "rsfsr-1918",
          "soviet-1917",
          "worker-cooperative",
          "workplace-federation");

  @Test
  @DisplayName("is as measured")
  void verdicts() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String name : CHARTERS) {
      Charter charter = Shelf.shipped(name);
      for (Threat threat : Threat.all(Shelf.law(charter))) {
        if (!threat.name().startsWith("T2")) {
          rows.add(row(name, Check.of(charter).within(3_000_000).under(threat)));
        }
      }
    }
    if (WRITE) {
      Files.writeString(PAGE, HEAD + String.join("\n", rows) + "\n");
    }
    assertThat(Files.readString(PAGE).lines().filter(l -> l.startsWith("| `")).toList())
        .as("docs/verdicts.md is as measured; -Dcommune.write=true writes it anew")
        .isEqualTo(rows);
  }

  private static String row(String name, Report report) {
    Map<String, List<String>> by = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      by.computeIfAbsent(finding.worst().verdict().name(), _ -> new ArrayList<>())
          .add(finding.objective().name());
    }
    String verdicts =
        by.size() == 1
            ? "all: " + by.keySet().iterator().next()
            : by.entrySet().stream()
                .map(e -> e.getKey() + ": " + String.join(", ", e.getValue()))
                .collect(Collectors.joining("; "));
    return "| `"
        + name
        + "` | "
        + report.threat().name()
        + " | "
        + report.period()
        + " | "
        + verdicts.replace('_', ' ')
        + " | "
        + path(report)
        + " |";
  }

  /** The acts by which the first of the worst is lost, each with its article. */
  private static String path(Report report) {
    return report.findings().stream()
        .map(f -> f.worst().verdict())
        .filter(v -> v.name().equals(report.worst().name()))
        .findFirst()
        .flatMap(Verdict::loss)
        .map(c ->
            c.acts().isEmpty()
                ? "nobody need do anything"
                : c.acts().stream()
                    .map(a -> a.origin().act().replace('_', ' ') + " (" + a.article() + ")")
                    .collect(Collectors.joining(", ")))
        .orElse("");
  }

  private static final String HEAD =
      """
      # Verdicts on the charters that ship

      What the check finds on each organ and power, and the acts (with the article of each) by which the
      first of those that stand worst is lost. T2 is left out: it has a row for each body. What such a
      verdict means, and what not, is in [check.md](check.md). The sources of each charter and what it
      leaves out stand in its file, under `about`.

      The table is measured by `VerdictsTest`, which fails when a row is no longer true. To write the
      page anew:

          mvn -pl check -am test -Dtest=VerdictsTest -Dcommune.write=true -Dsurefire.failIfNoSpecifiedTests=false

      | charter | threat | one period | verdicts | acts |
      |---|---|---|---|---|
      """;
}
