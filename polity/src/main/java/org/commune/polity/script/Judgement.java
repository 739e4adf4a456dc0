package org.commune.polity.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.Ground;
import org.commune.polity.Ruling;
import org.commune.polity.Ruling.Outcome;

/**
 * What became of a step that is judged: by the outcome of the vote that was closed in it, else by
 * the ruling on its last act.
 *
 * @param wrong how that is not as expected
 */
record Judgement(Expected result, String why, List<String> articles, List<String> wrong) {
  static Judgement of(Playing play, Step.Expectation expected) {
    List<Ground> grounds = play.grounds();
    Expected result = result(play);
    String why = why(play, grounds);
    List<String> articles = articles(play, grounds);
    return new Judgement(result, why, articles, wrong(expected, result, why, articles));
  }

  private static List<String> wrong(
      Step.Expectation expected, Expected result, String why, List<String> articles) {
    List<String> wrong = new ArrayList<>();
    expected
        .expect()
        .filter(e -> e != result)
        .ifPresent(e -> wrong.add("expected " + word(e) + ", it is " + word(result)));
    expected
        .article()
        .filter(a -> articles.stream().noneMatch(given -> new ArticleNo(given).within(a)))
        .ifPresent(
            a -> wrong.add("expected article " + a + ", it is " + String.join(", ", articles)));
    expected
        .says()
        .filter(words -> !why.contains(words))
        .ifPresent(words -> wrong.add("expected \"" + words + "\" in the reason"));
    if (expected.expect().isEmpty() && (result == Expected.REFUSED)) {
      wrong.add("it is refused, and the script does not expect that");
    }
    return wrong;
  }

  private static String word(Expected expected) {
    return expected.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Expected result(Playing play) {
    if (play.outcome().isPresent()) {
      return switch (play.outcome().get().decision()) {
        case CARRIED -> Expected.CARRIED;
        case REJECTED -> Expected.REJECTED;
        case VOID -> Expected.VOID;
        case READ -> Expected.READ;
        case AWAITING_RATIFICATION -> Expected.AWAITING_RATIFICATION;
        case TIED -> Expected.TIED;
        case REFUSED -> Expected.REFUSED;
      };
    }
    return play.last()
        .map(r ->
            switch (r) {
              case Ruling.Admitted admitted -> Expected.ADMITTED;
              case Ruling.Refused refused -> Expected.REFUSED;
              case Ruling.Repeated repeated -> Expected.REPEATED;
            })
        .orElse(Expected.ADMITTED);
  }

  private static String why(Playing play, List<Ground> grounds) {
    String figures = play.outcome().map(Outcome::words).orElse("");
    String reasons =
        grounds.stream()
            .map(Ground::failed)
            .filter(f -> !f.equals(figures))
            .distinct()
            .reduce((a, b) -> a + "; or " + b)
            .orElse("");
    return figures.isEmpty() || reasons.isEmpty() ? figures + reasons : figures + " - " + reasons;
  }

  private static List<String> articles(Playing play, List<Ground> grounds) {
    List<String> articles =
        new ArrayList<>(grounds.stream().map(g -> g.article().number()).distinct().toList());
    play.outcome().stream()
        .flatMap(o -> o.articles().stream())
        .map(ArticleNo::number)
        .filter(a -> !articles.contains(a))
        .forEach(articles::add);
    if (articles.isEmpty()
        && play.last().isPresent()
        && play.last().get() instanceof Ruling.Admitted admitted) {
      admitted.articles().forEach(a -> articles.add(a.number()));
    }
    return articles;
  }
}
