package org.commune.count.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.commune.count.Cited;
import org.commune.count.CountingRule;
import org.commune.count.PairwiseMatrix.Unranked;
import org.commune.count.rule.Arithmetic;
import org.commune.count.rule.CondorcetRule;
import org.commune.count.rule.StvRule;

/** The same rule with one provision changed. */
final class OtherReadings {

  private static final int[] DECIMALS = {2, 3, 5, 9};
  private static final String SOURCE = "for comparison";

  private OtherReadings() {}

  /** A rule with other decimals; empty for exact fractions. */
  record WithDecimals(OptionalInt decimals, CountingRule rule) {}

  /** The rule with values to 2, 3, 5 and 9 decimals and exactly, but for what it has already. */
  static List<WithDecimals> decimals(CountingRule rule) {
    if (!(rule instanceof StvRule stv)) {
      return List.of();
    }
    return Stream.concat(
            Arrays.stream(DECIMALS).mapToObj(OptionalInt::of), Stream.of(OptionalInt.empty()))
        .map(decimals -> new WithDecimals(decimals, with(stv, arithmetic(decimals))))
        .filter(other -> !other.rule().equals(rule))
        .toList();
  }

  private static Arithmetic arithmetic(OptionalInt decimals) {
    return decimals.isPresent()
        ? new Arithmetic.DecimalValues(decimals.getAsInt())
        : new Arithmetic.Exact();
  }

  private static CountingRule with(StvRule rule, Arithmetic arithmetic) {
    return arithmetic.equals(rule.arithmetic().value())
        ? rule
        : new StvRule(
            rule.id(),
            rule.title(),
            rule.papers(),
            rule.quota(),
            rule.quotaRevision(),
            rule.activeVoteElects(),
            Cited.cited(arithmetic, SOURCE),
            rule.surplus(),
            rule.surplusOrder(),
            rule.deferral(),
            rule.jointExclusion(),
            rule.passing(),
            rule.lastVacancies(),
            rule.ties(),
            rule.everyPortionLooksBack());
  }

  /** The rule with every candidate not ranked standing last; empty where it reads so already. */
  static Optional<CountingRule> everybodyElseLast(CountingRule rule) {
    if (!(rule instanceof CondorcetRule pairs)
        || (pairs.unranked().value() == Unranked.LAST
            && pairs.noOpinion().value() == Unranked.LAST)) {
      return Optional.empty();
    }
    Cited<Unranked> last = Cited.cited(Unranked.LAST, SOURCE);
    return Optional.of(
        new CondorcetRule(pairs.id(), pairs.title(), pairs.method(), last, last, pairs.strength()));
  }
}
