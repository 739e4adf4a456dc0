package org.commune.count.naive;

import java.util.List;
import org.commune.count.Ballots;
import org.commune.count.RandomElections;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;

/** A small election by rankings, tidy or not. */
record RankedPoll(Ballots ballots, int seats) {

  static Gen<RankedPoll> any() {
    return source -> {
      Ballots ballots =
          Gens.oneOf(
                  List.of(RandomElections.rankings(6, 25), RandomElections.untidyRankings(6, 25)))
              .draw(source);
      return new RankedPoll(ballots, 1 + (int) source.upTo(ballots.candidates().size() - 1L));
    };
  }
}
