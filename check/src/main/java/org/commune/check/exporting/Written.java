package org.commune.check.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.commune.charter.language.ArticleNo;
import org.commune.check.game.Assignment;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Guard;
import org.commune.check.game.Variable;

/** What the exports have in common: names that all tools take, and guards in their notations. */
final class Written {
  private Written() {}

  /** The name of a variable, which no tool has a word for. */
  static String name(Variable variable) {
    return "v_" + plain(variable.name());
  }

  static String name(Command command) {
    return plain(command.id());
  }

  static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_");
  }

  /** The effects on variables that the game keeps. */
  static List<Assignment> effects(Game game, List<Assignment> all) {
    return all.stream().filter(e -> game.variables().contains(e.variable())).toList();
  }

  static String comment(Command command) {
    return (command.article().equals(ArticleNo.HEADER)
            ? "the threat: "
            : "Article " + command.article() + ": ")
        + line(command.text());
  }

  static String comment(ArticleNo article, String text) {
    return (article.equals(ArticleNo.HEADER) ? "" : "Article " + article + ": ") + line(text);
  }

  static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** A guard with infix words for "and" and "or", and a notation for one test. */
  static String infix(
      Guard guard, String and, String or, BiFunction<Variable, List<Integer>, String> test) {
    return switch (guard) {
      case Guard.Among(Variable variable, long values) ->
          test.apply(variable, values(variable, values));
      case Guard.All(List<Guard> of) ->
          of.stream()
              .map(g -> infix(g, and, or, test))
              .collect(Collectors.joining(" " + and + " ", "(", ")"));
      case Guard.Any(List<Guard> of) ->
          of.stream()
              .map(g -> infix(g, and, or, test))
              .collect(Collectors.joining(" " + or + " ", "(", ")"));
    };
  }

  /** The values of a variable that a test names. */
  static List<Integer> values(Variable variable, long values) {
    List<Integer> all = new ArrayList<>();
    for (int value = 0; value < variable.size(); value++) {
      if (((values >>> value) & 1) == 1) {
        all.add(value);
      }
    }
    return all;
  }

  /** The legend of a variable: what each value means. */
  static String legend(Variable variable) {
    List<String> each = new ArrayList<>();
    for (int value = 0; value < variable.size(); value++) {
      each.add(value + " " + variable.values().get(value));
    }
    return line(variable.about() + ": " + String.join("; ", each));
  }
}
