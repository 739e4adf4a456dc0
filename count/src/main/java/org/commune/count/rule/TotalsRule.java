package org.commune.count.rule;

import java.util.List;
import org.commune.count.Cited;
import org.commune.count.CountingRule;
import org.commune.count.Provision;

/** A rule that adds up points once and elects those with most. Nobody is elected without any. */
public record TotalsRule(String id, String title, Cited<Points> points) implements CountingRule {

  @Override
  public List<Provision> provisions() {
    return List.of(
        new Provision("points", points.value().words(), points.source()),
        new Provision("elected", "those with most points", points.source()));
  }
}
