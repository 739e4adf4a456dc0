package org.commune.count.sheet;

import static org.commune.count.sheet.CanonicalJson.map;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commune.count.seats.Award;

/** Seats divided both ways, as canonical JSON; divisors are fractions, for they prove the cells. */
public final class TwoWayJson {

  private TwoWayJson() {}

  public static String of(TwoWay division) {
    return CanonicalJson.written(
        map(
            "lists",
                IntStream.range(0, division.table().lists().size())
                    .mapToObj(list -> list(division, list))
                    .toList(),
            "districts",
                IntStream.range(0, division.table().districts().size())
                    .mapToObj(row -> district(division, row))
                    .toList()));
  }

  private static Map<String, Object> list(TwoWay division, int list) {
    Award award = division.lists().awards().get(list);
    return map(
        "name", award.claimant().name(),
        "voterNumber", award.claimant().size().plain(),
        "seats", award.seats(),
        "divisor", division.cells().columnDivisors().get(list).toString());
  }

  private static Map<String, Object> district(TwoWay division, int row) {
    List<String> lists = division.table().lists();
    Map<String, Object> seats = new TreeMap<>();
    for (int list = 0; list < lists.size(); list++) {
      seats.put(lists.get(list), division.cells().seats().get(row).get(list));
    }
    return map(
        "name", division.table().districts().get(row),
        "seats", division.table().seats().get(row),
        "factor", division.cells().rowFactors().get(row).toString(),
        "byList", seats);
  }
}
