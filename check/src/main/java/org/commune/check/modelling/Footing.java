package org.commune.check.modelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;

/**
 * The articles on which a power stands: the one that grants it, and those that define what it
 * names. Who changes the majority or the procedure by which a power is used takes it as surely as
 * who strikes the power.
 */
final class Footing {
  private final Law law;
  private final Set<ArticleNo> articles = new LinkedHashSet<>();

  private Footing(Law law, ArticleNo article) {
    this.law = law;
    articles.add(article);
  }

  static Set<ArticleNo> of(Law law, Power power) {
    return of(law, power.article(), power.holders(), power.how(), power.conditions());
  }

  static Set<ArticleNo> of(
      Law law, ArticleNo article, List<Actor> holders, How how, List<Condition> conditions) {
    Footing footing = new Footing(law, article);
    holders.forEach(h -> footing.holder(h, how));
    how.via().ifPresent(footing::way);
    how.rule().ifPresent(footing::rule);
    conditions.forEach(footing::condition);
    return footing.articles;
  }

  private void holder(Actor holder, How how) {
    defined(law.electorates().get(holder.id()));
    defined(law.units().get(holder.id()));
    Optional.ofNullable(law.bodies().get(holder.id()))
        .ifPresent(b -> {
          articles.add(b.article());
          if (holder.role() == Actor.Role.WHOLE) {
            decides(b.is(), how);
          }
        });
  }

  private void decides(Body body, How how) {
    if (how.rule().isEmpty()) {
      body.decide().ifPresent(this::rule);
    }
    if (how.via().isEmpty()) {
      body.procedure().ifPresent(p -> way(p.id()));
    }
  }

  private void rule(OrNamed<Rule> rule) {
    if (rule instanceof OrNamed.Named<Rule>(String name)) {
      defined(law.rules().get(name));
    }
  }

  private void way(String via) {
    defined(law.procedures().get(via));
    defined(law.initiatives().get(via));
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.Signed(var petitions)) {
      petitions.forEach(p -> holder(p.of(), How.USUAL));
    }
  }

  private void defined(Law.@org.jspecify.annotations.Nullable Defined<?> defined) {
    if (defined != null) {
      articles.add(defined.article());
    }
  }
}
