package org.commune.check;

import java.util.List;
import java.util.Set;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;

/**
 * What the check of one charter under one threat found.
 *
 * @param period what one period stands for, in words
 * @param days how many days a period has
 * @param findings one for each organ and power
 * @param dead articles that grant acts of which no state examined allows any
 * @param leftOut acts that the faction can use and that this abstraction gives no effect
 */
public record Report(
    Charter charter,
    Threat threat,
    String period,
    int days,
    List<Finding> findings,
    List<ArticleNo> dead,
    Set<String> leftOut) {
  public Report {
    findings = List.copyOf(findings);
    dead = List.copyOf(dead);
    leftOut = Set.copyOf(leftOut);
  }

  /** The same report on some organs and powers only. */
  public Report only(java.util.function.Predicate<Finding> wanted) {
    return with(findings.stream().filter(wanted).toList());
  }

  /** The same report with other findings. */
  Report with(List<Finding> other) {
    return new Report(charter, threat, period, days, other, dead, leftOut);
  }

  /** The worst of all verdicts; vacuous, where there is nothing to lose. */
  public Verdict worst() {
    return findings.stream()
        .map(f -> f.worst().verdict())
        .max(java.util.Comparator.comparingInt(Finding::gravity))
        .orElse(new Verdict.Vacuous());
  }
}
