package org.commune.count.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.commune.count.Fraction;

/**
 * Votes by district and list, as comma-separated values: the first line names the lists
 * ("district,seats,Red,Blue"), each other is a district with its seats and the votes there.
 *
 * @param votes by district, then list
 */
public record DistrictTable(
    List<String> lists, List<String> districts, List<Integer> seats, List<List<Fraction>> votes) {

  private static final String NUMBER = "[0-9]{1,18}(\\.[0-9]{1,9})?";
  private static final int BEFORE_VOTES = 2;

  public DistrictTable {
    lists = List.copyOf(lists);
    districts = List.copyOf(districts);
    seats = List.copyOf(seats);
    votes = votes.stream().map(List::copyOf).toList();
  }

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static DistrictTable read(String text) throws MalformedBallots {
    List<Csv.Row> rows = Csv.rows(text.startsWith("\uFEFF") ? text.substring(1) : text, ',');
    if (rows.size() < 2 || rows.getFirst().cells().size() < BEFORE_VOTES + 1) {
      throw new MalformedBallots(
          1, "a first line such as district,seats,Red,Blue and a line a district", firstOf(rows));
    }
    List<String> head = rows.getFirst().cells().stream().map(String::strip).toList();
    List<String> lists = head.subList(BEFORE_VOTES, head.size());
    if (lists.stream().anyMatch(String::isEmpty)
        || lists.stream().distinct().count() < lists.size()) {
      throw new MalformedBallots(
          rows.getFirst().line(), "a name for each list, each once", rows.getFirst().text());
    }
    var districts = new ArrayList<String>();
    var seats = new ArrayList<Integer>();
    var votes = new ArrayList<List<Fraction>>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      if (row.cells().size() != head.size() || districts.contains(row.cells().getFirst())) {
        throw new MalformedBallots(
            row.line(),
            "a district that was not there yet, its seats, and " + lists.size() + " numbers",
            row.text());
      }
      String won = row.cells().get(1).strip();
      if (!won.matches("[1-9][0-9]{0,3}")) {
        throw new MalformedBallots(row.line(), "a number of seats from 1 on", won);
      }
      districts.add(row.cells().getFirst());
      seats.add(Integer.parseInt(won));
      votes.add(votes(row));
    }
    return new DistrictTable(lists, districts, seats, votes);
  }

  private static List<Fraction> votes(Csv.Row row) throws MalformedBallots {
    var votes = new ArrayList<Fraction>();
    for (String cell : row.cells().subList(BEFORE_VOTES, row.cells().size())) {
      if (!cell.strip().matches(NUMBER)) {
        throw new MalformedBallots(row.line(), "a number of votes", cell);
      }
      votes.add(Fraction.of(new BigDecimal(cell.strip())));
    }
    return votes;
  }

  private static String firstOf(List<Csv.Row> rows) {
    return rows.isEmpty() ? "" : rows.getFirst().text();
  }
}
