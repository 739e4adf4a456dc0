package org.commune.count.committee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.count.Fraction;

/**
 * Method of Equal Shares for committees (Peters and Skowron, EC 2020). Every voter has an equal
 * part of the seats to spend; the candidate comes next whose supporters can pay one seat at the
 * lowest price for each. When nobody can be paid any more, Phragmen's rule fills the seats left,
 * the money unspent counting as loads that start below zero.
 */
final class EqualShares implements Choosing {

  private final List<Supporters> voters;
  private final Fraction[] money;
  private Optional<Phragmen> completion = Optional.empty();

  EqualShares(List<Supporters> voters, int seats) {
    this.voters = voters;
    Fraction weight = voters.stream().map(Supporters::weight).reduce(Fraction.ZERO, Fraction::plus);
    this.money = new Fraction[voters.size()];
    if (!voters.isEmpty()) {
      Arrays.fill(money, Fraction.of(seats).dividedBy(weight));
    }
  }

  @Override
  public Next next(List<Integer> able) {
    if (completion.isEmpty()) {
      var measure = new TreeMap<Integer, Fraction>();
      for (int candidate : able) {
        price(candidate).ifPresent(price -> measure.put(candidate, price));
      }
      if (!measure.isEmpty()) {
        return new Next("price for each supporter", measure, Choosing.lowest(measure));
      }
      completion =
          Optional.of(
              new Phragmen(
                  voters, new ArrayList<>(Arrays.stream(money).map(Fraction::negated).toList())));
    }
    return completion.get().next(able);
  }

  private Optional<Fraction> price(int candidate) {
    var purses = new ArrayList<Purse>();
    for (int i = 0; i < money.length; i++) {
      if (voters.get(i).support(candidate)) {
        purses.add(new Purse(money[i], voters.get(i).weight()));
      }
    }
    return Purse.price(purses, Fraction.ONE);
  }

  @Override
  public void elect(int candidate) {
    if (completion.isPresent()) {
      completion.get().elect(candidate);
      return;
    }
    Fraction price = price(candidate).orElseThrow();
    for (int i = 0; i < money.length; i++) {
      if (voters.get(i).support(candidate)) {
        money[i] = money[i].minus(money[i].min(price));
      }
    }
  }

  @Override
  public String reason() {
    return "paid for by supporters, or least load on them";
  }
}
