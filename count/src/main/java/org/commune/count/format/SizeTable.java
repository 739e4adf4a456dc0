package org.commune.count.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.commune.count.Fraction;
import org.commune.count.seats.PartyList;

/**
 * Lists with their votes, or units with their members, as comma-separated values: name, size, and
 * where it matters the number of parties in a list, the seats it won directly, and "minority" for
 * the list of a minority. A first line without a number is a head.
 */
public final class SizeTable {

  private static final String NUMBER = "[0-9]{1,18}(\\.[0-9]{1,9})?";
  private static final String MINORITY = "minority";
  private static final int MOST_PARTIES = 100;

  private SizeTable() {}

  /**
   * @throws MalformedBallots with the line and what was expected
   */
  public static List<PartyList> read(String text) throws MalformedBallots {
    var lists = new ArrayList<PartyList>();
    var names = new HashSet<String>();
    for (Csv.Row row : Csv.rows(text.startsWith("\uFEFF") ? text.substring(1) : text, ',')) {
      List<String> cells = row.cells();
      boolean head = lists.isEmpty() && cells.size() > 1 && !cells.get(1).matches(".*[0-9].*");
      if (!head) {
        PartyList list = list(row, cells);
        if (!names.add(list.name())) {
          throw new MalformedBallots(row.line(), "a name that no other has", list.name());
        }
        lists.add(list);
      }
    }
    if (lists.isEmpty()) {
      throw new MalformedBallots(1, "lines such as North,1200", "");
    }
    return List.copyOf(lists);
  }

  private static PartyList list(Csv.Row row, List<String> cells) throws MalformedBallots {
    if (cells.size() < 2 || cells.size() > 5 || cells.getFirst().isBlank()) {
      throw new MalformedBallots(row.line(), "a name and a number", row.text());
    }
    String size = cells.get(1).strip();
    String parties = cell(cells, 2, "1");
    String direct = cell(cells, 3, "0");
    String minority = cell(cells, 4, "");
    if (!size.matches(NUMBER)) {
      throw new MalformedBallots(row.line(), "a number of votes or members", size);
    }
    if (!parties.matches("[0-9]{1,3}")
        || Integer.parseInt(parties) < 1
        || Integer.parseInt(parties) > MOST_PARTIES) {
      throw new MalformedBallots(row.line(), "a number of parties from 1 on", parties);
    }
    if (!direct.matches("[0-9]{1,5}")) {
      throw new MalformedBallots(row.line(), "a number of seats won directly", direct);
    }
    if (!minority.isEmpty() && !minority.equals(MINORITY)) {
      throw new MalformedBallots(row.line(), "\"minority\" or nothing", minority);
    }
    return new PartyList(
        cells.getFirst(),
        Fraction.of(new BigDecimal(size)),
        Integer.parseInt(parties),
        Integer.parseInt(direct),
        !minority.isEmpty(),
        List.of());
  }

  private static String cell(List<String> cells, int place, String otherwise) {
    return cells.size() > place && !cells.get(place).isBlank()
        ? cells.get(place).strip()
        : otherwise;
  }
}
