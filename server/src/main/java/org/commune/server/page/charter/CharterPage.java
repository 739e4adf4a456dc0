package org.commune.server.page.charter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.Print;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Tier;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.record.Brief;
import org.commune.server.page.record.RecordSource;

/**
 * The charter article by article: its wording, what is enforced of it, the life that it governs,
 * how often it admitted and refused an act, and who can change it.
 *
 * @param versions the charters that were in force, oldest first
 */
public record CharterPage(
    String title,
    String name,
    String version,
    List<ArticleView> articles,
    List<Version> versions,
    long seen)
    implements Page {

  /**
   * An article.
   *
   * @param says in the words of those who wrote it
   * @param paragraphs what the engine enforces, numbered
   * @param life what stands under it now: bodies, decisions, running times
   * @param admitted how many acts it admitted
   * @param refused how many it refused
   * @param change who can change it, and how
   */
  public record ArticleView(
      String number,
      String title,
      Optional<String> says,
      List<String> paragraphs,
      List<Phrase> life,
      long admitted,
      long refused,
      Phrase acts,
      String change) {}

  /** A charter that was in force. */
  public record Version(long number, String at, Phrase entry) {}

  private static final int MOST = 12;

  public static CharterPage of(Sight sight, RecordSource record) {
    Counts counts = Counts.of(sight, record);
    return new CharterPage(
        sight.texts().of("nav.charter"),
        sight.law().charter().title(),
        sight.law().charter().version(),
        Print.articles(sight.law().charter()).stream().map(a -> view(sight, a, counts)).toList(),
        counts.versions(),
        sight.size());
  }

  private static ArticleView view(Sight sight, Print.PrintedArticle article, Counts counts) {
    ArticleNo number = article.article();
    return new ArticleView(
        number.number(),
        article.title(),
        article.says(),
        article.paragraphs(),
        life(sight, number),
        counts.admitted(number),
        counts.refused(number),
        Phrase.link(
            sight.texts().of("charter.acts"),
            sight.page("record") + (sight.past() ? "&" : "?") + "article=" + number),
        sight
            .law()
            .tier(number)
            .map((Tier t) -> Print.clause(t))
            .orElse(sight.texts().of("charter.unchangeable")));
  }

  /** What stands under an article now. */
  private static List<Phrase> life(Sight sight, ArticleNo number) {
    List<Phrase> life = new ArrayList<>();
    Optional<Article> article = sight.law().article(number);
    article.ifPresent(a ->
        a.bodies()
            .keySet()
            .forEach(name ->
                sight.state().each(Register.BODIES).stream()
                    .filter(b -> b.id().name().equals(name) && !b.dissolved())
                    .limit(MOST)
                    .forEach(b -> life.add(body(sight, b.id())))));
    if (sight.mayReadRegister()) {
      sight.state().each(Register.DECISIONS).stream()
          .filter(d -> d.article().equals(number) && d.stands())
          .sorted(java.util.Comparator.comparing(Decision::at).reversed())
          .limit(MOST)
          .forEach(d ->
              life.add(
                  sight
                      .deeds()
                      .of(d.deed())
                      .capital()
                      .plus(" (" + sight.texts().of("decision." + d.status()) + ")")));
      Map<String, ArticleNo> clauses = new LinkedHashMap<>();
      sight.law().clauses().forEach(c -> clauses.put(c.id(), c.article()));
      sight.state().each(Register.TIMERS).stream()
          .filter(t -> number.equals(clauses.get(t.clause())))
          .limit(MOST)
          .forEach(t -> life.add(timer(sight, t)));
    }
    return List.copyOf(life);
  }

  private static Phrase body(Sight sight, BodyId body) {
    var composition = sight.state().body(body).orElseThrow();
    return sight
        .names()
        .body(body)
        .capital()
        .plus(
            composition.size() == 0
                ? ""
                : ": " + sight.texts().of("body.seats", composition.filled(), composition.size()));
  }

  private static Phrase timer(Sight sight, Timer timer) {
    return Phrase.of(sight.texts().of("charter.clock") + " ")
        .plus(sight.names().doer(timer.subject()))
        .plus(": " + sight.moments().clock(timer.due()).left());
  }

  /** How often each article admitted and refused an act, and the versions, from the record. */
  private record Counts(
      Map<String, Long> admissions, Map<String, Long> refusals, List<Version> versions) {
    static Counts of(Sight sight, RecordSource record) {
      Map<String, Long> admitted = new LinkedHashMap<>();
      Map<String, Long> refused = new LinkedHashMap<>();
      List<Version> versions = new ArrayList<>();
      for (Brief brief : record.briefs(sight.size())) {
        switch (brief.kind()) {
          case "act" -> {
            if (brief.refused()) {
              refused.merge(brief.articles().getFirst(), 1L, Long::sum);
            } else {
              brief.articles().forEach(a -> admitted.merge(a, 1L, Long::sum));
            }
          }
          case "charter" -> versions.add(version(sight, brief));
          default -> {}
        }
      }
      return new Counts(admitted, refused, List.copyOf(versions));
    }

    private static Version version(Sight sight, Brief brief) {
      return new Version(
          brief.number(),
          sight.moments().at(brief.at()),
          Phrase.link(
              sight.texts().of("record.entry", brief.index()),
              sight.page("entry", Long.toString(brief.index()))));
    }

    long admitted(ArticleNo article) {
      return admissions.getOrDefault(article.number(), 0L);
    }

    long refused(ArticleNo article) {
      return refusals.getOrDefault(article.number(), 0L);
    }
  }

  @Override
  public String template() {
    return "charter";
  }

  @Override
  public String place() {
    return "charter";
  }
}
