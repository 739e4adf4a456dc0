package org.commune.count.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Mark;
import org.commune.count.Ranking;

/**
 * The two tables of RCTab (github.com/BrightSpots/rcv): its own export, with a column {@code Rank
 * 1} and so on and names in the cells; and its "generic CSV", with a column for each candidate and
 * ranks in the cells, where a rank that nobody got is a skipped one.
 *
 * <p>In the export {@code undervote} or an empty cell is a skipped rank, {@code overvote} one for
 * unknown candidates, several names in one cell an equal rank. What is skipped after the last mark
 * cannot be told from the end of the paper and is not kept.
 */
public final class RcTab {

  private static final String UNDERVOTE = "undervote";
  private static final String OVERVOTE = "overvote";
  private static final int MOST_RANKS = 10_000;

  private RcTab() {}

  /** Whether a head line has columns of ranks. */
  static boolean hasRanks(List<String> head) {
    return head.stream().anyMatch(cell -> cell.strip().matches("(?i)rank 1"));
  }

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(String text) throws MalformedBallots {
    List<Csv.Row> rows = Csv.rows(text, ',');
    if (rows.isEmpty()) {
      throw new MalformedBallots(1, "a head line", "");
    }
    List<Csv.Row> papers = rows.subList(1, rows.size());
    Ballots ballots =
        hasRanks(rows.getFirst().cells())
            ? byRank(rows.getFirst(), papers)
            : byCandidate(rows.getFirst(), papers);
    return new BallotFile(ballots, OptionalInt.empty());
  }

  private static Ballots byRank(Csv.Row head, List<Csv.Row> papers) throws MalformedBallots {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < head.cells().size(); i++) {
      if (head.cells().get(i).strip().matches("(?i)rank [0-9]+")) {
        columns.add(i);
      }
    }
    var names = new TreeMap<String, Integer>();
    var order = new ArrayList<Candidate>();
    var ballots = new ArrayList<Ballot>();
    for (Csv.Row paper : papers) {
      sized(paper, head.cells().size());
      var marks = new ArrayList<Mark>();
      for (int column : columns) {
        marks.add(mark(paper.cells().get(column), names, order));
      }
      ballots.add(ballot(marks));
    }
    if (order.isEmpty()) {
      throw new MalformedBallots(head.line(), "papers with the names of candidates", "");
    }
    return new Ballots("", order, ballots);
  }

  private static Ballot ballot(List<Mark> marks) {
    return Ballot.of(new Ranking(marks.subList(0, Facts.lastMade(marks) + 1), new TreeSet<>()));
  }

  private static Mark mark(String cell, Map<String, Integer> names, List<Candidate> order) {
    String text = cell.strip();
    if (text.isEmpty() || text.toLowerCase(Locale.ROOT).equals(UNDERVOTE)) {
      return new Mark.Skipped();
    }
    if (text.toLowerCase(Locale.ROOT).equals(OVERVOTE)) {
      return new Mark.Overvoted();
    }
    List<Integer> candidates =
        text.lines()
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(name ->
                names.computeIfAbsent(
                    name,
                    _ -> {
                      order.add(Candidate.of(name));
                      return order.size() - 1;
                    }))
            .distinct()
            .toList();
    return candidates.size() == 1
        ? new Mark.Choice(candidates.getFirst())
        : new Mark.Equal(candidates);
  }

  private static Ballots byCandidate(Csv.Row head, List<Csv.Row> papers) throws MalformedBallots {
    List<Candidate> candidates = RankTable.candidates(head, head.cells());
    var ballots = new ArrayList<Ballot>();
    for (Csv.Row paper : papers) {
      sized(paper, candidates.size());
      var ranks = new TreeMap<Integer, List<Integer>>();
      for (int i = 0; i < candidates.size(); i++) {
        String cell = paper.cells().get(i).strip();
        if (!cell.isEmpty()) {
          ranks.computeIfAbsent(rank(paper, cell), _ -> new ArrayList<>()).add(i);
        }
      }
      int last = ranks.isEmpty() ? 0 : ranks.lastKey();
      ballots.add(
          Ballot.of(
              Ranking.ofRanks(
                  IntStream.rangeClosed(1, last)
                      .mapToObj(rank -> ranks.getOrDefault(rank, List.of()))
                      .toList())));
    }
    return new Ballots("", candidates, ballots);
  }

  private static int rank(Csv.Row paper, String cell) throws MalformedBallots {
    int rank = cell.matches("[0-9]{1,5}") ? Integer.parseInt(cell) : 0;
    if (rank < 1 || rank > MOST_RANKS) {
      throw new MalformedBallots(paper.line(), "a rank from 1 on or an empty cell", cell);
    }
    return rank;
  }

  private static void sized(Csv.Row row, int size) throws MalformedBallots {
    if (row.cells().size() != size) {
      throw new MalformedBallots(row.line(), size + " cells", row.text());
    }
  }

  /** Writes a file that holds no more than this format does, in the form of RCTab's export. */
  static String write(BallotFile file) {
    Ballots ballots = file.ballots();
    int ranks =
        ballots.ballots().stream()
            .mapToInt(b -> ((Ranking) b.marking()).marks().size())
            .max()
            .orElse(0);
    List<String> columns =
        IntStream.rangeClosed(1, Math.max(1, ranks)).mapToObj(n -> "Rank " + n).toList();
    var lines = new PaperLines(ballots);
    return String.join(",", columns)
        + "\n"
        + lines.written(m -> line(((Ranking) m).marks(), columns.size(), ballots.names()));
  }

  private static String line(List<Mark> marks, int columns, List<String> names) {
    return IntStream.range(0, columns)
        .mapToObj(i -> Csv.cell(i < marks.size() ? cell(marks.get(i), names) : UNDERVOTE, ','))
        .collect(Collectors.joining(","));
  }

  private static String cell(Mark mark, List<String> names) {
    return switch (mark) {
      case Mark.Skipped() -> UNDERVOTE;
      case Mark.Overvoted() -> OVERVOTE;
      case Mark.Choice(int candidate) -> names.get(candidate);
      case Mark.Equal(var candidates) ->
          candidates.stream().map(names::get).collect(Collectors.joining("\n"));
    };
  }

  /** Whether a name is read as it is written. */
  static boolean holds(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return Facts.plain(name) && !low.equals(UNDERVOTE) && !low.equals(OVERVOTE);
  }
}
