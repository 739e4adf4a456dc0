package org.commune.count.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commune.count.Fraction;
import org.commune.count.seats.ListCandidate;
import org.commune.count.seats.PartyList;

/**
 * Who stands on lists, as comma-separated values: list, name, and where they matter personal votes;
 * in the order of each list. A first line that names no list is a head.
 */
public final class ListTable {

  private static final String NUMBER = "[0-9]{1,18}(\\.[0-9]{1,9})?";

  private ListTable() {}

  /**
   * The lists with their candidates.
   *
   * @throws MalformedBallots with the line and what was expected
   */
  public static List<PartyList> read(String text, List<PartyList> lists) throws MalformedBallots {
    Map<String, List<ListCandidate>> onList = new LinkedHashMap<>();
    lists.forEach(list -> onList.put(list.name(), new ArrayList<>()));
    var names = new HashSet<String>();
    boolean first = true;
    for (Csv.Row row : Csv.rows(text.startsWith("\uFEFF") ? text.substring(1) : text, ',')) {
      List<ListCandidate> order = onList.get(row.cells().getFirst());
      if (order != null) {
        order.add(candidate(row, names));
      } else if (!first) {
        throw new MalformedBallots(row.line(), "the name of a list", row.cells().getFirst());
      }
      first = false;
    }
    return lists.stream()
        .map(list -> list.withCandidates(onList.getOrDefault(list.name(), List.of())))
        .toList();
  }

  private static ListCandidate candidate(Csv.Row row, Set<String> names) throws MalformedBallots {
    List<String> cells = row.cells();
    if (cells.size() < 2 || cells.size() > 3 || cells.get(1).isBlank()) {
      throw new MalformedBallots(row.line(), "a list, a name, and personal votes", row.text());
    }
    String votes = cells.size() == 3 && !cells.get(2).isBlank() ? cells.get(2).strip() : "0";
    if (!votes.matches(NUMBER)) {
      throw new MalformedBallots(row.line(), "a number of personal votes", votes);
    }
    if (!names.add(cells.getFirst() + "\n" + cells.get(1))) {
      throw new MalformedBallots(row.line(), "a name that is not on the list yet", cells.get(1));
    }
    return new ListCandidate(cells.get(1), Fraction.of(new BigDecimal(votes)));
  }
}
