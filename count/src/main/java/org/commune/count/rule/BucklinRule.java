package org.commune.count.rule;

import java.util.List;
import org.commune.count.CountingRule;
import org.commune.count.Provision;

/**
 * Bucklin: second preferences are added to first ones, then third, until somebody is on more than
 * half of the papers; of those the one with most votes is elected.
 *
 * @param source where it is laid down
 */
public record BucklinRule(String id, String title, String source) implements CountingRule {

  /** Grand Junction, Colorado. */
  public static BucklinRule grandJunction() {
    return new BucklinRule(
        "bucklin/grand-junction-1909",
        "Bucklin: lower preferences added until one has a majority",
        "Grand Junction Charter 1909 s. 22");
  }

  @Override
  public List<Provision> provisions() {
    return List.of(
        new Provision("round", "the next preferences of all papers are added", source),
        new Provision("end", "more than half of the papers, or no preferences left", source),
        new Provision("elected", "whoever then has most votes", source));
  }
}
