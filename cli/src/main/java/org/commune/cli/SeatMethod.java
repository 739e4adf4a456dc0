package org.commune.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.commune.count.Fraction;
import org.commune.count.TiePolicy;
import org.commune.count.seats.Claimant;
import org.commune.count.seats.Degressive;
import org.commune.count.seats.DelegateRatio;
import org.commune.count.seats.Divisors;
import org.commune.count.seats.PartyList;
import org.commune.count.seats.Remainders;
import org.commune.count.seats.SeatOutcome;
import org.commune.count.seats.SeatRule;
import org.commune.count.seats.Seats;

/** A way to divide seats, as the user asked for it. */
sealed interface SeatMethod {

  String words();

  String source();

  SeatOutcome divide(List<PartyList> lists, TiePolicy ties);

  /** Whether it gives delegates for so many members, however many that makes. */
  default boolean byRatio() {
    return false;
  }

  /** The divisors, where the method has them. */
  default Optional<Divisors> divisors() {
    return Optional.empty();
  }

  /**
   * @throws BadInput when options are missing, unknown or exclude each other
   */
  static SeatMethod of(DivisionOptions options) {
    if (options.per.isPresent() == options.rule.isPresent()) {
      throw new BadInput(
          "Say how to divide: --rule NAME --seats N for a fixed number of seats, or --per N"
              + " --remainder R for one delegate in so many members.");
    }
    if (options.per.isPresent()) {
      return new ByRatio(ratio(options));
    }
    int seats =
        options.seats.orElseThrow(() -> new BadInput("Say how many seats there are: --seats N."));
    String name = options.rule.orElse("");
    if (name.equals("degressive")) {
      int most =
          options.most.orElseThrow(
              () -> new BadInput("Say how many seats one may have at most: --most N."));
      return new ByDegrees(new Degressive(options.base, most), seats);
    }
    return new ByRule(rule(name), seats);
  }

  /**
   * The divisors of a name.
   *
   * @throws BadInput when it names remainders, or nothing
   */
  static Divisors divisors(String name) {
    if (rule(name) instanceof Divisors divisors) {
      return divisors;
    }
    throw new BadInput("--rule " + name + ": divisors are needed here, such as sainte-lague.");
  }

  private static SeatRule rule(String name) {
    Map<String, SeatRule> rules = new LinkedHashMap<>();
    for (Divisors divisors : Divisors.values()) {
      rules.put(divisors == Divisors.D_HONDT ? "dhondt" : word(divisors.name()), divisors);
    }
    for (Remainders remainders : Remainders.values()) {
      String word = word(remainders.name());
      rules.putIfAbsent(rules.containsKey(word) ? word + "-quota" : word, remainders);
    }
    SeatRule rule = rules.get(name);
    if (rule == null) {
      throw new BadInput(
          "No rule for seats is called " + name + "; " + Meant.by(name, rules.keySet()));
    }
    return rule;
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static DelegateRatio ratio(DivisionOptions options) {
    long per = options.per.orElse(1L);
    String remainder = options.remainder.orElse("");
    DelegateRatio ratio =
        switch (remainder) {
          case "complete" -> DelegateRatio.complete(per);
          case "commenced" -> DelegateRatio.commenced(per);
          default -> {
            if (!remainder.matches("over:[0-9]{1,9}")) {
              throw new BadInput(
                  "Say what a part of "
                      + per
                      + " members gives: --remainder complete, commenced or over:M, such as over:"
                      + per / 2
                      + ".");
            }
            yield DelegateRatio.complete(per)
                .withRemainderOver(Long.parseLong(remainder.substring("over:".length())));
          }
        };
    return new DelegateRatio(
        ratio.per(),
        ratio.remainderOver(),
        options.least,
        options.most.isPresent() ? OptionalInt.of(options.most.get()) : OptionalInt.empty(),
        options.poolBelow,
        options.mostShare.map(Fraction::parse));
  }

  private static List<Claimant> claimants(List<PartyList> lists) {
    return lists.stream().map(list -> new Claimant(list.name(), list.votes())).toList();
  }

  /** Divisors or remainders. */
  record ByRule(SeatRule rule, int seats) implements SeatMethod {
    @Override
    public String words() {
      return rule.words();
    }

    @Override
    public String source() {
      return rule.source();
    }

    @Override
    public SeatOutcome divide(List<PartyList> lists, TiePolicy ties) {
      return Seats.divide(rule, claimants(lists), seats, ties);
    }

    @Override
    public Optional<Divisors> divisors() {
      return rule instanceof Divisors divisors ? Optional.of(divisors) : Optional.empty();
    }
  }

  /** A base for everybody and the rest by size. */
  record ByDegrees(Degressive degressive, int seats) implements SeatMethod {
    @Override
    public String words() {
      return "a base of "
          + degressive.base()
          + " seats, the rest by size rounded up, "
          + degressive.most()
          + " at most";
    }

    @Override
    public String source() {
      return "Grimmett et al. 2011, \"Cambridge compromise\"";
    }

    @Override
    public SeatOutcome divide(List<PartyList> lists, TiePolicy ties) {
      return degressive.divide(claimants(lists), seats, ties);
    }
  }

  /** One delegate for so many members. */
  record ByRatio(DelegateRatio ratio) implements SeatMethod {
    @Override
    public String words() {
      return "one delegate for "
          + ratio.per()
          + " members, and one for a remainder over "
          + ratio.remainderOver()
          + (ratio.least() > 0 ? ", " + ratio.least() + " at least" : "")
          + (ratio.most().isPresent() ? ", " + ratio.most().getAsInt() + " at most" : "")
          + (ratio.poolBelow() > 0 ? ", units below " + ratio.poolBelow() + " together" : "")
          + ratio.mostShare().map(share -> ", no unit over " + share + " of all").orElse("");
    }

    @Override
    public String source() {
      return "the organisation's own rule book";
    }

    @Override
    public SeatOutcome divide(List<PartyList> lists, TiePolicy ties) {
      return new SeatOutcome.Divided(DelegateRatio.asApportionment(ratio.divide(claimants(lists))));
    }

    @Override
    public boolean byRatio() {
      return true;
    }
  }
}
