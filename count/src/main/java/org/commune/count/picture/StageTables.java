package org.commune.count.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commune.count.Action;
import org.commune.count.CountSheet;
import org.commune.count.Fraction;
import org.commune.count.PairwiseMatrix;
import org.commune.count.Stage;
import org.commune.count.Transfer;
import org.commune.count.picture.Table.Cell;
import org.commune.count.picture.Table.Group;
import org.commune.count.sheet.StageWords;

/** The figures under the pictures. */
final class StageTables {

  private StageTables() {}

  static String totals(CountSheet sheet, Lineup lineup) {
    List<String> head =
        Stream.concat(Stream.of("After stage"), sheet.stages().stream().map(s -> "" + s.number()))
            .toList();
    var rows = new ArrayList<List<Cell>>();
    for (int candidate : lineup.order()) {
      var row = new ArrayList<Cell>();
      boolean elected = lineup.isElected(candidate, sheet.stages().size());
      row.add(new Cell(lineup.name(candidate), elected ? "won" : ""));
      for (Stage stage : sheet.stages()) {
        Fraction total = stage.totals().get(candidate);
        String style =
            lineup.isElected(candidate, stage.number()) ? "won" : total.signum() == 0 ? "lost" : "";
        row.add(new Cell(StageWords.number(sheet, total), style));
      }
      rows.add(row);
    }
    rows.add(row("Non-transferable", sheet, Stage::nonTransferable));
    if (sheet.stages().stream().anyMatch(stage -> stage.loss().signum() != 0)) {
      rows.add(row("Lost to rounding", sheet, Stage::loss));
    }
    rows.add(row("Sum", sheet, Stage::accounted));
    return Table.of("Totals after each stage", head, rows);
  }

  private static List<Cell> row(String name, CountSheet sheet, Function<Stage, Fraction> figure) {
    return Stream.concat(
            Stream.of(new Cell(name, "lost")),
            sheet.stages().stream()
                .map(s -> new Cell(StageWords.number(sheet, figure.apply(s)), "lost")))
        .toList();
  }

  static String transfers(CountSheet sheet) {
    var groups = new ArrayList<Group>();
    for (Stage stage : sheet.stages()) {
      var passed = new LinkedHashMap<Integer, List<List<Cell>>>();
      for (Transfer transfer : stage.transfers()) {
        passed
            .computeIfAbsent(transfer.from(), _ -> new ArrayList<>())
            .add(
                List.of(
                    Cell.of(transfer.to().map(sheet.candidates()::get).orElse("(nobody)")),
                    Cell.of(transfer.papers().plain()),
                    Cell.of(StageWords.number(sheet, transfer.votes()))));
      }
      passed.forEach((from, rows) ->
          groups.add(
              new Group(
                  "Stage " + stage.number() + ", from " + sheet.candidates().get(from), rows)));
    }
    return groups.isEmpty()
        ? ""
        : Table.grouped("What passed", List.of("To", "Papers", "Votes"), groups);
  }

  /** What elected candidates keep of each vote that comes to them, where a rule works so. */
  static String keepValues(CountSheet sheet, Lineup lineup) {
    List<Stage> stages =
        sheet.stages().stream()
            .filter(stage -> stage.action() instanceof Action.Recalculation)
            .toList();
    var rows = new ArrayList<List<Cell>>();
    for (int candidate : lineup.order()) {
      List<String> kept =
          stages.stream()
              .map(stage -> ((Action.Recalculation) stage.action()).keep().get(candidate))
              .map(keep -> StageWords.number(sheet, keep))
              .toList();
      if (lineup.isElected(candidate, sheet.stages().size())) {
        rows.add(
            Stream.concat(Stream.of(lineup.name(candidate)), kept.stream()).map(Cell::of).toList());
      }
    }
    List<String> head =
        Stream.concat(Stream.of("At stage"), stages.stream().map(stage -> "" + stage.number()))
            .toList();
    return stages.isEmpty() || rows.isEmpty()
        ? ""
        : Table.of("What those elected keep of each vote", head, rows);
  }

  static String pairwise(CountSheet sheet, PairwiseMatrix matrix) {
    List<Integer> order = PairwisePicture.order(sheet, matrix);
    var head = new ArrayList<>(List.of("Preferred to"));
    var rows = new ArrayList<List<Cell>>();
    for (int place = 0; place < order.size(); place++) {
      int one = order.get(place);
      head.add(String.valueOf(place + 1));
      var row = new ArrayList<Cell>();
      row.add(Cell.of((place + 1) + " " + matrix.options().get(one)));
      for (int other : order) {
        row.add(
            one == other
                ? Cell.of("")
                : new Cell(
                    matrix.prefer(one, other).plain(), PairwisePicture.style(matrix, one, other)));
      }
      rows.add(row);
    }
    return Table.of("Votes that prefer the one on the left", head, rows);
  }
}
