package org.commune.count.sheet;

import static org.commune.count.sheet.CanonicalJson.map;

import java.util.List;
import java.util.Map;
import org.commune.count.compare.Contrast;
import org.commune.count.compare.Finding;
import org.commune.count.compare.UnderRule;

/** The same ballots under several rules, as canonical JSON. */
public final class ContrastJson {

  private ContrastJson() {}

  /**
   * @param margins how far results are from others, a sentence each
   * @param hash of the ballots
   */
  public static String of(Contrast contrast, List<String> margins, String hash, int seats) {
    return CanonicalJson.written(
        map(
            "hash",
            hash,
            "seats",
            seats,
            "results",
            contrast.results().stream().map(ContrastJson::result).toList(),
            "findings",
            contrast.findings().stream().map(Finding::sentence).toList()));
  }

  private static Map<String, Object> result(UnderRule result) {
    Map<String, Object> map = map("rule", result.rule().id());
    switch (result) {
      case UnderRule.Decided(var _, var elected, var otherwise) -> {
        map.put("elected", elected);
        map.put("byAnotherLot", otherwise);
      }
      case UnderRule.Undecided(var _, var tie, var possible) -> {
        map.put("openTie", map("purpose", tie.purpose(), "candidates", tie.candidates()));
        map.put("possible", possible);
      }
      case UnderRule.NotCounted(var _, String why) -> map.put("refused", why);
    }
    return map;
  }
}
