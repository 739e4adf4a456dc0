package org.commune.count.sheet;

import static org.commune.count.sheet.CanonicalJson.map;

import java.util.Comparator;
import java.util.Map;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.Award;
import org.commune.count.seats.ListSeating;

/** Seats divided, as canonical JSON: claimants by name, sizes as exact decimals or fractions. */
public final class DivisionJson {

  private DivisionJson() {}

  public static String of(Division division) {
    Map<String, Object> whole = whole(division);
    if (!division.seated().isEmpty()) {
      whole.put("seated", division.seated().stream().map(DivisionJson::seated).toList());
    }
    return CanonicalJson.written(whole);
  }

  private static Map<String, Object> seated(ListSeating.Seated list) {
    return map(
        "list", list.list(),
        "empty", list.empty(),
        "members",
            list.members().stream()
                .map(member -> map("name", member.name(), "votes", member.personal().plain()))
                .toList());
  }

  private static Map<String, Object> whole(Division division) {
    Apportionment apportionment = division.apportionment();
    return map(
        "rule", division.rule(),
        "source", division.source(),
        "seats", apportionment.total(),
        "awards",
            apportionment.awards().stream()
                .sorted(Comparator.comparing(award -> award.claimant().name()))
                .map(DivisionJson::award)
                .toList(),
        "barred", division.barred().stream().sorted().toList(),
        "gallagherPercent", apportionment.gallagherPercent(),
        "gallagherSquared", apportionment.gallagherSquared().toString(),
        "steps", apportionment.steps(),
        "ties",
            division.ties().stream()
                .map(tie -> map("purpose", tie.purpose(), "means", tie.means()))
                .toList());
  }

  private static Map<String, Object> award(Award award) {
    Map<String, Object> map =
        map(
            "name", award.claimant().name(),
            "size", award.claimant().size().plain(),
            "seats", award.seats(),
            "exactShare", award.ideal().plain());
    if (award.seats() > 0) {
      map.put("sizePerSeat", award.perSeat().plain());
    }
    return map;
  }
}
