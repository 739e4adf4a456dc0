package org.commune.count.naive;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commune.count.Fraction;

/** The second implementation of every edition. */
final class Oracles {

  private Oracles() {}

  /** By id of the edition. */
  static final Map<String, Oracle> ALL =
      Map.ofEntries(
          entry("approval/any-number", NaiveTotals.crosses(_ -> Integer.MAX_VALUE)),
          entry("block/as-many-as-seats", NaiveTotals.crosses(seats -> seats)),
          entry("limited/one-fewer", NaiveTotals.crosses(seats -> seats == 1 ? 1 : seats - 1)),
          entry("plurality/first-preference", NaiveTotals.firstPreference()),
          entry("sntv/first-preference", NaiveTotals.firstPreference()),
          entry("cumulative/points", NaiveTotals.cumulative()),
          entry("score/sum-5", NaiveTotals.scoreSum()),
          entry("score/average-5", NaiveTotals.scoreAverage()),
          entry(
              "borda/shared",
              NaiveTotals.byPlace((place, _, all) -> Fraction.of(all - 1L - place), true)),
          entry(
              "borda/unranked-none",
              NaiveTotals.byPlace((place, _, all) -> Fraction.of(all - 1L - place), false)),
          entry(
              "borda/modified",
              NaiveTotals.byPlace((place, ranked, _) -> Fraction.of(ranked - (long) place), false)),
          entry(
              "borda/nauru-dowdall",
              NaiveTotals.byPlace((place, _, _) -> Fraction.of(1, place + 1L), false)),
          entry("bucklin/grand-junction-1909", NaiveTotals.bucklin()),
          entry("majority-judgment/balinski-laraki", NaiveTotals.majorityJudgment()),
          entry("star/equal-vote", NaiveStar.oracle()),
          entry("schulze/winning-votes", NaivePairs.schulze(NaivePairs.By.VOTES_FOR, false)),
          entry("schulze/margins", NaivePairs.schulze(NaivePairs.By.MARGIN, false)),
          entry("schulze/elekto", NaivePairs.schulze(NaivePairs.By.VOTES_FOR, true)),
          entry("condorcet/debian-1.9", NaivePairs.debian()),
          entry("ranked-pairs/tideman-1987", NaivePairs.rankedPairs(NaivePairs.By.MARGIN)),
          entry("ranked-pairs/winning-votes", NaivePairs.rankedPairs(NaivePairs.By.VOTES_FOR)),
          entry("minimax/winning-votes", NaivePairs.minimax(NaivePairs.By.VOTES_FOR)),
          entry("minimax/margins", NaivePairs.minimax(NaivePairs.By.MARGIN)),
          entry("copeland/half", NaivePairs.copeland()),
          entry("smith-irv/plain", NaivePairs.smithRunoff()),
          entry("kemeny/exact", NaivePairs.kemeny()),
          entry("irv/us-sf", NaiveRunoff.oracle(NaiveRunoff.Edition.SAN_FRANCISCO)),
          entry("irv/us-maine", NaiveRunoff.oracle(NaiveRunoff.Edition.MAINE)),
          entry("irv/us-alaska", NaiveRunoff.oracle(NaiveRunoff.Edition.ALASKA)),
          entry("irv/supplementary-vote", NaiveRunoff.oracle(NaiveRunoff.Edition.SUPPLEMENTARY)),
          entry("irv/plain", NaiveRunoff.oracle(NaiveRunoff.Edition.PLAIN)),
          entry("committee/sequential-pav", NaiveCommittee.proportionalApproval()),
          entry("committee/sequential-phragmen", NaiveCommittee.phragmen()),
          entry("committee/equal-shares", NaiveCommittee.equalShares()));

  /** Compared stage by stage by a test of their own, in which ties end the comparison. */
  static final Set<String> BY_STAGES =
      Set.of(
          "stv/scotland-2011",
          "stv/ers97",
          "stv/northern-ireland-1985",
          "stv/wigm-exact",
          "stv/australian-senate-2021",
          "stv/ireland-1992",
          "meek/openstv-1.7",
          "meek/new-zealand-2004",
          "warren/openstv-1.7");

  /** Every edition that something is compared with. */
  static Set<String> editions() {
    var ids = new TreeSet<>(ALL.keySet());
    ids.addAll(BY_STAGES);
    return ids;
  }
}
