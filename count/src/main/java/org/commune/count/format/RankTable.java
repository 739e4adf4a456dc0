package org.commune.count.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Mark;
import org.commune.count.Ranking;

/**
 * Tables of ranks as CIVS and Elekto publish them: a head line with the candidates, then a line per
 * ballot with the rank each candidate got. Equal numbers are equal ranks; "No opinion" is kept
 * apart from a blank cell, which leaves the candidate unranked. Numbers nobody got are not skipped
 * ranks: the form asks for an order, not for places.
 */
public final class RankTable {

  private RankTable() {}

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(String text) throws MalformedBallots {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new MalformedBallots(1, "a line with the names of the candidates", "");
    }
    List<Candidate> candidates = candidates(Cells.of(lines.getFirst(), 1));
    var ballots = new ArrayList<Ballot>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        ballots.add(ballot(Cells.of(lines.get(i), i + 1), candidates.size(), i + 1));
      }
    }
    return new BallotFile(new Ballots("", candidates, ballots), OptionalInt.empty());
  }

  private static List<Candidate> candidates(List<String> names) throws MalformedBallots {
    if (names.size() > Ballots.MOST_CANDIDATES
        || names.stream().anyMatch(String::isBlank)
        || new TreeSet<>(names).size() < names.size()) {
      throw new MalformedBallots(
          1, "the names of the candidates, each once", String.join(",", names));
    }
    return names.stream().map(Candidate::of).toList();
  }

  private static Ballot ballot(List<String> cells, int size, int line) throws MalformedBallots {
    if (cells.size() != size) {
      throw new MalformedBallots(line, size + " cells", String.join(",", cells));
    }
    var ranks = new TreeMap<Integer, List<Integer>>();
    var noOpinion = new TreeSet<Integer>();
    for (int candidate = 0; candidate < size; candidate++) {
      String cell = cells.get(candidate);
      if (cell.toLowerCase(Locale.ROOT).equals("no opinion")) {
        noOpinion.add(candidate);
      } else if (cell.matches("[0-9]{1,6}")) {
        ranks.computeIfAbsent(Integer.parseInt(cell), _ -> new ArrayList<>()).add(candidate);
      } else if (!cell.isEmpty()) {
        throw new MalformedBallots(line, "a rank, \"No opinion\" or an empty cell", cell);
      }
    }
    List<Mark> marks = Ranking.ofRanks(List.copyOf(ranks.values())).marks();
    return Ballot.of(new Ranking(marks, noOpinion));
  }
}
