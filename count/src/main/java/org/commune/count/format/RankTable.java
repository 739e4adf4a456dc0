package org.commune.count.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  private static final String NO_OPINION = "No opinion";

  private RankTable() {}

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(String text) throws MalformedBallots {
    List<Csv.Row> rows = Csv.rows(text, ',');
    if (rows.isEmpty()) {
      throw new MalformedBallots(1, "a line with the names of the candidates", "");
    }
    List<Candidate> candidates = candidates(rows.getFirst(), rows.getFirst().cells());
    var ballots = new ArrayList<Ballot>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      ballots.add(ballot(row, candidates.size()));
    }
    return new BallotFile(new Ballots("", candidates, ballots), OptionalInt.empty());
  }

  static List<Candidate> candidates(Csv.Row head, List<String> names) throws MalformedBallots {
    if (names.size() > Ballots.MOST_CANDIDATES
        || names.isEmpty()
        || names.stream().anyMatch(String::isBlank)
        || new TreeSet<>(names).size() < names.size()) {
      throw new MalformedBallots(
          head.line(), "the names of the candidates, each once", head.text());
    }
    return names.stream().map(Candidate::of).toList();
  }

  private static Ballot ballot(Csv.Row row, int size) throws MalformedBallots {
    List<String> cells = row.cells();
    if (cells.size() != size) {
      throw new MalformedBallots(row.line(), size + " cells", row.text());
    }
    var ranks = new TreeMap<Integer, List<Integer>>();
    var noOpinion = new TreeSet<Integer>();
    for (int candidate = 0; candidate < size; candidate++) {
      String cell = cells.get(candidate).strip();
      if (cell.toLowerCase(Locale.ROOT).equals(NO_OPINION.toLowerCase(Locale.ROOT))) {
        noOpinion.add(candidate);
      } else if (cell.matches("[0-9]{1,6}")) {
        ranks.computeIfAbsent(Integer.parseInt(cell), _ -> new ArrayList<>()).add(candidate);
      } else if (!cell.isEmpty()) {
        throw new MalformedBallots(row.line(), "a rank, \"No opinion\" or an empty cell", cell);
      }
    }
    List<Mark> marks = Ranking.ofRanks(List.copyOf(ranks.values())).marks();
    return Ballot.of(new Ranking(marks, noOpinion));
  }

  /** Writes a file that holds no more than this format does. */
  static String write(BallotFile file) {
    List<String> names = file.ballots().names();
    String head = names.stream().map(n -> Csv.cell(n, ',')).collect(Collectors.joining(","));
    var lines = new PaperLines(file.ballots());
    return head + "\n" + lines.written(marking -> line((Ranking) marking, names.size()));
  }

  private static String line(Ranking ranking, int size) {
    var cells = new String[size];
    Arrays.fill(cells, "");
    int rank = 0;
    for (Mark mark : ranking.marks()) {
      rank++;
      for (int candidate : Facts.candidates(mark)) {
        cells[candidate] = String.valueOf(rank);
      }
    }
    ranking.noOpinion().forEach(candidate -> cells[candidate] = NO_OPINION);
    return size == 1 && cells[0].isEmpty() ? "\"\"" : String.join(",", cells);
  }
}
