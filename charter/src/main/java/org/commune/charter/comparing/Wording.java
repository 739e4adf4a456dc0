package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.prose.Words;

/** Changes in sentences: those that differ only in what may be done are said together. */
final class Wording {
  private Wording() {}

  /** What several changes have in common. */
  private record Common(Kind kind, List<Difference> differences) {}

  /** The articles then and now. */
  private record Articles(Optional<ArticleNo> before, Optional<ArticleNo> after) {}

  /** The sentences about the changes of one actor, each with its kind. */
  static List<Sentence> sentences(List<Change> changes) {
    Map<Common, Map<Articles, List<String>>> alike = new LinkedHashMap<>();
    for (Change c : changes) {
      alike
          .computeIfAbsent(new Common(c.kind(), c.differences()), _ -> new LinkedHashMap<>())
          .computeIfAbsent(new Articles(c.before(), c.after()), _ -> new ArrayList<>())
          .add(c.what());
    }
    return alike.entrySet().stream()
        .map(c -> new Sentence(c.getKey().kind(), sentence(c.getKey(), c.getValue())))
        .toList();
  }

  private static String sentence(Common common, Map<Articles, List<String>> what) {
    List<String> parts = new ArrayList<>();
    what.forEach((articles, whats) ->
        parts.add(
            common.kind() == Kind.REDEFINED
                ? articles(articles)
                : list(whats) + " " + articles(articles)));
    String differences = differences(common);
    String end = differences.isEmpty() ? "." : ": " + differences;
    return common.kind().verb()
        + " "
        + String.join("; ", parts)
        + end
        + (end.endsWith(".") || end.endsWith(".\"") ? "" : ".");
  }

  /** Things that have commas in themselves are set apart by semicolons. */
  private static String list(List<String> what) {
    return what.stream().anyMatch(w -> w.contains(",")) ? String.join("; ", what) : Words.and(what);
  }

  private static String differences(Common common) {
    return switch (common.kind()) {
      case POWER_ADDED -> takes("it takes ", joined(common, Difference::now));
      case POWER_LOST -> takes("it took ", joined(common, Difference::then));
      case DUTY_ADDED -> joined(common, Difference::now);
      case DUTY_ENDED -> joined(common, Difference::then);
      case REDEFINED ->
          common.differences().stream().map(Wording::redefined).collect(Collectors.joining("; "));
      default ->
          common.differences().stream().map(Difference::toString).collect(Collectors.joining("; "));
    };
  }

  private static String takes(String verb, String what) {
    return what.isEmpty() ? "" : verb + what;
  }

  private static String joined(
      Common common, java.util.function.Function<Difference, Optional<String>> side) {
    return common.differences().stream()
        .flatMap(d -> side.apply(d).stream())
        .collect(Collectors.joining(", "));
  }

  private static String redefined(Difference difference) {
    return difference.then().map(t -> "then: \"" + t + "\"").orElse("")
        + (difference.then().isPresent() && difference.now().isPresent() ? ", " : "")
        + difference.now().map(n -> "now: \"" + n + "\"").orElse("");
  }

  private static String articles(Articles common) {
    if (common.before().equals(common.after())) {
      return common.after().map(a -> "(" + article(a) + ")").orElse("");
    }
    if (common.before().isPresent() && common.after().isPresent()) {
      return "("
          + article(common.after().get())
          + ", before "
          + article(common.before().get())
          + ")";
    }
    return common
        .after()
        .map(a -> "(" + article(a) + ")")
        .or(() -> common.before().map(a -> "(formerly " + article(a) + ")"))
        .orElse("");
  }

  private static String article(ArticleNo article) {
    return article.equals(ArticleNo.HEADER) ? "header" : "article " + article;
  }
}
