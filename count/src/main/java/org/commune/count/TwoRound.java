package org.commune.count;

import static org.commune.count.Cited.cited;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A second ballot where the first gives no majority. The two ballots are held apart: between them
 * candidates may withdraw and voters think again.
 *
 * <p>No {@link CountingRule}: that counts one set of ballots, and here there are two.
 *
 * @param id family and edition
 * @param majority needed to be elected in the first round, of valid votes
 * @param registered needed besides, of registered voters (a quarter in French elections)
 * @param qualifying who may stand again
 */
public record TwoRound(
    String id,
    String title,
    Cited<Share> majority,
    Optional<Cited<Share>> registered,
    Cited<Qualifying> qualifying)
    implements Edition {

  /**
   * Who may stand in the second round.
   *
   * @sealedGraph
   */
  public sealed interface Qualifying {}

  /** The two highest; equals of the second are all let in. */
  public record TopTwo() implements Qualifying {}

  /**
   * Whoever has a share of the registered voters; the two highest if fewer than two have (France,
   * Code electoral L162: 12.5 %).
   */
  public record ShareOfRegistered(Share share) implements Qualifying {}

  /** Presidential elections of many republics. */
  public static TwoRound topTwo() {
    String source = "Constitution of France art. 7";
    return new TwoRound(
        "two-round/top-two",
        "Two rounds: more than half, or else between the two highest",
        cited(Share.over(Fraction.HALF), source),
        Optional.empty(),
        cited(new TopTwo(), source));
  }

  /** French National Assembly, Code electoral L126 and L162. */
  public static TwoRound frenchAssembly() {
    return new TwoRound(
        "two-round/french-assembly",
        "Two rounds: more than half and a quarter of those registered, or else those with an"
            + " eighth",
        cited(Share.over(Fraction.HALF), "Code electoral (France) art. L126"),
        Optional.of(cited(Share.atLeast(Fraction.of(1, 4)), "Code electoral (France) art. L126")),
        cited(
            new ShareOfRegistered(Share.atLeast(Fraction.of(1, 8))),
            "Code electoral (France) art. L162"));
  }

  /** The editions of this library. */
  public static List<TwoRound> all() {
    return List.of(topTwo(), frenchAssembly());
  }

  /** Whether it takes a share of the registered voters, whose number must be known then. */
  public boolean needsRegistered() {
    return registered.isPresent() || qualifying.value() instanceof ShareOfRegistered;
  }

  @Override
  public List<Provision> provisions() {
    var provisions = new ArrayList<Provision>();
    provisions.add(
        new Provision("first round", majority.value() + " of valid votes", majority.source()));
    registered.ifPresent(share ->
        provisions.add(
            new Provision(
                "first round too", share.value() + " of those registered", share.source())));
    provisions.add(
        new Provision(
            "second round",
            switch (qualifying.value()) {
              case TopTwo() -> "the two highest; equals of the second are all let in";
              case ShareOfRegistered(Share share) ->
                  "whoever has " + share + " of those registered, or else the two highest";
            },
            qualifying.source()));
    provisions.add(new Provision("elected then", "most votes", qualifying.source()));
    return List.copyOf(provisions);
  }

  /** Those with most votes in the second round; more than one at a tie, which the law breaks. */
  public List<Integer> secondRound(List<Fraction> votes, List<Integer> standing) {
    Fraction most = standing.stream().map(votes::get).reduce(Fraction.ZERO, Fraction::max);
    return standing.stream().filter(c -> most.signum() > 0 && votes.get(c).equals(most)).toList();
  }

  /**
   * @sealedGraph
   */
  public sealed interface Result {}

  /** Elected in the first round. */
  public record ElectedAtOnce(int candidate) implements Result {}

  /** A second round is held among these, those with most votes first. */
  public record SecondRound(List<Integer> candidates) implements Result {
    public SecondRound {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Judges the first round.
   *
   * @param votes by position of candidate
   * @param voters registered
   */
  public Result firstRound(List<Fraction> votes, Fraction voters) {
    Fraction valid = votes.stream().reduce(Fraction.ZERO, Fraction::plus);
    List<Integer> sorted =
        IntStream.range(0, votes.size())
            .filter(c -> votes.get(c).signum() > 0)
            .boxed()
            .sorted(Comparator.comparing(votes::get, Comparator.reverseOrder()))
            .toList();
    Optional<Integer> first =
        sorted.stream()
            .filter(c -> majority.value().of(votes.get(c), valid, "valid votes").met())
            .filter(c ->
                registered.isEmpty()
                    || registered.get().value().of(votes.get(c), voters, "registered").met())
            .findFirst();
    if (first.isPresent()) {
      return new ElectedAtOnce(first.get());
    }
    List<Integer> highest = withEqualsOfSecond(sorted, votes);
    return switch (qualifying.value()) {
      case TopTwo() -> new SecondRound(highest);
      case ShareOfRegistered(Share share) -> {
        List<Integer> qualified =
            sorted.stream()
                .filter(c -> share.of(votes.get(c), voters, "registered").met())
                .toList();
        yield new SecondRound(qualified.size() < 2 ? highest : qualified);
      }
    };
  }

  private static List<Integer> withEqualsOfSecond(List<Integer> sorted, List<Fraction> votes) {
    if (sorted.size() <= 2) {
      return sorted;
    }
    Fraction second = votes.get(sorted.get(1));
    return sorted.stream().filter(c -> votes.get(c).atLeast(second)).toList();
  }
}
