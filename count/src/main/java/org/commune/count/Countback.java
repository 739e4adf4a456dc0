package org.commune.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Filling a vacancy from the ballots of the election, by a recount without the one who leaves in
 * which nobody who still sits may be excluded (ERS97 7.1). The new member is the one elected who
 * did not sit before.
 */
public final class Countback {

  private static final String SITTING = "sitting before the vacancy";

  private Countback() {}

  /**
   * Counts again.
   *
   * @param leaving name of whoever leaves
   * @param unwilling names that do not stand any more
   * @param sitting names that still sit
   */
  public static Outcome count(
      Election election,
      Ballots ballots,
      String leaving,
      Set<String> unwilling,
      Set<String> sitting) {
    var gone = new TreeSet<>(unwilling);
    gone.add(leaving);
    var candidates = new ArrayList<Candidate>();
    for (Candidate candidate : ballots.candidates()) {
      if (gone.contains(candidate.name())) {
        candidates.add(candidate.asWithdrawn());
      } else {
        candidates.add(
            sitting.contains(candidate.name()) ? candidate.in(SITTING, "yes") : candidate);
      }
    }
    var constraints = new ArrayList<>(election.constraints());
    constraints.add(new Guarantee(SITTING, "yes", sitting.size()));
    return Counting.count(
        new Election(election.rule(), election.seats(), election.ties(), constraints),
        ballots.with(candidates));
  }

  /** Those elected now who did not sit before. */
  public static List<String> newcomers(CountSheet sheet, Set<String> sitting) {
    return sheet.winners().stream().filter(name -> !sitting.contains(name)).toList();
  }
}
