package org.commune.count;

import java.util.List;
import java.util.Optional;

/**
 * The whole of a count: whoever has the ballots can do every step again from here.
 *
 * @param rule edition that was applied, by its id
 * @param title of the election
 * @param hash of the accepted ballots, whatever their order and that of the candidates
 * @param valid votes on papers that counted
 * @param invalid votes on papers that did not
 * @param places decimals that totals are written with; exact totals that need more are cut for show
 * @param quota at the end, where the rule has one
 * @param elected in order of election
 */
public record CountSheet(
    String rule,
    String title,
    String hash,
    List<String> candidates,
    int seats,
    Fraction valid,
    Fraction invalid,
    int places,
    Optional<Fraction> quota,
    List<Elected> elected,
    List<Stage> stages,
    List<Tie> ties,
    List<Exhibit> exhibits)
    implements Outcome {

  public CountSheet {
    candidates = List.copyOf(candidates);
    elected = List.copyOf(elected);
    stages = List.copyOf(stages);
    ties = List.copyOf(ties);
    exhibits = List.copyOf(exhibits);
  }

  /** Names of those elected, in order of election. */
  public List<String> winners() {
    return elected.stream().map(one -> candidates.get(one.candidate())).toList();
  }

  /** The total of a candidate after a stage, numbered from 1. */
  public Fraction total(int stage, String candidate) {
    return stages.get(stage - 1).totals().get(candidates.indexOf(candidate));
  }
}
