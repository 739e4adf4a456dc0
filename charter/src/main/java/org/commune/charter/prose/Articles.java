package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.commune.charter.language.Article;

/** The constructs of one article, in paragraphs, in the order of the language's reference page. */
record Articles(Names names) {

  List<Paragraph> paragraphs(Article article) {
    List<Paragraph> all = new ArrayList<>();
    standing(article, all);
    deciding(article, all);
    living(article, all);
    changing(article, all);
    return all;
  }

  /** Who there is. */
  private void standing(Article article, List<Paragraph> all) {
    Members members = Members.of(names);
    named(all, article.electorates(), members::roll);
    article.membership().ifPresent(m -> all.addAll(members.membership(m)));
    named(all, article.units(), members::unit);
    named(all, article.bodies(), Bodies.of(names)::paragraphs);
    named(all, article.elections(), new Elections(names)::paragraphs);
    Seatings seatings = Seatings.of(names);
    named(all, article.mandates(), seatings::mandate);
    named(all, article.recalls(), seatings::recall);
    named(all, article.appointments(), seatings::appointment);
  }

  /** Who may do what, and how it is decided. */
  private void deciding(Article article, List<Paragraph> all) {
    named(all, article.rules(), new Rules(names)::paragraphs);
    Grants grants = new Grants(names);
    all.addAll(grants.powers(article.powers()));
    article.bars().forEach(b -> all.add(grants.bar(b)));
    Exceptions exceptions = Exceptions.of(names);
    article.decrees().ifPresent(d -> all.addAll(exceptions.decrees(d)));
    Proposals proposals = Proposals.of(names);
    named(all, article.holds(), proposals::hold);
    named(all, article.initiatives(), proposals::initiative);
    named(all, article.procedures(), proposals::procedure);
    article.emergency().ifPresent(e -> all.addAll(exceptions.emergency(e)));
  }

  /** How members live together. */
  private void living(Article article, List<Paragraph> all) {
    Currents currents = Currents.of(names);
    article.tendencies().ifPresent(t -> all.addAll(currents.tendencies(t)));
    article.unity().ifPresent(u -> all.addAll(currents.unity(u)));
    Openness openness = Openness.of(names);
    article.publication().ifPresent(p -> all.addAll(openness.publication(p)));
    article.records().ifPresent(r -> all.addAll(openness.records(r)));
    article.discipline().ifPresent(d -> all.addAll(Justice.of(names).paragraphs(d)));
    Money money = Money.of(names);
    article.treasury().ifPresent(t -> all.addAll(money.treasury(t)));
    article.pay().ifPresent(p -> all.addAll(money.pay(p)));
    article.staff().ifPresent(s -> all.addAll(money.staff(s)));
  }

  /** How the charter itself begins, changes and is understood. */
  private void changing(Article article, List<Paragraph> all) {
    Changes changes = Changes.of(names);
    article.affiliation().ifPresent(a -> all.addAll(changes.affiliation(a)));
    article.amendment().ifPresent(a -> all.addAll(changes.amendment(a)));
    article.transitional().ifPresent(t -> all.addAll(changes.transitional(t)));
    article.succession().forEach(s -> all.add(changes.succession(s)));
    article.interpretation().ifPresent(i -> all.addAll(changes.interpretation(i)));
    article.readings().forEach(r -> all.addAll(changes.reading(r)));
    article
        .documents()
        .forEach((name, documents) ->
            all.add(
                Paragraph.of(
                    "The " + Words.name(name) + " are: " + Words.and(documents.titles()))));
    article.norms().forEach(norm -> all.add(norm(norm)));
  }

  static Paragraph norm(String norm) {
    return Paragraph.of("As a norm, which is not enforced: " + norm);
  }

  private static <T> void named(
      List<Paragraph> all,
      Map<String, T> constructs,
      BiFunction<String, T, List<Paragraph>> paragraphs) {
    constructs.forEach((name, construct) -> all.addAll(paragraphs.apply(name, construct)));
  }
}
