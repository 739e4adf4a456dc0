package org.commune.count.stv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.rule.PaperReading;
import org.commune.count.tie.Draw;

/**
 * Papers one by one, thoroughly mixed: in order of a ticket drawn for each from the seed and the
 * hash of the ballots. Papers that say the same are told apart by a number only, so neither the
 * order of ballots nor that of candidates can be felt.
 */
record MixedPapers(List<List<Integer>> papers, Fraction invalid) {

  private record Ticketed(String ticket, List<Integer> preferences) {}

  /** Throws {@link IllegalArgumentException} where weights are not whole numbers of papers. */
  static MixedPapers of(Ballots ballots, PaperReading reading, Draw draw) {
    var copies = new TreeMap<String, Integer>();
    var ticketed = new ArrayList<Ticketed>();
    Fraction invalid = Fraction.ZERO;
    for (Ballot ballot : ballots.ballots()) {
      List<Integer> preferences =
          Preferences.of(ballot, ballots.candidates(), reading).candidates();
      if (!ballot.weight().isWhole()) {
        throw new IllegalArgumentException(
            "whole papers are drawn, found a weight of " + ballot.weight());
      }
      if (preferences.isEmpty()) {
        invalid = invalid.plus(ballot.weight());
        continue;
      }
      String text =
          String.join("\n", preferences.stream().map(c -> ballots.names().get(c)).toList());
      for (long i = 0; i < ballot.weight().numerator().longValueExact(); i++) {
        int copy = copies.merge(text, 1, Integer::sum);
        ticketed.add(new Ticketed(draw.ticket(copy, "mixing of papers", text), preferences));
      }
    }
    ticketed.sort(Comparator.comparing(Ticketed::ticket));
    return new MixedPapers(ticketed.stream().map(Ticketed::preferences).toList(), invalid);
  }
}
