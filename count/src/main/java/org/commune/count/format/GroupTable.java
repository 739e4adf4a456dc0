package org.commune.count.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.commune.count.Candidate;

/**
 * People and the groups they belong to, as comma-separated values: the first line names the kinds
 * ("name,employer,region"), each other is a person. An empty cell belongs to no group of its kind.
 */
public final class GroupTable {

  private static final int MOST_KINDS = 20;

  private GroupTable() {}

  /**
   * The people in the order of the file.
   *
   * @throws MalformedBallots with the line and what was expected
   */
  public static List<Candidate> read(String text) throws MalformedBallots {
    List<Csv.Row> rows = Csv.rows(text.startsWith("\uFEFF") ? text.substring(1) : text, ',');
    if (rows.isEmpty()) {
      throw new MalformedBallots(1, "a first line such as name,employer,region", "");
    }
    List<String> kinds = kinds(rows.getFirst());
    var people = new ArrayList<Candidate>();
    var names = new HashSet<String>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      List<String> cells = row.cells();
      if (cells.size() > kinds.size() || cells.getFirst().isBlank()) {
        throw new MalformedBallots(
            row.line(), "a name and " + (kinds.size() - 1) + " groups at most", row.text());
      }
      if (!names.add(cells.getFirst())) {
        throw new MalformedBallots(row.line(), "a name that no other has", cells.getFirst());
      }
      Candidate person = Candidate.of(cells.getFirst());
      for (int i = 1; i < cells.size(); i++) {
        person = cells.get(i).isBlank() ? person : person.in(kinds.get(i), cells.get(i).strip());
      }
      people.add(person);
    }
    return List.copyOf(people);
  }

  private static List<String> kinds(Csv.Row head) throws MalformedBallots {
    List<String> kinds = head.cells().stream().map(String::strip).toList();
    if (!kinds.getFirst().equalsIgnoreCase("name") || kinds.size() > MOST_KINDS) {
      throw new MalformedBallots(
          head.line(), "a first line such as name,employer,region", head.text());
    }
    for (String kind : kinds) {
      if (kind.isEmpty() || kind.contains(":") || kinds.indexOf(kind) < kinds.lastIndexOf(kind)) {
        throw new MalformedBallots(
            head.line(), "kinds of groups, each once and without a colon", head.text());
      }
    }
    return kinds;
  }
}
