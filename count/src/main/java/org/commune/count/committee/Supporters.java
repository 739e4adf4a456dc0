package org.commune.count.committee;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;

/**
 * Voters who approve the same, together. Empty papers are left out: they support nobody and, as
 * usual in this family, do not count as voters.
 */
record Supporters(SortedSet<Integer> approved, Fraction weight) {

  static List<Supporters> of(Ballots ballots) {
    var weights = new TreeMap<String, Supporters>();
    for (Ballot ballot : ballots.ballots()) {
      if (!(ballot.marking() instanceof Approval(var candidates))) {
        throw new IllegalArgumentException(
            "this rule counts approvals, found " + ballot.marking().getClass().getSimpleName());
      }
      var taking = new TreeSet<>(candidates);
      taking.removeIf(candidate -> ballots.candidates().get(candidate).withdrawn());
      if (!taking.isEmpty()) {
        weights.merge(
            taking.toString(),
            new Supporters(taking, ballot.weight()),
            (a, b) -> new Supporters(a.approved(), a.weight().plus(b.weight())));
      }
    }
    return List.copyOf(weights.values());
  }

  boolean support(int candidate) {
    return approved.contains(candidate);
  }

  /** How many of some candidates these voters approve. */
  long among(List<Integer> some) {
    return some.stream().filter(this::support).count();
  }
}
