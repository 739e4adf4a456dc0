package org.commune.count.sheet;

import static org.commune.count.sheet.CanonicalJson.map;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commune.count.Action;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Exhibit;
import org.commune.count.Fraction;
import org.commune.count.OpenTie;
import org.commune.count.Outcome;
import org.commune.count.PairwiseMatrix;
import org.commune.count.Stage;
import org.commune.count.Tie;
import org.commune.count.Transfer;

/**
 * A count as canonical JSON: keys in order, candidates by name, numbers as decimal strings. The
 * same count gives the same bytes whatever the order of candidates and ballots was. A number that
 * does not end within the rule's decimals is written as an exact fraction, "4000/3".
 */
public final class SheetJson {

  private final CountSheet sheet;

  private SheetJson(CountSheet sheet) {
    this.sheet = sheet;
  }

  public static String of(Outcome outcome) {
    return switch (outcome) {
      case CountSheet sheet -> CanonicalJson.written(new SheetJson(sheet).sheet());
      case OpenTie tie ->
          CanonicalJson.written(
              map(
                  "rule", tie.rule(),
                  "openTie",
                      map(
                          "stage", tie.stage(),
                          "purpose", tie.purpose(),
                          "candidates", tie.candidates())));
    };
  }

  private Map<String, Object> sheet() {
    Map<String, Object> map =
        map(
            "rule", sheet.rule(),
            "title", sheet.title(),
            "hash", sheet.hash(),
            "candidates", sheet.candidates().stream().sorted().toList(),
            "seats", sheet.seats(),
            "valid", number(sheet.valid()),
            "invalid", number(sheet.invalid()),
            "elected", sheet.elected().stream().map(this::elected).toList(),
            "stages", sheet.stages().stream().map(this::stage).toList(),
            "ties", sheet.ties().stream().map(this::tie).toList(),
            "exhibits", sheet.exhibits().stream().map(this::exhibit).toList());
    sheet.quota().ifPresent(quota -> map.put("quota", number(quota)));
    return map;
  }

  private Map<String, Object> elected(Elected elected) {
    return map(
        "name", name(elected.candidate()), "stage", elected.stage(), "reason", elected.reason());
  }

  private Map<String, Object> stage(Stage stage) {
    Map<String, Object> map =
        map(
            "n", stage.number(),
            "action", action(stage.action()),
            "totals", byName(stage.totals()),
            "nonTransferable", number(stage.nonTransferable()),
            "loss", number(stage.loss()),
            "transfers", stage.transfers().stream().map(this::transfer).sorted(BY_WAY).toList());
    stage.quota().ifPresent(quota -> map.put("quota", number(quota)));
    return map;
  }

  private static final Comparator<Map<String, Object>> BY_WAY =
      Comparator.comparing((Map<String, Object> way) -> String.valueOf(way.get("from")))
          .thenComparing(way -> String.valueOf(way.get("to")));

  private Map<String, Object> action(Action action) {
    return switch (action) {
      case Action.FirstCount() -> map("kind", "first count");
      case Action.Surplus(int candidate, Fraction votes) ->
          map("kind", "surplus", "of", name(candidate), "votes", number(votes));
      case Action.Exclusion(var candidates, String reason) ->
          map("kind", "exclusion", "of", names(candidates), "reason", reason);
      case Action.ExclusionPart(var candidates, Fraction value) ->
          map("kind", "exclusion part", "of", names(candidates), "value", value.toString());
      case Action.Recalculation(var keep) -> map("kind", "recalculation", "keep", byName(keep));
      case Action.Round(String name) -> map("kind", "round", "name", name);
    };
  }

  private Map<String, Object> transfer(Transfer transfer) {
    Map<String, Object> map =
        map(
            "from", name(transfer.from()),
            "papers", transfer.papers().plain(),
            "votes", number(transfer.votes()));
    transfer.to().ifPresent(to -> map.put("to", name(to)));
    return map;
  }

  private Map<String, Object> tie(Tie tie) {
    return map(
        "stage", tie.stage(),
        "purpose", tie.purpose(),
        "candidates", names(tie.candidates()),
        "chosen", name(tie.chosen()),
        "means", tie.means());
  }

  private Map<String, Object> exhibit(Exhibit exhibit) {
    return switch (exhibit) {
      case Exhibit.Pairwise(PairwiseMatrix matrix) -> {
        var rows = new TreeMap<String, Object>();
        for (int a = 0; a < matrix.size(); a++) {
          var row = new TreeMap<String, Object>();
          for (int b = 0; b < matrix.size(); b++) {
            if (a != b) {
              row.put(matrix.options().get(b), matrix.prefer(a, b).plain());
            }
          }
          rows.put(matrix.options().get(a), row);
        }
        yield map("kind", "pairwise", "prefer", rows);
      }
      case Exhibit.Steps(var steps) -> map("kind", "steps", "steps", steps);
      case Exhibit.Order(var places) ->
          map("kind", "order", "places", places.stream().map(this::names).toList());
      case Exhibit.Inactive(int stage, var ended) -> {
        var reasons = new TreeMap<String, Object>();
        ended.forEach(one -> reasons.put(one.reason(), one.votes().plain()));
        yield map("kind", "inactive", "stage", stage, "votes", reasons);
      }
    };
  }

  private Map<String, Object> byName(List<Fraction> numbers) {
    var map = new TreeMap<String, Object>();
    IntStream.range(0, numbers.size()).forEach(i -> map.put(name(i), number(numbers.get(i))));
    return map;
  }

  private String name(int candidate) {
    return sheet.candidates().get(candidate);
  }

  private List<String> names(List<Integer> candidates) {
    return candidates.stream().map(this::name).sorted().toList();
  }

  private String number(Fraction number) {
    return number.truncated(sheet.places()).equals(number)
        ? number.toDecimal(sheet.places())
        : number.toString();
  }
}
