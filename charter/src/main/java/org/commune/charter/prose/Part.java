package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Charter;

/**
 * One part of a charter in prose: a definition by its name, or what an article says of a matter.
 *
 * @param institution whether it is a roll, a body or the like, that exists because it is defined
 * @param sentences what is said of it
 */
public record Part(ArticleNo article, boolean institution, List<String> sentences) {

  /** All parts of a charter, by what they are of: "the roll of the members". */
  public static Map<String, Part> of(Charter charter) {
    Map<String, Part> parts = new LinkedHashMap<>();
    Names names = Names.of(charter);
    put(
        parts,
        "the charter as a whole",
        ArticleNo.HEADER,
        false,
        new TitlePage(names).enforced(charter));
    for (Article article : charter.articles()) {
      institutions(parts, article, names);
      matters(parts, article, names);
    }
    return parts;
  }

  private static void institutions(Map<String, Part> parts, Article article, Names names) {
    Members members = Members.of(names);
    Seats seats = Seats.of(names);
    Seatings seatings = Seatings.of(names);
    Elections elections = new Elections(names);
    all(parts, article, article.electorates(), "the roll of the ", true, members::roll);
    all(parts, article, article.units(), "units of the kind ", true, members::unit);
    BiFunction<String, Body, List<Paragraph>> body = seats::paragraphs;
    all(parts, article, article.bodies(), "the ", true, body);
    all(parts, article, article.elections(), "the election ", true, elections::paragraphs);
    all(parts, article, article.mandates(), "the mandate ", true, seatings::mandate);
  }

  /** What clauses say as well, so that it matters only where no clause changed. */
  private static void matters(Map<String, Part> parts, Article article, Names names) {
    Proposals proposals = Proposals.of(names);
    Seatings seatings = Seatings.of(names);
    all(parts, article, article.recalls(), "the recall ", false, seatings::recall);
    all(parts, article, article.appointments(), "the appointment ", false, seatings::appointment);
    all(parts, article, article.holds(), "the hold ", false, proposals::hold);
    all(parts, article, article.initiatives(), "the initiative ", false, proposals::initiative);
    all(parts, article, article.procedures(), "the procedure ", false, proposals::procedure);
    all(parts, article, article.rules(), "the rule ", false, new Rules(names)::paragraphs);
    rest(parts, article, names);
  }

  /** What the article says besides its definitions, and besides its norms, which bind nobody. */
  private static void rest(Map<String, Part> parts, Article article, Names names) {
    Set<String> told =
        parts.values().stream()
            .filter(p -> p.article().equals(article.article()))
            .flatMap(p -> p.sentences().stream())
            .collect(Collectors.toSet());
    article.norms().forEach(norm -> told.addAll(Articles.norm(norm).sentences()));
    List<Paragraph> rest =
        new Articles(names)
            .paragraphs(article).stream()
                .flatMap(p -> p.sentences().stream())
                .filter(s -> !told.contains(s))
                .map(Paragraph::of)
                .toList();
    if (!rest.isEmpty()) {
      put(parts, "article " + article.article(), article.article(), false, rest);
    }
  }

  private static <T> void all(
      Map<String, Part> parts,
      Article article,
      Map<String, T> defined,
      String of,
      boolean institution,
      BiFunction<String, T, List<Paragraph>> prose) {
    defined.forEach((name, is) ->
        put(parts, of + Words.name(name), article.article(), institution, prose.apply(name, is)));
  }

  private static void put(
      Map<String, Part> parts,
      String of,
      ArticleNo article,
      boolean institution,
      List<Paragraph> said) {
    List<String> sentences = new ArrayList<>();
    Optional.ofNullable(parts.get(of)).ifPresent(p -> sentences.addAll(p.sentences()));
    said.forEach(p -> sentences.addAll(p.sentences()));
    parts.put(of, new Part(article, institution, sentences));
  }
}
