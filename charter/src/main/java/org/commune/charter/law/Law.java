package org.commune.charter.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.Appointment;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Election;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Hold;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.Mandate;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Recall;
import org.commune.charter.language.Rule;
import org.commune.charter.language.UnitKind;

/** A charter compiled: its definitions by name, each with its article, and its clauses. */
public final class Law {
  /** A definition and the article that makes it. */
  public record Defined<T>(ArticleNo article, T is) {}

  private final Charter charter;
  private final List<Clause> clauses;
  private final Map<String, List<Power>> powers;
  private final Map<String, List<Bar>> bars;
  private final List<Duty> duties;
  private final Map<Trigger, List<Clock>> clocks;
  private final Map<Trigger, List<Duty>> dutiesFrom;
  private final Map<String, List<Duty>> dutiesTo;
  private final List<Limit> limits;
  private final List<Tier> tiers;
  private final Map<String, Defined<Electorate>> electorates;
  private final Map<String, Defined<UnitKind>> units;
  private final Map<String, Defined<Body>> bodies;
  private final Map<String, Defined<Election>> elections;
  private final Map<String, Defined<Rule>> rules;
  private final Map<String, Defined<Mandate>> mandates;
  private final Map<String, Defined<Recall>> recalls;
  private final Map<String, Defined<Appointment>> appointments;
  private final Map<String, Defined<Hold>> holds;
  private final Map<String, Defined<Initiative>> initiatives;
  private final Map<String, Defined<Procedure>> procedures;

  /** The law of these clauses, in the order of their articles, over this charter's definitions. */
  public Law(Charter charter, List<Clause> clauses) {
    this.charter = charter;
    this.clauses = List.copyOf(clauses);
    powers = of(Power.class).collect(Collectors.groupingBy(Power::act));
    bars = of(Bar.class).collect(Collectors.groupingBy(Bar::act));
    duties = of(Duty.class).toList();
    clocks = of(Clock.class).collect(Collectors.groupingBy(Clock::from));
    dutiesFrom = of(Duty.class).collect(Collectors.groupingBy(Duty::from));
    dutiesTo = of(Duty.class).collect(Collectors.groupingBy(Duty::act));
    limits = of(Limit.class).toList();
    tiers = of(Tier.class).toList();
    electorates = defined(Article::electorates);
    units = defined(Article::units);
    bodies = defined(Article::bodies);
    elections = defined(Article::elections);
    rules = defined(Article::rules);
    mandates = defined(Article::mandates);
    recalls = defined(Article::recalls);
    appointments = defined(Article::appointments);
    holds = defined(Article::holds);
    initiatives = defined(Article::initiatives);
    procedures = defined(Article::procedures);
  }

  private <C extends Clause> java.util.stream.Stream<C> of(Class<C> kind) {
    return clauses.stream().filter(kind::isInstance).map(kind::cast);
  }

  private <T> Map<String, Defined<T>> defined(
      java.util.function.Function<Article, Map<String, T>> word) {
    Map<String, Defined<T>> all = new java.util.LinkedHashMap<>();
    for (Article article : charter.articles()) {
      word.apply(article)
          .forEach((name, is) -> all.put(name, new Defined<>(article.article(), is)));
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  public Charter charter() {
    return charter;
  }

  public List<Clause> clauses() {
    return clauses;
  }

  /** The powers that grant an act. */
  public List<Power> powers(String act) {
    return powers.getOrDefault(act, List.of());
  }

  /** The bars on an act. */
  public List<Bar> bars(String act) {
    return bars.getOrDefault(act, List.of());
  }

  public List<Duty> duties() {
    return duties;
  }

  public List<Duty> duties(Trigger from) {
    return dutiesFrom.getOrDefault(from, List.of());
  }

  /** The duties to do an act. */
  public List<Duty> duties(String act) {
    return dutiesTo.getOrDefault(act, List.of());
  }

  public List<Clock> clocks(Trigger from) {
    return clocks.getOrDefault(from, List.of());
  }

  public List<Limit> limits() {
    return limits;
  }

  public List<Tier> tiers() {
    return tiers;
  }

  /** The tier that the change of an article takes: the one that names it, else the ordinary one. */
  public Optional<Tier> tier(ArticleNo changed) {
    return tiers.stream()
        .filter(t -> t.names(changed))
        .findFirst()
        .or(() -> tiers.stream().filter(Tier::isOrdinary).findFirst());
  }

  public Map<String, Defined<Electorate>> electorates() {
    return electorates;
  }

  public Map<String, Defined<UnitKind>> units() {
    return units;
  }

  public Map<String, Defined<Body>> bodies() {
    return bodies;
  }

  public Map<String, Defined<Election>> elections() {
    return elections;
  }

  public Map<String, Defined<Rule>> rules() {
    return rules;
  }

  public Map<String, Defined<Mandate>> mandates() {
    return mandates;
  }

  public Map<String, Defined<Recall>> recalls() {
    return recalls;
  }

  public Map<String, Defined<Appointment>> appointments() {
    return appointments;
  }

  public Map<String, Defined<Hold>> holds() {
    return holds;
  }

  public Map<String, Defined<Initiative>> initiatives() {
    return initiatives;
  }

  public Map<String, Defined<Procedure>> procedures() {
    return procedures;
  }

  /** The rule itself, looked up where it is only named. */
  public Optional<Rule> rule(OrNamed<Rule> rule) {
    return switch (rule) {
      case OrNamed.Inline<Rule>(Rule value) -> Optional.of(value);
      case OrNamed.Named<Rule>(String name) ->
          Optional.ofNullable(rules.get(name)).map(Defined::is);
    };
  }

  public Optional<Article> article(ArticleNo number) {
    return charter.articles().stream().filter(a -> a.article().equals(number)).findFirst();
  }

  /** The amendment clause of the charter and its article. */
  public Optional<Defined<Amendment>> amendment() {
    return charter.articles().stream()
        .flatMap(a -> a.amendment().map(is -> new Defined<>(a.article(), is)).stream())
        .findFirst();
  }

  /** This law without the clauses that match: what would be if they did not stand in it. */
  public Law without(Predicate<Clause> removed) {
    List<Clause> left = new ArrayList<>(clauses);
    left.removeIf(removed);
    return new Law(charter, left);
  }
}
