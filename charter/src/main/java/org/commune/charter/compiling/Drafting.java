package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.charter.law.Trigger;
import org.commune.charter.measure.Span;

/** The clauses of one article in the making, numbered as they come: {@code "14/power/1"}. */
final class Drafting {
  private enum Kind {
    POWER,
    BAR,
    DUTY,
    CLOCK,
    LIMIT,
    TIER
  }

  private final ArticleNo article;
  private final Definitions defined;
  private final List<Clause> clauses = new ArrayList<>();
  private final Map<Kind, Integer> last = new EnumMap<>(Kind.class);
  private final Set<Grant> granted = new LinkedHashSet<>();

  Drafting(ArticleNo article, Definitions defined) {
    this.article = article;
    this.defined = defined;
  }

  ArticleNo article() {
    return article;
  }

  Definitions defined() {
    return defined;
  }

  List<Clause> clauses() {
    return List.copyOf(clauses);
  }

  private String next(Kind kind) {
    int number = last.merge(kind, 1, Integer::sum);
    return article + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + number;
  }

  /**
   * Grants a power, and to those whom its conditions call upon the acts that fulfil them. A power
   * without holders, or that this article grants already, is not written.
   */
  void grant(Grant grant) {
    write(grant);
    Fulfilling.of(grant, defined).forEach(this::write);
  }

  /** Lets those sign whose signatures the power takes, without granting the power itself. */
  void grantSigning(Grant grant) {
    Fulfilling.of(grant, defined).forEach(this::write);
  }

  private void write(Grant grant) {
    if (!grant.holders().isEmpty() && granted.add(grant)) {
      clauses.add(grant.power(next(Kind.POWER), article));
    }
  }

  void bar(Ban ban) {
    clauses.add(ban.bar(next(Kind.BAR), article));
  }

  /** Lays a duty on somebody; the answer is its id, for {@code Overdue}. */
  String duty(
      List<Actor> who, String act, String of, Trigger from, Span within, List<Actor> substitutes) {
    Duty duty =
        new Duty(next(Kind.DUTY), article, who, act, of, from, within, List.copyOf(substitutes));
    clauses.add(duty);
    return duty.id();
  }

  /** Lays a duty without a substitute on somebody, if there is anybody. */
  void duty(List<Actor> who, String act, String of, Trigger from, Span within) {
    if (!who.isEmpty()) {
      String _ = duty(who, act, of, from, within, List.of());
    }
  }

  void clock(String of, Trigger from, Span after, Clock.Consequence then) {
    clauses.add(new Clock(next(Kind.CLOCK), article, of, from, after, then));
  }

  void limit(String on, Limit.Bound bound) {
    clauses.add(new Limit(next(Kind.LIMIT), article, on, bound));
  }

  void tier(BiFunction<String, ArticleNo, Tier> tier) {
    clauses.add(tier.apply(next(Kind.TIER), article));
  }

  /** Changes powers that are written already; their numbers stay. */
  void revise(UnaryOperator<Power> change) {
    clauses.replaceAll(c -> c instanceof Power power ? change.apply(power) : c);
  }
}
