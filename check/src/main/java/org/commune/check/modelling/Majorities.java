package org.commune.check.modelling;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Quorum;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Threshold;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Fraction;

/** Whether a share of those who vote carries a decision that all others vote against. */
final class Majorities {
  private final Law law;

  Majorities(Law law) {
    this.law = law;
  }

  /** The rule by which a body decides: that of the power, of its procedure, else its usual one. */
  Optional<Rule> rule(String body, How how) {
    return how.rule()
        .flatMap(law::rule)
        .or(() -> how.via().flatMap(this::procedural))
        .or(() ->
            Optional.ofNullable(law.bodies().get(body))
                .flatMap(b -> b.is().decide())
                .flatMap(law::rule));
  }

  private Optional<Rule> procedural(String via) {
    return Optional.ofNullable(law.procedures().get(via))
        .flatMap(p -> p.is().decide())
        .flatMap((OrNamed<Rule> r) -> law.rule(r));
  }

  /** Whether a share of all seats carries it alone. */
  boolean carries(Optional<Rule> rule, Fraction share) {
    return rule.map(r -> carries(r, share)).orElse(share.compareTo(Fraction.HALF) > 0);
  }

  private boolean carries(Rule rule, Fraction share) {
    if (!rule.anyOf().isEmpty()) {
      return rule.anyOf().stream()
          .map(law::rule)
          .anyMatch(r -> r.filter(one -> carries(one, share)).isPresent());
    }
    if (rule.method() == Rule.Method.CONSENT) {
      return share.equals(Fraction.ONE);
    }
    boolean threshold =
        rule.threshold()
            .map(t -> meets(share, t.over(), t.atLeast()))
            .orElse(
                !rule.chambers().isEmpty()
                    || rule.ratio().isPresent()
                    || share.compareTo(Fraction.HALF) > 0);
    boolean ratio =
        rule.ratio()
            .map(r -> {
              Fraction against = Fraction.ONE.minus(share);
              return share.times(r.against()).compareTo(against.times(r.inFavour())) >= 0
                  && share.compareTo(against) > 0;
            })
            .orElse(true);
    boolean chambers = rule.chambers().stream().allMatch(c -> meets(share, c.over(), c.atLeast()));
    return threshold && ratio && chambers;
  }

  private static boolean meets(
      Fraction share, Optional<Fraction> over, Optional<Fraction> atLeast) {
    return over.map(o -> share.compareTo(o) > 0).orElse(true)
        && atLeast.map(a -> share.compareTo(a) >= 0).orElse(true);
  }

  /** Whether a rule asks for many of those entitled to vote to take part. */
  static boolean hasQuorum(Optional<Rule> rule, Optional<Quorum> usual) {
    boolean base =
        rule.flatMap(Rule::threshold)
            .map(Threshold::base)
            .filter(b -> List.of(Threshold.Base.ELIGIBLE, Threshold.Base.SEATS).contains(b))
            .isPresent();
    return base || rule.flatMap(Rule::quorum).or(() -> usual).isPresent();
  }
}
