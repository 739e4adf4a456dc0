package org.commune.check.replaying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Tier;
import org.commune.charter.yaml.Binder;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Yaml;
import org.commune.check.Verdict.Blocked;
import org.commune.check.game.Command;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.CharterDeed.Change;

/**
 * The amendment that the faction wishes: a new article under those of the tier, which gives it what
 * the path uses afterwards, and keeps from the members what the path takes from them.
 */
final class Amending {
  private static final String LAST = ".99";
  private static final int MOST = 20_000;

  private final Tier tier;

  Amending(Tier tier) {
    this.tier = tier;
  }

  /**
   * Less and less is taken from the members: the engine refuses what would bar an act that articles
   * of another tier grant.
   *
   * @param later what the faction does afterwards
   * @param blocked what the members can do no more at the end
   */
  List<CharterDeed.AmendCharter> deeds(List<Command> later, List<Blocked> blocked) {
    List<Command> taken = taken(blocked);
    List<List<Command>> wishes = new ArrayList<>();
    wishes.add(taken);
    taken.forEach(c -> wishes.add(List.of(c)));
    wishes.add(List.of());
    return wishes.stream()
        .flatMap(w -> article(later, w).stream())
        .distinct()
        .map(this::deed)
        .toList();
  }

  /** What is closed to the members since articles of this tier have been amended. */
  private List<Command> taken(List<Blocked> blocked) {
    return blocked.stream()
        .filter(b ->
            b.lacking().stream()
                .anyMatch(r -> r.variable().name().equals("tier." + tier.id().replace('/', '_'))))
        .map(Blocked::command)
        .filter(c -> !c.origin().holder().isEmpty())
        .toList();
  }

  private CharterDeed.AmendCharter deed(Article article) {
    return new CharterDeed.AmendCharter(
        List.of(new Change(article.article(), Optional.of(article))),
        Optional.of("as the faction wishes"));
  }

  private ArticleNo number() {
    return new ArticleNo(
        tier.covers().stream().sorted().findFirst().map(a -> a + LAST).orElse(LAST.substring(1)));
  }

  /** The article, as far as it can be written. */
  private Optional<Article> article(List<Command> later, List<Command> taken) {
    List<String> powers =
        later.stream()
            .filter(c -> c.origin().clause().startsWith("amended."))
            .map(c -> act(c, c.origin().clause().substring("amended.".length())))
            .distinct()
            .toList();
    List<String> bars =
        taken.stream()
            .map(c -> act(c, c.origin().holder().replace(" | ", ", ").replace(" + ", ", ")))
            .distinct()
            .toList();
    String text =
        "article: \""
            + number()
            + "\"\ntitle: As the faction wishes\nsays: So it shall be.\npowers: ["
            + String.join(", ", powers)
            + "]\nbars: ["
            + String.join(", ", bars)
            + "]\n";
    Problems problems = new Problems();
    return Yaml.read("amendment", text, MOST, problems)
        .flatMap((Node n) -> new Binder(problems, new Places()).bind(n, Article.class))
        .filter(_ -> problems.isEmpty());
  }

  private static String act(Command command, String holder) {
    return "{act: " + command.origin().act() + ", holder: [" + holder + "]}";
  }
}
