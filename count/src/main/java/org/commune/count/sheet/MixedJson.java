package org.commune.count.sheet;

import static org.commune.count.sheet.CanonicalJson.map;

import java.util.Comparator;
import org.commune.count.seats.MixedMember;
import org.commune.count.seats.MixedSeats;

/** Seats of a mixed system, as canonical JSON. */
public final class MixedJson {

  private MixedJson() {}

  public static String of(MixedMember rule, MixedMember.Filled filled) {
    return CanonicalJson.written(
        map(
            "rule", rule.divisors().words(),
            "overhang", rule.overhang().words(),
            "source", rule.overhang().source(),
            "house", filled.house(),
            "planned", rule.house(),
            "lists",
                filled.parties().stream()
                    .sorted(Comparator.comparing(MixedSeats::name))
                    .map(party ->
                        map(
                            "name", party.name(),
                            "seats", party.total(),
                            "direct", party.direct(),
                            "fromList", party.fromList(),
                            "overhang", party.overhang(),
                            "notSeated", party.notSeated()))
                    .toList()));
  }
}
