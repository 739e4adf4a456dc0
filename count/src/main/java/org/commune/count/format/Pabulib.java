package org.commune.count.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/**
 * Participatory budgets as Pabulib publishes them (pabulib.org/format): sections META, PROJECTS and
 * VOTES of values between semicolons. Votes are approvals, orders or points, as {@code vote_type}
 * says. The category of a project is kept as its group. Costs are read where the budget and the
 * cost of every project are given.
 */
public final class Pabulib {

  private static final String NUMBER = "-?[0-9]{1,18}(\\.[0-9]{1,18})?";

  private final Map<String, String> meta = new TreeMap<>();
  private final Map<String, Integer> projects = new TreeMap<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Fraction> costs = new ArrayList<>();
  private final List<Ballot> ballots = new ArrayList<>();

  private Pabulib() {}

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static BallotFile read(String text) throws MalformedBallots {
    return new Pabulib().file(Csv.rows(text, ';'));
  }

  private BallotFile file(List<Csv.Row> rows) throws MalformedBallots {
    int projectsAt = section(rows, "PROJECTS");
    int votesAt = section(rows, "VOTES");
    if (section(rows, "META") != 0 || projectsAt > votesAt) {
      throw new MalformedBallots(1, "the sections META, PROJECTS and VOTES", "another order");
    }
    for (Csv.Row row : rows.subList(1, projectsAt)) {
      meta.putIfAbsent(row.cells().getFirst(), row.cells().size() > 1 ? row.cells().get(1) : "");
    }
    projects(rows.subList(projectsAt + 1, votesAt));
    votes(rows.subList(votesAt + 1, rows.size()));
    return new BallotFile(
        new Ballots(meta.getOrDefault("description", ""), candidates, ballots),
        OptionalInt.empty(),
        List.of(),
        costs(rows));
  }

  /** Of the budget and of every project, or of none. */
  private Optional<Costs> costs(List<Csv.Row> rows) throws MalformedBallots {
    String budget = meta.getOrDefault("budget", "");
    if (budget.isBlank() || costs.size() < candidates.size()) {
      return Optional.empty();
    }
    int line = 1;
    for (Csv.Row row : rows) {
      line = row.cells().getFirst().equals("budget") ? row.line() : line;
    }
    return Optional.of(new Costs(money(line, budget, "a budget above zero"), costs));
  }

  private static Fraction money(int line, String text, String expected) throws MalformedBallots {
    String number = text.strip().replace(',', '.');
    if (!number.matches(NUMBER) || Fraction.of(new BigDecimal(number)).signum() <= 0) {
      throw new MalformedBallots(line, expected, text);
    }
    return Fraction.of(new BigDecimal(number));
  }

  private static int section(List<Csv.Row> rows, String name) throws MalformedBallots {
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = rows.get(i).cells();
      if (cells.size() == 1 && cells.getFirst().strip().equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new MalformedBallots(
        rows.isEmpty() ? 1 : rows.getLast().line() + 1, "the section " + name, "");
  }

  private void projects(List<Csv.Row> rows) throws MalformedBallots {
    Table table = Table.of(rows, "project_id");
    var names = new TreeSet<String>();
    boolean named =
        table.rows.stream()
            .allMatch(row -> {
              String name = table.cell(row, "name");
              return !name.isBlank() && names.add(name);
            });
    for (Csv.Row row : table.rows) {
      String id = table.cell(row, "project_id");
      if (id.isBlank() || projects.put(id, candidates.size()) != null) {
        throw new MalformedBallots(row.line(), "a project_id that no other project has", id);
      }
      Candidate candidate = Candidate.of(named ? table.cell(row, "name") : id);
      String category = table.cell(row, "category");
      String cost = table.cell(row, "cost");
      if (!cost.isBlank()) {
        costs.add(money(row.line(), cost, "a cost above zero"));
      }
      candidates.add(category.isBlank() ? candidate : candidate.in("category", category));
    }
    if (candidates.isEmpty() || candidates.size() > Ballots.MOST_CANDIDATES) {
      throw new MalformedBallots(
          rows.getFirst().line(),
          "from 1 to " + Ballots.MOST_CANDIDATES + " projects",
          String.valueOf(candidates.size()));
    }
  }

  private void votes(List<Csv.Row> rows) throws MalformedBallots {
    Table table = Table.of(rows, "vote");
    for (Csv.Row row : table.rows) {
      ballots.add(Ballot.of(marking(row, table)));
    }
  }

  private Marking marking(Csv.Row row, Table table) throws MalformedBallots {
    List<Integer> named = new ArrayList<>();
    for (String id : split(table.cell(row, "vote"))) {
      Integer project = projects.get(id);
      if (project == null) {
        throw new MalformedBallots(row.line(), "the project_id of a project", id);
      }
      named.add(project);
    }
    String type = meta.getOrDefault("vote_type", "");
    return switch (type) {
      case "approval", "choose-1" -> new Approval(new TreeSet<>(named));
      case "ordinal" -> Ranking.of(named.stream().mapToInt(Integer::intValue).toArray());
      case "cumulative", "scoring" -> points(row, named, split(table.cell(row, "points")));
      default ->
          throw new MalformedBallots(
              1, "a vote_type: approval, choose-1, ordinal, cumulative or scoring", type);
    };
  }

  private static Marking points(Csv.Row row, List<Integer> named, List<String> given)
      throws MalformedBallots {
    if (given.size() != named.size()) {
      throw new MalformedBallots(row.line(), named.size() + " numbers of points", row.text());
    }
    var points = new TreeMap<Integer, Fraction>();
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).matches(NUMBER)) {
        throw new MalformedBallots(row.line(), "a number of points", given.get(i));
      }
      points.merge(named.get(i), Fraction.of(new BigDecimal(given.get(i))), Fraction::plus);
    }
    return new Scores(points);
  }

  private static List<String> split(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
  }

  /** A section below its head line. */
  private record Table(List<String> columns, List<Csv.Row> rows) {

    static Table of(List<Csv.Row> rows, String needed) throws MalformedBallots {
      if (rows.isEmpty() || !rows.getFirst().cells().contains(needed)) {
        throw new MalformedBallots(
            rows.isEmpty() ? 1 : rows.getFirst().line(),
            "a head line with " + needed,
            rows.isEmpty() ? "" : rows.getFirst().text());
      }
      return new Table(rows.getFirst().cells(), rows.subList(1, rows.size()));
    }

    String cell(Csv.Row row, String column) {
      int at = columns.indexOf(column);
      return at >= 0 && at < row.cells().size() ? row.cells().get(at) : "";
    }
  }
}
