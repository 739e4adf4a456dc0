package org.commune.polity.engine.money;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commune.charter.language.Article;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Fraction;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.scene.Bounds;
import org.commune.polity.engine.scene.Chapters;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Decision;
import org.commune.polity.state.LedgerEntry;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;

/** Money: budgets, spending within them, debts; the ledger is only ever continued. */
public final class Treasuries {
  private static final BigInteger TWELVE = BigInteger.valueOf(12);

  private Treasuries() {}

  public static Doing perform(
      Scene scene, Doer doer, TreasuryDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case TreasuryDeed.Budget budget -> budget(scene, doer, budget, power, motion);
      case TreasuryDeed.Spend spend -> spend(scene, doer, spend, power, motion);
      case TreasuryDeed.Borrow borrow -> borrow(scene, doer, borrow, power, motion);
      case TreasuryDeed.SetPay pay -> Paying.set(scene, doer, pay, power, motion);
      case TreasuryDeed.Audit audit ->
          Doing.done(
              Ledger.entered(
                  scene,
                  doer,
                  motion,
                  0,
                  LedgerEntry.Kind.AUDITED,
                  audit.finding(),
                  0,
                  doer + " audits the accounts: " + audit.finding()));
      case TreasuryDeed.DisclosePay disclose -> Paying.disclose(scene, doer, disclose, power);
    };
  }

  /** A decision on money, entered with its line in the ledger. */
  private static Doing booked(
      Scene scene,
      Doer doer,
      TreasuryDeed deed,
      Power power,
      Optional<Motion> motion,
      Effect entry) {
    List<Effect> effects = new ArrayList<>();
    effects.add(entry);
    effects.addAll(
        Decisions.enter(
            scene, doer, deed, power, Decisions.id(scene, motion), Decision.Status.IN_FORCE));
    return Doing.done(effects);
  }

  private static Doing budget(
      Scene scene, Doer doer, TreasuryDeed.Budget deed, Power power, Optional<Motion> motion) {
    if (deed.sum() < 0) {
      return Doing.not(power.article(), "a budget is not negative", "");
    }
    if (deed.year() < year(scene)) {
      return Doing.not(power.article(), "the year " + deed.year() + " is over", "");
    }
    return booked(
        scene,
        doer,
        deed,
        power,
        motion,
        Ledger.entered(
            scene,
            doer,
            motion,
            0,
            LedgerEntry.Kind.BUDGET,
            String.valueOf(deed.year()),
            deed.sum(),
            doer + " adopts a budget of " + sum(scene, deed.sum()) + " for " + deed.year()));
  }

  private static Doing borrow(
      Scene scene, Doer doer, TreasuryDeed.Borrow deed, Power power, Optional<Motion> motion) {
    return deed.sum() <= 0
        ? Doing.not(power.article(), "the sum must be more than 0", "")
        : booked(
            scene,
            doer,
            deed,
            power,
            motion,
            Ledger.entered(
                scene,
                doer,
                motion,
                0,
                LedgerEntry.Kind.BORROWED,
                deed.from(),
                deed.sum(),
                doer + " borrows " + sum(scene, deed.sum()) + " from " + deed.from()));
  }

  private static Doing spend(
      Scene scene, Doer doer, TreasuryDeed.Spend deed, Power power, Optional<Motion> motion) {
    if (deed.sum() <= 0) {
      return Doing.not(power.article(), "the sum must be more than 0", "");
    }
    Optional<Long> budget = budgetOf(scene, year(scene));
    Optional<Ground> refused =
        budget.isPresent()
            ? beyondBudget(scene, deed.sum(), budget.get())
            : withoutBudget(scene, deed.sum());
    return refused
        .map(Doing::not)
        .orElseGet(() ->
            booked(
                scene,
                doer,
                deed,
                power,
                motion,
                Ledger.entered(
                    scene,
                    doer,
                    motion,
                    0,
                    LedgerEntry.Kind.SPENT,
                    deed.purpose(),
                    deed.sum(),
                    doer + " spends " + sum(scene, deed.sum()) + " on " + deed.purpose())));
  }

  /** An amount in the currency of the charter, where it names one. */
  private static String sum(Scene scene, long amount) {
    return amount
        + Chapters.of(scene, Article::treasury)
            .flatMap(t -> t.is().currency())
            .map(c -> " " + c)
            .orElse("");
  }

  private static int year(Scene scene) {
    return date(scene, scene.now()).getYear();
  }

  private static LocalDate date(Scene scene, java.time.Instant at) {
    return at.atZone(scene.zone()).toLocalDate();
  }

  /** The budget of a year: the last that was adopted for it. */
  private static Optional<Long> budgetOf(Scene scene, int year) {
    return budgets(scene)
        .filter(b -> b.purpose().equals(String.valueOf(year)))
        .reduce((_, later) -> later)
        .map(LedgerEntry::amount);
  }

  private static java.util.stream.Stream<LedgerEntry> budgets(Scene scene) {
    return scene.state().each(Register.LEDGER).stream()
        .filter(e -> e.kind() == LedgerEntry.Kind.BUDGET);
  }

  /** The budget of the last year before this one that had any. */
  private static Optional<Long> lastBudget(Scene scene) {
    return budgets(scene)
        .map(b -> Integer.valueOf(b.purpose()))
        .filter(y -> y < year(scene))
        .max(Comparator.naturalOrder())
        .flatMap(y -> budgetOf(scene, y));
  }

  private static BigInteger spent(Scene scene, Predicate<LocalDate> when) {
    return scene.state().each(Register.LEDGER).stream()
        .filter(e -> e.kind() == LedgerEntry.Kind.SPENT)
        .filter(e -> when.test(date(scene, e.at())))
        .map(e -> BigInteger.valueOf(e.amount()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Why a sum cannot be spent: the reserve, a share of the year's budget, would be touched. */
  private static Optional<Ground> beyondBudget(Scene scene, long sum, long budget) {
    BigInteger before = spent(scene, d -> d.getYear() == year(scene));
    BigInteger after = before.add(BigInteger.valueOf(sum));
    return Bounds.of(scene, Limit.Bound.Reserve.class).stream()
        .filter(l -> !leaves(after, l.is().share(), budget))
        .findFirst()
        .map(l -> intoReserve(l, before, sum, budget));
  }

  /** Whether what is spent leaves the share of the budget untouched. */
  private static boolean leaves(BigInteger spent, Fraction share, long budget) {
    return spent
            .multiply(share.denominator())
            .compareTo(
                BigInteger.valueOf(budget)
                    .multiply(share.denominator().subtract(share.numerator())))
        <= 0;
  }

  private static Ground intoReserve(
      Law.Defined<Limit.Bound.Reserve> limit, BigInteger before, long sum, long budget) {
    Fraction reserve = limit.is().share().times(budget);
    BigInteger left = BigInteger.valueOf(budget).subtract(reserve.ceil()).subtract(before);
    return new Ground(
        limit.article(),
        limit.is().share()
            + " of the budget of "
            + budget
            + " is kept in reserve; "
            + before
            + " of the rest is spent, and "
            + sum
            + " more would touch it",
        left.signum() > 0 ? "spend " + left + " at most" : "adopt a larger budget");
  }

  private static Optional<Ground> withoutBudget(Scene scene, long sum) {
    return Bounds.of(scene, Limit.Bound.WithoutBudget.class).stream()
        .flatMap(l -> withoutBudget(scene, sum, l).stream())
        .findFirst();
  }

  private static Optional<Ground> withoutBudget(
      Scene scene, long sum, Law.Defined<Limit.Bound.WithoutBudget> limit) {
    String none = "there is no budget for " + year(scene);
    if (!limit.is().previousTwelfths()) {
      return Optional.of(
          new Ground(limit.article(), none + ", and nothing is spent without", "adopt a budget"));
    }
    long last = lastBudget(scene).orElse(0L);
    YearMonth month = YearMonth.from(date(scene, scene.now()));
    BigInteger before = spent(scene, d -> YearMonth.from(d).equals(month));
    boolean within =
        before.add(BigInteger.valueOf(sum)).multiply(TWELVE).compareTo(BigInteger.valueOf(last))
            <= 0;
    return within
        ? Optional.empty()
        : Optional.of(
            new Ground(
                limit.article(),
                none
                    + "; a twelfth of the last one, "
                    + last
                    + ", may be spent in a month, and "
                    + before
                    + " is spent",
                "adopt a budget"));
  }

  /** The time that a person spent in a paid post is added up when the person leaves it. */
  public static List<Effect> left(Scene scene, SeatId seat, PersonId person) {
    return Paying.left(scene, seat, person);
  }
}
