package org.commune.check.lints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Threshold;
import org.commune.charter.law.Law;
import org.commune.charter.law.Tier;
import org.commune.charter.measure.Fraction;

/** Tiers of amendment that can be struck out by less than they ask for. */
final class TierLints {
  private TierLints() {}

  static List<Lint> of(Law law) {
    List<Lint> all = new ArrayList<>();
    for (Tier tier : law.tiers()) {
      Optional<Tier> own = law.tier(tier.article());
      if (!tier.isOrdinary() && own.isPresent() && !own.get().equals(tier)) {
        Optional<String> less = less(law, own.get(), tier);
        less.ifPresent(l -> all.add(lint(tier, l)));
      }
    }
    return all;
  }

  private static Lint lint(Tier tier, String less) {
    String covered =
        tier.covers().stream().sorted().map(ArticleNo::toString).collect(Collectors.joining(", "));
    return new Lint(
        Lint.Kind.WEAK_TIER,
        tier.article(),
        "to change this article takes less ("
            + less
            + ") than what it protects"
            + (covered.isEmpty() ? "" : ", article " + covered)
            + ": who cannot change that can change this first. Let the tier name its own article.");
  }

  /** In what a tier asks for less than another. */
  private static Optional<String> less(Law law, Tier one, Tier other) {
    if (one.never() || other.never()) {
      return one.never() ? Optional.empty() : Optional.of("it can be changed at all");
    }
    if (other.ratify().isPresent() && one.ratify().isEmpty()) {
      return Optional.of("no ratification");
    }
    if (one.readings() < other.readings()) {
      return Optional.of("fewer readings");
    }
    if (share(law, one).compareTo(share(law, other)) < 0) {
      return Optional.of("a smaller majority");
    }
    return other.timeLock().isPresent() && one.timeLock().isEmpty()
        ? Optional.of("no time lock")
        : Optional.empty();
  }

  /** The share of votes in favour that a tier asks for; none where its rule does not say it so. */
  private static Fraction share(Law law, Tier tier) {
    return tier.rule()
        .flatMap(law::rule)
        .flatMap(Rule::threshold)
        .flatMap(TierLints::share)
        .orElse(Fraction.ZERO);
  }

  private static Optional<Fraction> share(Threshold threshold) {
    return threshold.over().or(threshold::atLeast);
  }
}
