package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;

@Says(
    value = "Who may spend and borrow how much, and what is kept.",
    example =
        "treasury: {spend: [{up_to: 1000, by: [one of executive]}], reserve_min: {share: 1/4}}")
public record Treasury(
    @Says(value = "How the ledger is kept.", defaultsTo = "append_only") Ledger ledger,
    @Says(value = "What the amounts are in.", example = "EUR") Optional<String> currency,
    @Says("Who may spend how much.") List<Spend> spend,
    @Says("Who may borrow, and how.") Optional<Way> borrow,
    @Says("The least reserve.") Optional<Reserve> reserveMin,
    @Says(value = "What holds while there is no budget.", defaultsTo = "nothing")
        NoBudget noBudget) {

  /** How the ledger is kept. */
  public enum Ledger {
    @Says("Entries are added, never changed.")
    APPEND_ONLY
  }

  /** What holds while there is no budget. */
  public enum NoBudget {
    @Says("Nothing may be spent.")
    NOTHING,
    @Says("A twelfth of the last budget each month.")
    PREVIOUS_TWELFTHS
  }

  @Says("Who may spend how much.")
  public record Spend(
      @Says("Up to this amount.") Optional<Integer> upTo,
      @Says("Above this amount.") Optional<Integer> above,
      @Says("Who.") List<Actor> by,
      @Says("Who must sign as well.") Optional<Actor> coSign) {}

  @Says("The least reserve.")
  public record Reserve(
      @Says("The share.") Fraction share,
      @Says(value = "Of what.", defaultsTo = "annual_budget") Of of) {
    /** What a reserve is a share of. */
    public enum Of {
      @Says("The budget of the year.")
      ANNUAL_BUDGET
    }
  }
}
