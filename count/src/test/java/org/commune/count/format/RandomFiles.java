package org.commune.count.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.RandomElections;
import org.commune.count.Scores;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Source;

/** Small files of ballots with everything that a file can hold. */
final class RandomFiles {

  private static final List<String> NAMES =
      List.of("Ann", "Zoë Ó Briain", "\"Red\" Bob", "C1", "Smith, J.", "A [x]", "undervote", "#9;");

  private RandomFiles() {}

  static Gen<BallotFile> all() {
    return source -> {
      Ballots drawn =
          Gens.<Ballots>frequency(
                  List.of(
                      new Gens.Weighted<>(3, RandomElections.rankings(6, 6)),
                      new Gens.Weighted<>(4, RandomElections.untidyRankings(6, 6)),
                      new Gens.Weighted<>(1, RandomElections.approvals(6, 6)),
                      new Gens.Weighted<>(1, RandomElections.scores(6, 6))))
              .draw(source);
      var candidates = new ArrayList<Candidate>();
      boolean odd = source.chance(1, 4);
      boolean grouped = source.chance(1, 6);
      boolean withdrawn = source.chance(1, 6);
      for (int i = 0; i < drawn.candidates().size(); i++) {
        Candidate one = Candidate.of(odd ? NAMES.get(i) : drawn.names().get(i));
        one = grouped ? one.in("region", "north") : one;
        candidates.add(withdrawn && i == 0 ? one.asWithdrawn() : one);
      }
      List<Ballot> papers =
          new ArrayList<>(
              source.chance(1, 6)
                  ? drawn.ballots().stream()
                      .map(b -> new Ballot(b.marking(), b.weight().times(Fraction.of(3, 2))))
                      .toList()
                  : drawn.ballots());
      if (source.chance(1, 10)) {
        papers.add(Ballot.of(Approval.of(0)));
      }
      if (source.chance(1, 10)) {
        papers.add(Ballot.of(new Scores(new TreeMap<>(Map.of(0, Fraction.HALF)))));
      }
      var ballots = new Ballots(title(source), candidates, papers);
      OptionalInt seats =
          source.chance(3, 4) ? OptionalInt.of(1 + (int) source.upTo(1)) : OptionalInt.empty();
      return new BallotFile(
          ballots,
          seats,
          source.chance(1, 6) ? ballots.names() : List.of(),
          source.chance(1, 10)
              ? Optional.of(
                  new Costs(
                      Fraction.of(9), Collections.nCopies(ballots.names().size(), Fraction.of(4))))
              : Optional.empty());
    };
  }

  private static String title(Source source) {
    return Gens.choose(List.of("", "Ward 9", "The \"first\" ballot", " two\nlines ")).draw(source);
  }
}
