package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;

@Says(
    value = "How seats are shared out among units.",
    example =
        "apportion: {base: members, per: 25, remainder_over: 12, pool_below: 25, max_share: 1/3}")
public record Apportionment(
    @Says(value = "What is counted.", defaultsTo = "members") Base base,
    @Says("One seat for so many.") Optional<Integer> per,
    @Says("One more for a remainder above this; without it, remainders count for nothing.")
        Optional<Integer> remainderOver,
    @Says("The fewest seats of a unit.") Optional<Integer> min,
    @Says("The most seats of a unit.") Optional<Integer> max,
    @Says("The largest share of all seats that one unit may have.") Optional<Fraction> maxShare,
    @Says("Units with fewer than this many are joined with their neighbours until they have it.")
        Optional<Integer> poolBelow,
    @Says("A divisor or remainder method instead of a fixed number for a seat.")
        Optional<Method> method,
    @Says("For a method: how many seats there are in all.") Optional<Integer> houseSize,
    @Says(
            value = "The date whose figures count: a date, or `quarterly`, `yearly`.",
            example = "quarterly")
        Optional<String> recordDate)
    implements SelfChecking {

  /** What is counted. */
  public enum Base {
    @Says("Members.")
    MEMBERS,
    @Says("Votes cast.")
    VOTES,
    @Says("Persons entitled to vote.")
    VOTERS,
    @Says("Inhabitants, by a figure kept of each unit.")
    INHABITANTS
  }

  /** A method of apportionment. */
  public enum Method {
    @Says("Hamilton: quotas, and the rest to the largest remainders.")
    LARGEST_REMAINDER,
    @Says("Jefferson's divisors 1, 2, 3, ...")
    DHONDT,
    @Says("Webster's divisors 1, 3, 5, ...")
    SAINTE_LAGUE,
    @Says("Huntington and Hill's divisors.")
    HUNTINGTON_HILL,
    @Says("Fewer seats for each further member of a large unit.")
    DEGRESSIVE
  }

  @Override
  public List<Flaw> flaws() {
    if (per.isPresent() == method.isPresent()) {
      return List.of(
          new Flaw(
              "seats are shared out either one `per` so many, or by a `method`",
              "give `per: 25`, or `method: sainte_lague` with `house_size`"));
    }
    if (method.isPresent() && houseSize.isEmpty()) {
      return List.of(
          new Flaw("a method without a number of seats", "give `house_size` beside `method`"));
    }
    return List.of();
  }
}
