package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Reading;
import org.commune.charter.law.Law;

/**
 * Compiles article by article, then what depends on clauses of other articles: procedures and holds
 * on who follows them, decrees on who may issue them, stand-ins on the powers that they take over.
 */
public final class Compiler {
  private final Definitions defined;
  private final Draft draft;
  private final Map<ArticleNo, String> chosen;

  private Compiler(Charter charter, Map<ArticleNo, String> chosen) {
    defined = new Definitions(charter);
    draft = new Draft(defined);
    this.chosen = chosen;
  }

  /** The law of a charter, with these readings instead of those that it puts in force. */
  public static Law law(Charter charter, Map<ArticleNo, String> chosen) {
    Compiler compiler = new Compiler(charter, chosen);
    InterpretationClauses.header(charter, compiler.draft.of(ArticleNo.HEADER));
    charter.articles().forEach(compiler::definitions);
    charter.articles().forEach(compiler::constructs);
    charter.articles().forEach(compiler::dependent);
    StandIns.of(compiler.defined, compiler.draft);
    charter.articles().forEach(compiler::reserved);
    return new Law(charter, compiler.draft.clauses());
  }

  /** What an article defines by name. */
  private void definitions(Article article) {
    Drafting here = draft.of(article.article());
    article.electorates().forEach((name, roll) -> ElectorateClauses.of(name, roll, here));
    article.membership().ifPresent(m -> MembershipClauses.of(m, here));
    article.units().forEach((kind, unit) -> UnitClauses.of(kind, unit, here));
    article.bodies().forEach((name, body) -> BodyClauses.of(name, body, here));
    article
        .bodies()
        .forEach((name, body) ->
            body.vacancy()
                .ifPresent(v -> RecallClauses.replaced(v, here.defined().seatsOf(name), here)));
    article.elections().keySet().forEach(name -> ElectionClauses.of(name, here));
    article.rules().values().forEach(rule -> RuleClauses.of(rule, here));
    article.mandates().forEach((name, mandate) -> MandateClauses.of(name, mandate, here));
    article.recalls().forEach((name, recall) -> RecallClauses.of(name, recall, here));
    article
        .appointments()
        .forEach((name, appointment) -> AppointmentClauses.of(name, appointment, here));
    article
        .initiatives()
        .forEach((name, initiative) -> InitiativeClauses.of(name, initiative, here));
  }

  /** What an article grants, bars and orders. */
  private void constructs(Article article) {
    Drafting here = draft.of(article.article());
    article.powers().forEach(power -> GrantClauses.of(power, here));
    article.bars().forEach(bar -> GrantClauses.of(bar, here));
    reading(article).ifPresent(reading -> read(reading, here));
    article.decrees().ifPresent(d -> DecreeClauses.of(d, here));
    article.emergency().ifPresent(e -> EmergencyClauses.of(e, here));
    article.tendencies().ifPresent(t -> TendencyClauses.of(t, here));
    article.unity().ifPresent(u -> UnityClauses.of(u, here));
    article.publication().ifPresent(p -> PublicationClauses.of(p, here));
    article.records().ifPresent(r -> RecordClauses.of(r, here));
    article.discipline().ifPresent(d -> DisciplineClauses.of(d, here));
    article.treasury().ifPresent(t -> TreasuryClauses.of(t, here));
    article.pay().ifPresent(p -> TreasuryClauses.of(p, here));
    article.staff().ifPresent(s -> TreasuryClauses.of(s, here));
    article.affiliation().ifPresent(a -> AffiliationClauses.of(a, here));
    article.amendment().ifPresent(a -> AmendmentClauses.of(a, here));
    article.transitional().ifPresent(t -> TransitionClauses.of(t, here));
    article.interpretation().ifPresent(i -> InterpretationClauses.of(i, here));
  }

  private static void read(Reading reading, Drafting here) {
    reading.powers().forEach(power -> GrantClauses.of(power, here));
    reading.bars().forEach(bar -> GrantClauses.of(bar, here));
  }

  /** The reading that was chosen, else the one in force, else the first. */
  private Optional<Reading> reading(Article article) {
    List<Reading> readings = article.readings();
    Optional<Reading> asked =
        Optional.ofNullable(chosen.get(article.article()))
            .flatMap(id -> readings.stream().filter(r -> r.id().equals(id)).findFirst());
    return asked
        .or(() -> readings.stream().filter(Reading::inForce).findFirst())
        .or(() -> readings.stream().findFirst());
  }

  private void dependent(Article article) {
    Drafting here = draft.of(article.article());
    article.decrees().map(DecreeClauses::everywhere).ifPresent(draft::revise);
    article
        .procedures()
        .forEach((name, procedure) -> ProcedureClauses.of(name, procedure, venues(name), here));
    article
        .holds()
        .forEach((name, hold) ->
            HoldClauses.of(name, hold, hold.via().map(this::venues).orElse(List.of()), here));
  }

  /**
   * Where an initiative or procedure is followed: by those whose usual one it is, or by a power.
   */
  private List<Actor> venues(String via) {
    List<Actor> venues = new ArrayList<>(defined.via(via));
    draft.powers().stream()
        .filter(p -> p.how().via().filter(via::equals).isPresent())
        .flatMap(p -> p.holders().stream())
        .filter(h -> h.role() == Actor.Role.WHOLE)
        .map(h -> Actor.whole(h.id()))
        .forEach(venues::add);
    return venues.stream().distinct().toList();
  }

  private void reserved(Article article) {
    article
        .units()
        .forEach((kind, unit) -> UnitClauses.own(kind, unit, draft.of(article.article()), draft));
  }
}
