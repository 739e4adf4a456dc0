package org.commune.polity.deed;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Says;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.SeatId;

/** Money. */
public sealed interface TreasuryDeed extends Deed {
  /** Adopt the budget of a year. */
  @Says("Adopt the budget of a year.")
  record Budget(int year, long sum) implements TreasuryDeed {
    @Override
    public Optional<Long> amount() {
      return Optional.of(sum);
    }
  }

  /** Spend money. */
  @Says("Spend money.")
  record Spend(String purpose, long sum) implements TreasuryDeed {
    @Override
    public Set<String> scope() {
      return Set.of(purpose);
    }

    @Override
    public Optional<Long> amount() {
      return Optional.of(sum);
    }
  }

  /** Borrow money. */
  @Says("Borrow money.")
  record Borrow(String from, long sum) implements TreasuryDeed {
    @Override
    public Optional<Long> amount() {
      return Optional.of(sum);
    }
  }

  /** Set what a seat is paid in a year, with everything that counts as pay. */
  @Says("Set what a seat is paid in a year, with everything that counts as pay.")
  record SetPay(SeatId seat, long sum, Map<String, Long> perks) implements TreasuryDeed {
    @Override
    public Optional<SeatId> onSeat() {
      return Optional.of(seat);
    }

    @Override
    public Optional<Long> amount() {
      return Optional.of(sum);
    }
  }

  /** Examine the accounts. */
  @Says("Examine the accounts.")
  record Audit(String finding) implements TreasuryDeed {}

  /** Publish what the posts of a body are paid. */
  @Says("Publish what the posts of a body are paid.")
  record DisclosePay(BodyId body) implements TreasuryDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }
}
