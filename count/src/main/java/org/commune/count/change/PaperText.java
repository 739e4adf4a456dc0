package org.commune.count.change;

import java.util.List;
import java.util.stream.Collectors;
import org.commune.count.Approval;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/** The marks of a paper as people write them: "Ann > Bob = Clara", "Ann, Bob", "Ann 5, Bob 3". */
public final class PaperText {

  private PaperText() {}

  public static String of(Marking marking, List<String> names) {
    String text =
        switch (marking) {
          case Approval(var candidates) -> joined(candidates.stream().map(names::get).toList());
          case Scores(var points) ->
              joined(
                  points.entrySet().stream()
                      .map(e -> names.get(e.getKey()) + " " + e.getValue().plain())
                      .toList());
          case Ranking(var marks, var noOpinion) ->
              marks.stream().map(mark -> of(mark, names)).collect(Collectors.joining(" > "))
                  + (noOpinion.isEmpty()
                      ? ""
                      : " (no opinion on "
                          + joined(noOpinion.stream().map(names::get).toList())
                          + ")");
        };
    return text.isEmpty() ? "(blank)" : text;
  }

  private static String of(Mark mark, List<String> names) {
    return switch (mark) {
      case Mark.Choice(int candidate) -> names.get(candidate);
      case Mark.Equal(var candidates) ->
          String.join(" = ", candidates.stream().map(names::get).sorted().toList());
      case Mark.Skipped() -> "(skipped)";
      case Mark.Overvoted() -> "(overvoted)";
    };
  }

  private static String joined(List<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
