package org.commune.count;

import java.util.Optional;

/**
 * The votes on one question in one body, and the sizes they may be measured against. Every number
 * is exact and not negative, so that votes may carry weights.
 *
 * @param present members present, voting or not
 * @param eligible members entitled to vote
 * @param seats seats of the body, vacancies among them
 * @param seatsFilled seats that somebody holds
 * @param weight voting weight of everybody entitled to vote
 */
public record Tally(
    Fraction yes,
    Fraction no,
    Fraction abstain,
    Optional<Fraction> present,
    Optional<Fraction> eligible,
    Optional<Fraction> seats,
    Optional<Fraction> seatsFilled,
    Optional<Fraction> weight) {

  public Tally {
    notNegative("votes for", yes);
    notNegative("votes against", no);
    notNegative("abstentions", abstain);
    present.ifPresent(number -> notNegative("members present", number));
    eligible.ifPresent(number -> notNegative("members entitled to vote", number));
    seats.ifPresent(number -> notNegative("seats", number));
    seatsFilled.ifPresent(number -> notNegative("seats filled", number));
    weight.ifPresent(number -> notNegative("voting weight", number));
  }

  /** A tally that knows the votes only; {@code with...} adds what they are measured against. */
  public static Tally of(long yes, long no, long abstain) {
    return of(Fraction.of(yes), Fraction.of(no), Fraction.of(abstain));
  }

  /** As {@link #of(long, long, long)}, for weighted votes. */
  public static Tally of(Fraction yes, Fraction no, Fraction abstain) {
    return new Tally(
        yes,
        no,
        abstain,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Tally withPresent(long members) {
    return withPresent(Fraction.of(members));
  }

  public Tally withPresent(Fraction members) {
    return new Tally(yes, no, abstain, Optional.of(members), eligible, seats, seatsFilled, weight);
  }

  public Tally withEligible(long members) {
    return withEligible(Fraction.of(members));
  }

  public Tally withEligible(Fraction members) {
    return new Tally(yes, no, abstain, present, Optional.of(members), seats, seatsFilled, weight);
  }

  public Tally withSeats(long all, long filled) {
    return withSeats(Fraction.of(all), Fraction.of(filled));
  }

  public Tally withSeats(Fraction all, Fraction filled) {
    return new Tally(
        yes, no, abstain, present, eligible, Optional.of(all), Optional.of(filled), weight);
  }

  public Tally withWeight(Fraction total) {
    return new Tally(yes, no, abstain, present, eligible, seats, seatsFilled, Optional.of(total));
  }

  /** For, against and abstaining. */
  public Fraction cast() {
    return yes.plus(no).plus(abstain);
  }

  /**
   * The size of {@code base} here.
   *
   * @throws IllegalArgumentException when this tally does not know it: guessing would decide votes
   */
  public Fraction size(Base base) {
    return switch (base) {
      case FOR_AGAINST -> yes.plus(no);
      case CAST -> cast();
      case PRESENT -> known(present, base);
      case ELIGIBLE -> known(eligible, base);
      case SEATS -> known(seats, base);
      case SEATS_FILLED -> known(seatsFilled, base);
      case WEIGHT -> known(weight, base);
    };
  }

  private static Fraction known(Optional<Fraction> number, Base base) {
    return number.orElseThrow(() ->
        new IllegalArgumentException(
            "the rule measures against \""
                + base.words()
                + "\", and the tally does not say how many there are"));
  }

  private static void notNegative(String what, Fraction number) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException(what + " cannot be negative, found " + number);
    }
  }
}
